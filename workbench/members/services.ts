import { oneOf } from './arguments';
import type { MemberTable } from './table';
import type { FunctionResults, Shell } from './thing';

/** Where the runtime in the page delivers what custom functions answered, one by one or as arrays. */
export const customFunctionsMembers: MemberTable<FunctionResults> = {
  actions: {
    _SetOsfControlContainerReadyForCustomFunctions: (results) => results.ready(),
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (results, args) => {
      for (const { id, failed, value, errorCode } of args.value(0) as InvocationResult[]) {
        results.accept(id, failed !== true, value, errorCode);
      }
    },
    SetInvocationArrayResults: (results, args) => {
      for (const [id, ok, value, errorCode] of args.value(0) as InvocationTuple[]) {
        results.accept(id, ok, value, errorCode);
      }
    },
  },
};

interface InvocationResult {
  id: number;
  failed?: boolean;
  value: unknown;
  errorCode?: number;
}

type InvocationTuple = [id: number, ok: boolean, value: unknown, errorCode?: number];

export const addinInternalServiceMembers: MemberTable<Shell> = {
  actions: {
    NotifyActionHandlerReady: (shell) => {
      shell.actionsReady = true;
    },
  },
};

const runtimeState = oneOf(['Inactive', 'Background', 'Visible']);

export const appRuntimeServiceMembers: MemberTable<Shell> = {
  actions: {
    GetAppRuntimeState: (shell) => (shell.paneVisible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (shell, args) => {
      shell.paneVisible = runtimeState(args.text(0)) === 'Visible';
    },
  },
};

export const appRuntimePersistenceServiceMembers: MemberTable<Shell> = {
  actions: {
    GetAppRuntimeStartState: (shell) => (shell.startsWithDocument ? 'Background' : 'Inactive'),
    SetAppRuntimeStartState: (shell, args) => {
      shell.startsWithDocument = runtimeState(args.text(0)) === 'Background';
    },
  },
};
