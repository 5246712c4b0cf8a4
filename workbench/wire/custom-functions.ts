import type { FunctionResults } from '../members/thing';
import {
  prepareArguments,
  type BlankCell,
  type FunctionArgument,
  type FunctionMetadata,
  type FunctionsMetadata,
} from './function-arguments';
import { errorFrom, readAnswer, type FunctionAnswer } from './function-answers';
import { MESSAGE_CATEGORY, type WireMessage } from './protocol';

/** Where a formula stands, for functions that ask for it. */
export interface CallPlace {
  address?: string;
  parameterAddresses?: readonly string[];
}

/** A running call: `next` gives results one after the other (a stream has many), `cancel` is what Excel does. */
export interface Invocation {
  next(): Promise<FunctionAnswer>;
  cancel(): void;
}

/** Excel's side of the custom-functions runtime, which itself is inside Microsoft's client in the page. */
export interface CustomFunctions {
  /** Calls a function as a formula would, and waits for its answer. */
  call(name: string, args: readonly FunctionArgument[], place?: CallPlace): Promise<FunctionAnswer>;
  start(name: string, args: readonly FunctionArgument[], place?: CallPlace): Invocation;
  /** Resolves when the runtime in the page is ready. */
  ready: Promise<void>;
  results: FunctionResults;
}

export interface FunctionsSource {
  /** The contents of functions.json. */
  metadata: FunctionsMetadata;
  /** The namespace that the manifest gives the functions. */
  namespace: string;
  blankCell?: BlankCell;
}

const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, streaming: 2, errors: 4 } as const;

function flagsOf({ options = {} }: FunctionMetadata, allowErrors: boolean): number {
  const streaming = options.stream ? FLAG.streaming | FLAG.cancelable : 0;
  return streaming | (options.cancelable ? FLAG.cancelable : 0) | (allowErrors ? FLAG.errors : 0);
}

function placeFor({ options = {} }: FunctionMetadata, place: CallPlace): CallPlace {
  const wantsAddress = options.requiresAddress ?? options.requiresStreamAddress;
  const wantsAddresses = options.requiresParameterAddresses ?? options.requiresStreamParameterAddresses;
  return {
    ...(wantsAddress && place.address !== undefined ? { address: place.address } : {}),
    ...(wantsAddresses && place.parameterAddresses ? { parameterAddresses: place.parameterAddresses } : {}),
  };
}

/** Results in the order they come, for whoever asks. */
function createMailbox<T>() {
  const letters: T[] = [];
  const readers: ((letter: T) => void)[] = [];
  return {
    put(letter: T) {
      const reader = readers.shift();
      if (reader) reader(letter);
      else letters.push(letter);
    },
    take: (): Promise<T> =>
      new Promise((resolve) => {
        const [letter] = letters.splice(0, 1);
        if (letter === undefined) readers.push(resolve);
        else resolve(letter);
      }),
  };
}

export function createCustomFunctions(source: FunctionsSource, send: (message: WireMessage) => void): CustomFunctions {
  const { metadata, namespace, blankCell = 0 } = source;
  const allowErrors = metadata.allowErrorForDataTypeAny === true;
  const running = new Map<number, { streams: boolean; put(answer: FunctionAnswer): void }>();
  let issued = 0;
  let announce: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (announce = resolve));

  const post = (type: number, message: unknown) =>
    send({
      category: MESSAGE_CATEGORY.customFunction,
      type,
      targetId: '',
      message: JSON.stringify(message),
      remote: false,
    });

  const find = (name: string) =>
    metadata.functions.find((one) => `${namespace}.${one.name}`.toUpperCase() === name.toUpperCase());

  function start(name: string, args: readonly FunctionArgument[], place: CallPlace = {}): Invocation {
    const mailbox = createMailbox<FunctionAnswer>();
    const invocation = { next: mailbox.take, cancel: () => undefined };
    const one = find(name);
    if (!one) {
      mailbox.put({ error: '#NAME?' });
      return invocation;
    }
    const prepared = prepareArguments(one, args, allowErrors, blankCell);
    if (!prepared.ok) {
      mailbox.put(prepared.error);
      return invocation;
    }
    issued += 1;
    const invocationId = issued;
    running.set(invocationId, { streams: one.options?.stream === true, put: mailbox.put });
    const message = {
      invocationId,
      functionName: one.id,
      parameterValues: prepared.values,
      flags: flagsOf(one, allowErrors),
      ...placeFor(one, place),
    };
    void ready.then(() => post(INVOKE, message));
    return {
      next: mailbox.take,
      cancel: () => {
        running.delete(invocationId);
        post(CANCEL, { invocationId });
      },
    };
  }

  return {
    ready,
    start,
    call: (name, args, place) => start(name, args, place).next(),
    results: {
      ready: () => announce(),
      accept(id, ok, given, errorCode) {
        const call = running.get(id);
        if (!call?.streams) running.delete(id);
        call?.put(ok ? readAnswer(given) : errorFrom(errorCode, given));
      },
    },
  };
}
