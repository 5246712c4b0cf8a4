/** Work that is done once, when the page next comes to rest. */
export interface Later {
  schedule(): void;
  readonly isDue: boolean;
  cancel(): void;
}

export function createLater(work: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    schedule() {
      timer ??= setTimeout(() => {
        timer = null;
        work();
      }, 0);
    },
    get isDue() {
      return timer !== null;
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
