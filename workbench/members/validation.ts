import { clearValidation, isValid, readValidation, setValidation, validationType } from '../model/validation';
import { asFlag, asRecord } from './arguments';
import { readOnly } from './property';
import type { MemberTable } from './table';
import type { Areas } from './thing';

/** Rules are kept; as in Excel, they do not stop what is written through the interface. */
export const dataValidationMembers: MemberTable<Areas> = {
  properties: {
    Type: readOnly((areas) => validationType(areas)),
    Rule: {
      get: (areas) => readValidation(areas)?.rule ?? null,
      set: (areas, value) => setValidation(areas[0].sheet, areas, { rule: asRecord(value) }),
    },
    Prompt: {
      get: (areas) => readValidation(areas)?.prompt ?? null,
      set: (areas, value) => setValidation(areas[0].sheet, areas, { prompt: asRecord(value) }),
    },
    ErrorAlert: {
      get: (areas) => readValidation(areas)?.errorAlert ?? null,
      set: (areas, value) => setValidation(areas[0].sheet, areas, { errorAlert: asRecord(value) }),
    },
    IgnoreBlanks: {
      get: (areas) => readValidation(areas)?.ignoreBlanks ?? null,
      set: (areas, value) => setValidation(areas[0].sheet, areas, { ignoreBlanks: asFlag(value) }),
    },
    Valid: readOnly((areas) => isValid(areas)),
  },
  actions: { Clear: (areas) => clearValidation(areas) },
};
