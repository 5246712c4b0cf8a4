import {
  CALL_ID,
  EVENT_ID,
  readRequest,
  TRANSPORT,
  type WireMessage,
  type WireReply,
  type WireRequest,
} from './protocol';

/** What the seam needs of the host behind it. */
export interface SeamHost {
  /** Requirement sets and their versions, as the client is told. */
  sets: Readonly<Record<string, string>>;
  isReadOnly(): boolean;
  theme: ThemeName;
  documentSettings: Map<string, string>;
  send(request: WireRequest): Promise<WireReply>;
  commandCompleted(id: string): void;
  /** A call of the older interface that the host does not know. */
  unknownCall(id: number): void;
}

/** What the host can tell the page. */
export interface Page {
  post(messages: readonly WireMessage[]): void;
  selectionChanged(): void;
  invoke(id: string, action: string): void;
}

export type ThemeName = 'light' | 'dark';

const THEMES: Readonly<Record<ThemeName, Record<string, number>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xf0f0f0,
  },
};

/** The client reads arrays from its host through these two methods (they come from COM). */
function safeArray(items: readonly unknown[]): unknown[] {
  const array = [...items];
  return Object.assign(array, { toArray: () => array, dimensions: () => 1 });
}

type Handler = (eventId: number, data: unknown) => void;
type Callback = (answer: unknown) => void;

/** What `window.external.GetContext()` answers: one function per fact about the document and the host. */
function contextOf(host: SeamHost): Record<string, () => unknown> {
  const settings = host.documentSettings;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => 'en-US',
    GetDocUrl: () => 'Book1.xlsx',
    GetAppCapabilities: () => (host.isReadOnly() ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => '16.0.18000.20000',
    GetInitialDisplayMode: () => 2,
    GetSupportedMatrix: () => JSON.stringify(host.sets),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[host.theme]),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, at) => settings.set(key, values[at] ?? ''));
      },
    }),
  };
}

/** Shared runtime (1) and custom functions (2): without the second their runtime never starts. */
const HOST_INFO = 'Excel$Win32$16.01$en-US$$$disableLogging$3';

/**
 * Puts the host behind `window.external`, the seam that Microsoft's client for Windows talks to. It must be there
 * before office.js runs; nothing of Office.js is touched.
 */
export function installExternal(window: object, host: SeamHost): Page {
  const handlers = new Set<{ eventId: number; targetId: string; handler: Handler }>();
  const context = contextOf(host);

  const execute = async (callId: number, args: readonly unknown[]): Promise<unknown[]> => {
    if (callId === CALL_ID.commandCompleted) {
      host.commandCompleted(String(args[0]));
      return [0];
    }
    const [request] = args;
    if (callId !== CALL_ID.richApi || !Array.isArray(request)) {
      host.unknownCall(callId);
      return [TRANSPORT.operationNotSupported, ''];
    }
    const reply = await host.send(readRequest(request));
    return reply.code === 0 ? [0, 200, [], reply.body] : [reply.code, ''];
  };

  const external = {
    GetHostInfo: () => HOST_INFO,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (callId: number, args: readonly unknown[], callback: Callback) => {
      void execute(callId, args).then((answer) => callback(safeArray(answer)));
    },
    RegisterEvent: (eventId: number, targetId: string, handler: Handler, callback: Callback) => {
      handlers.add({ eventId, targetId, handler });
      queueMicrotask(() => callback(0));
    },
    UnregisterEvent: (eventId: number, targetId: string, callback: Callback) => {
      for (const one of handlers) if (one.eventId === eventId && one.targetId === targetId) handlers.delete(one);
      queueMicrotask(() => callback(0));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });

  const fire = (eventId: number, data: readonly unknown[]) => {
    for (const one of handlers) if (one.eventId === eventId) one.handler(eventId, safeArray(data));
  };
  let posted = 0;
  return {
    post(messages) {
      const entries = messages.map(({ category, type, targetId, message, remote }) => {
        posted += 1;
        return safeArray([category, type, targetId, message, posted, remote]);
      });
      fire(EVENT_ID.richMessage, entries);
    },
    selectionChanged: () => fire(EVENT_ID.selectionChanged, []),
    invoke: (id, action) => fire(EVENT_ID.command, [id, action, JSON.stringify({ source: { id: action } })]),
  };
}
