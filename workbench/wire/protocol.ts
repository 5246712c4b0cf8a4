/** The shapes that cross the seam between the Office.js client and its host, as the client sends them. */

export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
} as const;

export interface ArgumentInfo {
  Arguments?: readonly unknown[];
  /** Parallel to Arguments: a number says "this argument is the object of path n". */
  ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: readonly string[];
  Expand?: readonly string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface Batch {
  Actions: readonly Action[];
  ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: BatchError;
}

/** Bits of the flags that travel with a request. */
export const REQUEST_FLAG = { write: 1, delayForCellEdit: 64 } as const;

/** Why the host turns a whole request away: the codes of the client's transport. */
export const TRANSPORT = {
  invalidApiCallInContext: 5004,
  operationNotSupported: 5000,
  sessionTimedOut: 5012,
  activityLimitReached: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

export type TransportCode = (typeof TRANSPORT)[keyof typeof TRANSPORT];

/** One request as it arrives through Execute. */
export interface WireRequest {
  customData: string;
  flags: number;
  body: string;
}

export type WireReply = { code: 0; body: string } | { code: TransportCode };

/** Reads the 13-element array that the client sends; only three of its elements matter here. */
export function readRequest(parts: readonly unknown[]): WireRequest {
  const [customData, , , , body, , flags] = parts;
  return { customData: String(customData ?? ''), flags: Number(flags ?? 0), body: String(body ?? '') };
}

const isBatch = (value: unknown): value is Batch =>
  typeof value === 'object' && value !== null && 'Actions' in value && 'ObjectPaths' in value;

export function readBatch(body: string): Batch {
  const parsed: unknown = JSON.parse(body);
  if (!isBatch(parsed)) throw new Error('The client sent something that is no batch.');
  return parsed;
}

/** A message to the page: an event, or a custom function to call. */
export interface WireMessage {
  category: number;
  type: number;
  targetId: string;
  message: string;
  remote: boolean;
}

export const MESSAGE_CATEGORY = { customFunction: 1, event: 65536 } as const;

/** Numbers of the events that a page registers for. */
export const EVENT_ID = { selectionChanged: 2, themeChanged: 9, richMessage: 33, command: 39 } as const;

/** Numbers of the calls that a page makes. */
export const CALL_ID = { richApi: 93, commandCompleted: 94 } as const;
