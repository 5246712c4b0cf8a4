/** What a person can do in the help room. */
export interface HelpAct {
  choose: (id: string) => void;
  type: (at: number, text: string) => void;
  take: (at: number) => void;
  takePolicy: (at: number) => void;
  insert: () => void;
}
