/**
 * What can be wrong with a policy that somebody edited: what was given, what is allowed, how to fix it.
 * {entry} names the entry ("rules R12", or "rules, entry 3" where it has no id), {field} its field or column.
 */
export const POLICY_PROBLEMS = {
  POLICY_UNREADABLE:
    '{count} problems in the policy; none of it is used until they are mended. Correct the places named, or start again from the default policy.',
  POLICY_NOT_JSON:
    'The policy is not JSON: {given}. Allowed is what "policy export" writes. Mend the place named, or export the default policy again and edit that.',
  POLICY_MEMBER_TWICE:
    'The field {field} is given twice in one object, so that the first would be lost; allowed is once. Remove one of the two.',
  POLICY_NOT_OBJECT:
    '{entry}: {given} was given; allowed is an object with named fields. Compare with the default policy.',
  POLICY_NOT_LIST: '{entry}: {given} was given; allowed is a list. Compare with the default policy.',
  POLICY_TABLE_MISSING:
    'The table "{table}" is missing; allowed is a policy with all of {tables}. Add it (the default policy has it); for a table without entries keep its header row.',
  POLICY_TABLE_UNKNOWN: 'The table "{given}" is unknown; allowed are {tables}. Correct its name, or remove it.',
  POLICY_TABLE_TWICE: 'The table "{table}" is given twice; allowed is once. Remove one of the two.',
  POLICY_TABLE_EMPTY: 'The table "{table}" has no entries; allowed is at least one. Take them from the default policy.',
  POLICY_ROW_WITHOUT_TABLE:
    'A row has content ({given}) but names no table in its first column; allowed are {tables}. Write the name of the table there, or clear the row.',
  POLICY_COLUMN_MISSING:
    'The column "{column}" is missing; allowed is a header row with {columns}. Add the column, or take the header row from the default policy.',
  POLICY_COLUMN_TWICE: 'The column "{column}" is there twice; allowed is once. Remove one of the two.',
  POLICY_CELL_BEYOND_HEADER:
    'A cell to the right of the header row holds {given}; allowed are cells below a header only. Clear it, or give its column a header.',
  POLICY_FIELD_UNKNOWN:
    '{entry}: the field "{field}" is unknown; allowed are {allowed}. Correct its name, or remove it.',
  POLICY_MISSING: '{entry}: {field} is missing; allowed is {allowed}. Fill it in.',
  POLICY_NOT_TEXT: '{entry}: {field} is {given}; allowed is text. Write it as text.',
  POLICY_NOT_NUMBER: '{entry}: {field} is {given}, which is not a number; allowed is {allowed}. Write a number.',
  POLICY_OUT_OF_RANGE: '{entry}: {field} is {given}; allowed is {allowed}. Change the number.',
  POLICY_NOT_YES_NO: '{entry}: {field} is {given}; allowed is TRUE or FALSE. Write one of the two.',
  POLICY_NOT_ALLOWED: '{entry}: {field} is {given}; allowed is {allowed}. Write one of these.',
  POLICY_BAD_ID:
    '{entry}: the id {given} cannot be used; allowed are letters, digits, "_", "-" and ".", beginning with a letter. Choose another id.',
  POLICY_DUPLICATE_ID:
    '{entry}: the id is used already, by {other}; allowed is one entry for each id (upper and lower case count as the same). Change one of the two, or remove it.',
  POLICY_ID_TAKEN:
    '{entry}: "{given}" is a column of the inventory already; allowed is any other id. Choose another id.',
  POLICY_UNKNOWN_FACT:
    '{entry}: {field} names the fact {given}, which is unknown; allowed are {allowed}. Correct it, or add the fact to the table "facts".',
  POLICY_WRONG_FACT:
    '{entry}: {field} names the fact {given}, which is {kind}; allowed here is {allowed}. Choose another fact.',
  POLICY_NOT_OF_KIND:
    '{entry}: {field} holds {given}, but a {kind} has no {field}; allowed is nothing. Clear it, or change the kind of the fact.',
  POLICY_UNKNOWN_VALUE:
    '{entry}: {field} has the value {given}, which the fact {fact} does not have; allowed are {allowed}. Choose one of these.',
  POLICY_FEW_VALUES:
    '{entry}: {field} holds {given}; allowed are at least two different values. Add what else can be answered.',
  POLICY_BAD_VALUE:
    '{entry}: the value {given} cannot be used; allowed is text without ";", "|", "=", line breaks and spaces at its ends. Reword it.',
  POLICY_FEW_FACTORS:
    '{entry}: {field} holds {given}; allowed are at least two facts, for a product speaks where they meet. Add one, or make it a rule on one fact.',
  POLICY_STRATEGY_MISSING:
    'The strategy {given} is missing; allowed are all six, each once. Take its row from the default policy.',
  POLICY_EMPTY_CONDITION:
    '{entry}: {field} is empty, so it could never or always be met; allowed is at least one condition. Add one, or remove the entry.',
  POLICY_TWO_CONDITIONS:
    '{entry}: both "when" and "when_any" are given; allowed is one of them. Clear one, and make two rows if both are meant.',
  POLICY_BAD_CONDITION:
    '{entry}: {field} holds {given}, which cannot be read; allowed is {allowed}. Write it in this form, several separated by ";".',
  POLICY_UNKNOWN_CLAIM:
    '{entry}: {field} names {given}, which is no claim of the five documents and no reference of ours; allowed are ids such as D4-cost-chief or beyond-williamson. Correct it, or leave the field empty and mark the entry as beyond the documents.',
  POLICY_REPEATED: '{entry}: {field} names {given} twice; allowed is once. Remove one of the two.',
  POLICY_THRESHOLD_ORDER:
    'settings: the thresholds critical {critical}, high {high} and medium {medium} do not descend; allowed is critical above high above medium. Change one of them.',
} satisfies Record<string, string>;
export type PolicyProblemCode = keyof typeof POLICY_PROBLEMS;

/** Remarks on a policy that can be used all the same. */
export const POLICY_NOTES = {
  POLICY_DEFAULT_RISKS: 'The policy names no risks and duties, so those of the default policy are used.',
  POLICY_UNMARKED:
    '{entry} names no claim of the documents and is not marked as beyond them: "documents only" would keep it. Name a claim, or set beyond to TRUE.',
  POLICY_COLUMN_UNREAD: 'The column "{column}" is not part of a policy and was not read.',
} satisfies Record<string, string>;
export type PolicyNoteCode = keyof typeof POLICY_NOTES;
