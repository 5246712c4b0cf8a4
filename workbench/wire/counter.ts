import type { Faults } from './faults';
import { createGate, type Gate, type GateKeeper } from './gate';
import {
  ACTION,
  PATH,
  readBatch,
  REQUEST_FLAG,
  TRANSPORT,
  type Batch,
  type TransportCode,
  type WireReply,
  type WireRequest,
} from './protocol';

/** One request that reached the workbook, for counting syncs and sizes. */
export interface RequestRecord {
  bytes: number;
  actions: number;
  writes: boolean;
}

/** Where requests arrive: it lets them wait, turns them away as the faults say, or has them run. */
export interface Counter {
  readonly requests: RequestRecord[];
  send(request: WireRequest): Promise<WireReply>;
  /** Every request of the add-in waits for this first: a page that shows the workbook can paint in between. */
  beforeRequest(wait: () => Promise<void>): void;
  /** Holds requests back from now on. */
  hold(): Gate;
  /** Somebody starts to edit a cell; the result ends it. */
  editCell(): () => void;
}

const paths = (batch: Batch) => Object.values(batch.ObjectPaths);

/** Services of the client itself (functions, runtime, ribbon) are answered whatever the state of the workbook. */
const isForService = (batch: Batch) => paths(batch).some((path) => path.ObjectPathType === PATH.service);

/** The client gives ranges back when a run is over; nobody asked for that request. */
const isHousekeeping = (batch: Batch) =>
  batch.Actions.every((action) => action.ActionType === ACTION.instantiate || action.Name === '_RemoveReference');

export function createCounter(faults: Faults, run: (batch: Batch) => string): Counter {
  const requests: RequestRecord[] = [];
  let gate: GateKeeper | null = null;
  let editing: GateKeeper | null = null;
  let wait: (() => Promise<void>) | null = null;

  const refusalOf = (request: WireRequest, writes: boolean): TransportCode | null => {
    const planned = faults.refuseNext;
    faults.refuseNext = null;
    if (planned !== null) return planned;
    if (request.body.length > faults.requestBytes) return TRANSPORT.requestTooLarge;
    if (editing && (request.flags & REQUEST_FLAG.delayForCellEdit) === 0) return TRANSPORT.invalidApiCallInContext;
    return faults.readOnly && writes ? TRANSPORT.accessDenied : null;
  };

  return {
    requests,
    async send(request) {
      const batch = readBatch(request.body);
      if (isForService(batch)) return { code: 0, body: run(batch) };
      const writes = (request.flags & REQUEST_FLAG.write) !== 0;
      if (!isHousekeeping(batch)) requests.push({ bytes: request.body.length, actions: batch.Actions.length, writes });
      await wait?.();
      await gate?.enter();
      const refusal = refusalOf(request, writes);
      if (refusal !== null) return { code: refusal };
      await editing?.enter();
      const body = run(batch);
      return body.length > faults.responseBytes ? { code: TRANSPORT.responseTooLarge } : { code: 0, body };
    },
    beforeRequest(first) {
      wait = first;
    },
    hold() {
      gate = createGate();
      return gate;
    },
    editCell() {
      const edit = createGate();
      editing = edit;
      return () => {
        editing = null;
        edit.open();
      };
    },
  };
}
