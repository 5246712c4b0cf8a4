import { readArguments, type Argument, type Arguments } from '../members/arguments';
import type { Desk } from '../members/desk';
import type { Thing } from '../members/thing';
import { Refusal } from '../model/refusal';
import {
  callForObject,
  callForValue,
  childOf,
  eventCall,
  isTracked,
  itemOf,
  notSimulated,
  setProperty,
  type Ledger,
} from './dispatch';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type ObjectPath,
} from './protocol';
import { asJson, identityOf, load } from './query';

/** What a batch runs against. */
export interface BatchContext {
  desk: Desk;
  ledger: Ledger;
  root: Thing;
  service(name: string): Thing | null;
  /** The objects of this batch, shared with the desk so that they move when cells do. */
  resolved: Map<number, Thing | null>;
  listen(type: number, targetId: string, on: boolean): void;
  /** Called before each action; may throw to fail the batch in its middle. */
  before(action: Action): void;
}

/** Remembers where something went wrong, as `Type.member`. */
class Located extends Error {
  constructor(
    readonly location: string,
    readonly reason: unknown,
  ) {
    super(location);
  }
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function locate<T>(owner: Thing | null, member: string, work: () => T): T {
  try {
    return work();
  } catch (reason) {
    if (reason instanceof Located) throw reason;
    throw new Located(`${owner?.type ?? 'Workbook'}.${lowerFirst(member)}`, reason);
  }
}

/** Each path is resolved once: an Add must not run twice. */
function resolve(context: BatchContext, batch: Batch, id: number): Thing | null {
  const known = context.resolved.get(id);
  if (known !== undefined) return known;
  const path = batch.ObjectPaths[id];
  if (!path) throw new Refusal('InvalidArgument', `The batch names object path ${id} and does not contain it.`);
  const thing = open(context, batch, path);
  context.resolved.set(id, thing);
  return thing;
}

function open(context: BatchContext, batch: Batch, path: ObjectPath): Thing | null {
  const { desk, ledger } = context;
  if (path.ObjectPathType === PATH.root) return context.root;
  if (path.ObjectPathType === PATH.nothing) return null;
  if (path.ObjectPathType === PATH.reference) return locate(null, 'reference', () => desk.references.find(path.Name));
  if (path.ObjectPathType === PATH.service) {
    const service = context.service(path.Name);
    if (!service) throw notSimulated(ledger, path.Name);
    return service;
  }
  const parent = resolve(context, batch, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  const args = argumentsOf(context, batch, path.ArgumentInfo);
  switch (path.ObjectPathType) {
    case PATH.method:
      return locate(parent, path.Name, () => callForObject(parent, path.Name, args, desk, ledger));
    case PATH.property:
      return locate(parent, path.Name, () => childOf(parent, path.Name, desk, ledger));
    case PATH.indexer:
      return locate(parent, 'getItem', () => itemOf(parent, args.key(0), desk, ledger));
    default:
      throw notSimulated(ledger, `object path type ${path.ObjectPathType}`);
  }
}

function argumentsOf(context: BatchContext, batch: Batch, info: ArgumentInfo = {}): Arguments {
  const given = (info.Arguments ?? []).map((value, at): Argument => {
    const reference = info.ReferencedObjectPathIds?.[at];
    return typeof reference === 'number' && reference > 0
      ? { kind: 'object', thing: resolve(context, batch, reference) }
      : { kind: 'value', value };
  });
  return readArguments(given);
}

function callMethod(context: BatchContext, thing: Thing, action: Action, args: Arguments): unknown {
  const { desk, ledger } = context;
  if (action.Name === '_KeepReference' && isTracked(thing)) return void desk.references.hold(thing);
  const event = eventCall(thing, action.Name, ledger);
  if (event) return context.listen(event.type, event.targetId, event.on);
  return callForValue(thing, action.Name, args, desk, ledger);
}

function perform(context: BatchContext, batch: Batch, action: Action): unknown {
  const { desk, ledger } = context;
  const thing = resolve(context, batch, action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return thing && identityOf(thing, desk);
    case ACTION.query:
      return thing && locate(thing, 'load', () => load(thing, action.QueryInfo ?? {}, desk, ledger));
    case ACTION.queryAsJson:
      return thing && locate(thing, 'retrieve', () => asJson(load(thing, action.QueryInfo ?? {}, desk, ledger)));
    case ACTION.method: {
      if (!thing) return null;
      const args = argumentsOf(context, batch, action.ArgumentInfo);
      return locate(thing, action.Name, () => callMethod(context, thing, action, args)) ?? null;
    }
    case ACTION.setProperty: {
      if (!thing) return null;
      const args = argumentsOf(context, batch, action.ArgumentInfo);
      locate(thing, action.Name, () => setProperty(thing, action.Name, args.value(0), desk, ledger));
      return null;
    }
    default:
      throw notSimulated(ledger, `action type ${action.ActionType}`);
  }
}

function errorOf(thrown: unknown, index: number): NonNullable<BatchAnswer['Error']> {
  const [location, reason] = thrown instanceof Located ? [thrown.location, thrown.reason] : ['', thrown];
  const refusal =
    reason instanceof Refusal
      ? reason
      : new Refusal(
          'GeneralException',
          `The host itself failed: ${reason instanceof Error ? reason.stack : String(reason)}`,
        );
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: refusal.status,
  };
}

/**
 * Runs the actions of a batch in order and stops at the first that fails; what came before stays done, as in Excel.
 */
export function runBatch(context: BatchContext, batch: Batch): BatchAnswer {
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      context.before(action);
      if (action.ActionType === ACTION.trace) {
        answer.TraceIds.push(action.Id);
        answer.Results.push({ ActionId: action.Id, Value: null });
      } else {
        answer.Results.push({ ActionId: action.Id, Value: perform(context, batch, action) });
      }
    } catch (thrown) {
      return { ...answer, Error: errorOf(thrown, index) };
    }
  }
  return answer;
}
