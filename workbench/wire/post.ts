import type { Page } from './external';
import type { WireMessage } from './protocol';

/** What the pages are to be told, gathered while a request runs and delivered after it has been answered. */
export interface Post {
  pages: Page[];
  put(...messages: readonly WireMessage[]): void;
  /** The older event of a changed selection, which carries no message. */
  putSelection(): void;
  deliver(): void;
  /** Resolves when everything that was to be delivered has been, and the pages have had their turn with it. */
  settled(): Promise<void>;
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function createPost(): Post {
  const pages: Page[] = [];
  let messages: WireMessage[] = [];
  let selections = 0;
  let delivered: Promise<void> = Promise.resolve();
  let isOnItsWay = false;

  /** Whatever has gathered by then goes in one delivery: thousands of calls of functions would each wait their turn. */
  const handOver = () => {
    const [letters, selected] = [messages, selections];
    [messages, selections, isOnItsWay] = [[], 0, false];
    for (const page of pages) {
      if (letters.length > 0) page.post(letters);
      for (let n = 0; n < selected; n++) page.selectionChanged();
    }
  };

  return {
    pages,
    put: (...more) => void messages.push(...more),
    putSelection: () => {
      selections += 1;
    },
    deliver() {
      if (isOnItsWay || (messages.length === 0 && selections === 0)) return;
      isOnItsWay = true;
      delivered = delivered.then(nextTurn).then(handOver);
    },
    settled: () => delivered.then(nextTurn),
  };
}
