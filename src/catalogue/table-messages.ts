/** A message in three parts: what was given, what is allowed, how to fix it. {names} are filled in. */
export interface MessageParts {
  given: string;
  allowed: string;
  fix: string;
}

/** Everything that reading a table can have to say about it, by code. */
export const TABLE_MESSAGES = {
  // One cell of a fact.
  ERROR_VALUE: {
    given: '{header} holds the error {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Mend the formula in this cell, or clear it. The fact counts as unknown.',
  },
  OUT_OF_RANGE: {
    given: '{header} is {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Turn other scales into 1 to 5 first. The fact counts as unknown.',
  },
  PERCENT: {
    given: '{header} is {value}, a share.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'A share cannot be turned into a level without a rule of yours: enter the level. The fact counts as unknown.',
  },
  LOOKS_LIKE_DATE: {
    given: '{header} is {value}, which looks like a date.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'A spreadsheet turns "4/5" into a date: enter 4. The fact counts as unknown.',
  },
  TWO_LEVELS: {
    given: '{header} is {value}, which names two levels.',
    allowed: 'Allowed: one of {allowed}, or blank for unknown.',
    fix: 'Enter one level; 3.5 stands between 3 and 4. The fact counts as unknown.',
  },
  NOT_A_LEVEL: {
    given: '{header} is {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Enter a level, or clear the cell. The fact counts as unknown.',
  },
  NOT_A_CHOICE: {
    given: '{header} is {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Pick one of these, or clear the cell. The fact counts as unknown.',
  },
  NUMBER_FOR_CHOICE: {
    given: '{header} is the number {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Write the answer as a word. The fact counts as unknown.',
  },
  DOUBTFUL_VALUE: {
    given: '{header} is {value}, which may mean {candidates}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Write the one that is meant. The fact counts as unknown.',
  },

  // One cell of money, hours, a probability or a currency.
  MONEY_ERROR: {
    given: '{header} holds the error {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Mend the formula in this cell, or clear it. The amount counts as unknown.',
  },
  MONEY_NEGATIVE: {
    given: '{header} is {value}, a negative amount.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Enter costs and values without a sign. The amount counts as unknown.',
  },
  MONEY_AMBIGUOUS: {
    given: '{header} is {value}, which can be read as {readings}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Write it out in digits, without a mark for thousands. The amount counts as unknown.',
  },
  MONEY_PERCENT: {
    given: '{header} is {value}, a share.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Enter the amount itself. The amount counts as unknown.',
  },
  MONEY_UNREADABLE: {
    given: '{header} is {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Enter one number. The amount counts as unknown.',
  },
  PROBABILITY_RANGE: {
    given: '{header} is {value}.',
    allowed: 'Allowed: {allowed}, or blank for unknown.',
    fix: 'Write forty percent as 0.4 or 40%. The probability counts as unknown.',
  },
  CURRENCY_UNREADABLE: {
    given: '{header} is {value}.',
    allowed: 'Allowed: a code of three letters such as EUR, or a currency sign.',
    fix: 'Enter the code. The currency of this row counts as not stated.',
  },
  CURRENCY_MIXED_IN_ROW: {
    given: 'The money of this row is in {candidates}.',
    allowed: 'Allowed: one currency for the whole inventory.',
    fix: 'Convert the amounts first; amounts of different currencies are never added. The money of this row counts as unknown.',
  },
  CURRENCY_MIXED: {
    given: 'The money of this inventory is in {candidates}; {value} is first found in row {row}.',
    allowed: 'Allowed: one currency for the whole inventory.',
    fix: 'Convert the amounts to one currency. Until then there are no totals: amounts of different currencies are never added.',
  },

  // The columns.
  SURPLUS_CELLS: {
    given: 'The row goes on with {value} to the right of the {count} columns of the list.',
    allowed: 'Allowed: cells below the names of the columns.',
    fix: 'Look for a separator too many, or give the column a name. What is too much stands behind the results.',
  },
  NO_HEADER: {
    given: 'No row of column names was found in the first {value} rows{seen}.',
    allowed: 'Allowed: one row whose cells name the columns, such as Task, Core competency, In-house expertise.',
    fix: 'Add such a row above the data, or say which row it is and which column holds what.',
  },
  NO_KNOWN_COLUMN: {
    given: 'None of the columns is known: {value}.',
    allowed: 'Allowed: a column that describes the task, and any of the facts, by name, label or a common spelling.',
    fix: 'Rename a column, or say which column holds which fact.',
  },
  EMPTY_TABLE: {
    given: 'There is nothing in this table.',
    allowed: 'Allowed: a row of column names and a row for each task.',
    fix: 'Check that the right sheet or file was chosen.',
  },
  HEADER_ROW_MISSING: {
    given: 'Row {value} was named as the row of column names, and the table has {count} rows.',
    allowed: 'Allowed: a row of the table.',
    fix: 'Name the row that holds the column names.',
  },
  UNKNOWN_COLUMN: {
    given: 'The column {value} was named, and there is none.',
    allowed: 'Allowed: a column name ({candidates}), a letter such as C, or a number from 1.',
    fix: 'Check the spelling.',
  },
  UNKNOWN_FIELD: {
    given: 'The column {header} was given to {value}, which is no field.',
    allowed: 'Allowed: {candidates}.',
    fix: 'Use one of these names, or leave it empty to skip the column.',
  },

  // Reasons why a column is not used.
  COLUMN_NOT_KNOWN: {
    given: 'No field is called {header}.',
    allowed: '',
    fix: 'If it is one of the facts, say which.',
  },
  COLUMN_AMBIGUOUS: {
    given: '{header} may mean {candidates}.',
    allowed: '',
    fix: 'Name the column after the one that is meant.',
  },
  COLUMN_UNREADABLE: {
    given: '{header} could be {field}, but most of its values are no answer to that: {value}.',
    allowed: 'Allowed there: {allowed}.',
    fix: 'If it is meant, mend the values; if not, nothing is to be done.',
  },
  COLUMN_SKIPPED: { given: '{header} was left out as asked.', allowed: '', fix: '' },
  COLUMN_NO_HEADER: {
    given: 'Column {header} has values and no name.',
    allowed: '',
    fix: 'Give it a name if it is to be read.',
  },
  COLUMN_TAKEN: { given: '{header} could be {field}, which is read from {candidates}.', allowed: '', fix: '' },
  COLUMN_CODES: { given: '{header} holds codes or numbers, not descriptions of tasks.', allowed: '', fix: '' },
  COLUMN_OTHER_UNIT: {
    given: '{header} names amounts in thousands, millions or per month.',
    allowed: 'Allowed: whole amounts, by the year.',
    fix: 'Turn them into whole amounts a year, so that nothing is wrong by a factor.',
  },
  COLUMN_REPEATED: {
    given: '{field} is found in the columns {candidates}.',
    allowed: '',
    fix: 'All are read; where they differ, the first that answers counts and the row says so.',
  },

  // The company profile.
  PROFILE_EMPTY: {
    given: 'The profile holds no answer.',
    allowed: 'Allowed: lines such as "expertise = yes" or "department = Finance: capacity = low".',
    fix: 'Check that the right file was chosen.',
  },
  PROFILE_JSON: {
    given: 'The profile starts like JSON and cannot be read as JSON ({value}).',
    allowed:
      'Allowed: {"company": {"expertise": 5}, "groups": [{"column": "department", "value": "Finance", "facts": {"capacity": 2}}]}.',
    fix: 'Mend the JSON, or write one answer a line.',
  },
  PROFILE_SHAPE: {
    given: 'The profile has {value} at {place}.',
    allowed: 'Allowed: company (fact and answer), groups (column, value, facts), headcount.',
    fix: 'Mend or remove it; it was not used.',
  },
  PROFILE_LINE: {
    given: 'This line of the profile is {value}.',
    allowed:
      'Allowed: "fact = answer"; "column = value: fact = answer, fact = answer"; "words = words of the task: fact = answer"; "proposed fact = answer: fact = answer".',
    fix: 'Mend or remove it; it was not used.',
  },
  PROFILE_FACT: {
    given: 'The profile names {value}, which is no fact{candidates}.',
    allowed: 'Allowed: {allowed}.',
    fix: 'Check the spelling; it was not used.',
  },
  PROFILE_ANSWER: {
    given: 'The profile answers {header} with {value}.',
    allowed: 'Allowed: {allowed}.',
    fix: 'Mend the answer; it was not used.',
  },
  PROFILE_WORDS: {
    given: 'The profile groups rows by the words {value}, which hold no word.',
    allowed: 'Allowed: words of the task, such as "words = returns desk: presence = local".',
    fix: 'Write at least one word; the answers for this group were not used.',
  },
  PROFILE_TWICE: {
    given: 'The profile answers {header} twice: {candidates}.',
    allowed: 'Allowed: one answer for the company, and one for each group.',
    fix: 'Remove one; the first counts.',
  },
  PROFILE_HEADCOUNT: {
    given: 'The headcount in the profile is {value}.',
    allowed: 'Allowed: a whole number of people, for the whole company.',
    fix: 'Write for example "headcount = 40"; it was not used.',
  },
  PROFILE_COLUMN: {
    given: 'The profile groups rows by {header}, and the table has no such column.',
    allowed: 'Allowed: {candidates}; "words" for words of the task; "proposed" with a fact, for what words suggest.',
    fix: 'Check the spelling; the answers for this group were not used.',
  },
  PROFILE_UNMET: {
    given: 'The profile answers for the group {value}, and no row is in it.',
    allowed: 'Allowed: a value of that column, words of a task, or what words suggest{found}.',
    fix: 'Check the spelling; these answers were not used.',
  },
  PROFILE_UNREAD_WORDS: {
    given:
      'The profile answers for rows whose words suggest something ("proposed …"), and the words are not read here.',
    allowed: 'Allowed here: answers for the company, by a column, or by "words".',
    fix: 'Use the command line, or answer in the rows; these answers were not used.',
  },
  SMALL_FIRM: {
    given: 'The company has {value} people.',
    allowed:
      'A firm of about fifty people or fewer can hardly employ experts of its own for every task (D2-small-firm).',
    fix: 'Proposed, to be confirmed: capacity = low. It was not applied.',
  },
  HEADCOUNT_VARIES: {
    given: '{header} differs from row to row.',
    allowed: 'headcount is that of the whole company.',
    fix: 'Write it into the profile: "headcount = 40".',
  },
} satisfies Record<string, MessageParts>;

export type TableMessage = keyof typeof TABLE_MESSAGES;

/** Short remarks on one row. */
export const TABLE_NOTES = {
  CONTRADICTION_COLUMNS: '{field} is answered twice and differently: {candidates}. The first counts.',
  CONTRADICTION_GROUPS:
    'The profile answers {field} differently for two groups of this row: {candidates}. The first counts.',
  OUTSIDE_COST_DERIVED:
    'Outside cost was blank; it follows from the money: the lowest quote {quote} against {cost} a year is level {level}.',
  PROPOSAL_USED:
    'Nobody has answered {fact}; {words} suggests {fact} = {level} ({reason}; {documents}). It was used, so the answer is tentative at best. Confirm or correct it in the row, or for all rows with such words by the profile line "proposed {fact} = {level}: {fact} = {level}".',
  PROPOSAL_HELD:
    'The words suggest {proposals}, but {words} may mean {fact} = {level}, and that would give another answer. Nothing was used: answer {fact} first.',
  REPEATED_ROW: 'The same in every cell as row {row}.',
} as const;
export type TableNote = keyof typeof TABLE_NOTES;
