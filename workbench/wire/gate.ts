/** Holds requests back until a test lets them through: a slow host without waiting for a clock. */
export interface Gate {
  /** Resolves when this many requests are waiting. */
  arrived(count?: number): Promise<void>;
  /** How many are waiting. */
  waiting(): number;
  /** Lets some through and goes on holding. */
  pass(count?: number): void;
  /** Lets all through and holds no more. */
  open(): void;
}

export interface GateKeeper extends Gate {
  /** What a request waits for. */
  enter(): Promise<void>;
}

export function createGate(): GateKeeper {
  const queue: (() => void)[] = [];
  let isOpen = false;
  let watchers: { count: number; notify: () => void }[] = [];
  const look = () => {
    const ready = watchers.filter((watcher) => queue.length >= watcher.count);
    watchers = watchers.filter((watcher) => !ready.includes(watcher));
    for (const watcher of ready) watcher.notify();
  };
  const pass = (count: number) => {
    for (const release of queue.splice(0, count)) release();
  };
  return {
    enter: () =>
      isOpen
        ? Promise.resolve()
        : new Promise((resolve) => {
            queue.push(resolve);
            look();
          }),
    arrived: (count = 1) =>
      new Promise((notify) => {
        watchers.push({ count, notify });
        look();
      }),
    waiting: () => queue.length,
    pass: (count = 1) => pass(count),
    open: () => {
      isOpen = true;
      pass(queue.length);
    },
  };
}
