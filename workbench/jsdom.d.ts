/** The part of jsdom that the host for tests uses; the package carries no types of its own. */
declare module 'jsdom' {
  interface ConstructorOptions {
    url?: string;
    runScripts?: 'dangerously' | 'outside-only';
    resources?: ResourceLoader;
    pretendToBeVisual?: boolean;
    virtualConsole?: VirtualConsole;
    beforeParse?(window: Window & typeof globalThis): void;
  }

  class JSDOM {
    constructor(html: string, options?: ConstructorOptions);
    readonly window: Window & typeof globalThis;
  }

  class ResourceLoader {
    fetch(url: string, options?: unknown): Promise<Buffer> | null;
  }

  class VirtualConsole {
    on(event: string, listener: (...args: readonly unknown[]) => void): this;
  }
}
