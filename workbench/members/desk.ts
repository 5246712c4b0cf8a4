import type { Session } from '../model/session';
import type { Area } from '../model/workbook';
import type { Thing } from './thing';

/** The objects that the add-in holds on to by reference id. */
export interface References {
  /** The thing behind an id; an unknown id is refused as InvalidReference. */
  find(id: string): Thing;
  /** Holds a thing and answers its id; the same thing keeps its id. */
  hold(thing: Thing): string;
  idOf(thing: Thing): string | undefined;
  drop(id: string): void;
  dropAll(): void;
  count(): number;
  areas(): Generator<Area>;
}

/** What a member of Excel's interface may use: the workbook in the add-in's hands, and a little of the host. */
export interface Desk extends Session {
  readonly references: References;
  /** The most cells that one read may give. */
  readonly cellLimit: number;
  readonly isReadOnly: boolean;
}
