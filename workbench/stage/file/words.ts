/** Words of a file and what Excel's interface calls the same: file → interface. */
type Words = Readonly<Record<string, string>>;

export const HORIZONTAL: Words = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

export const VERTICAL: Words = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

export const READING: Words = { ltr: 'LeftToRight', rtl: 'RightToLeft', context: 'Context' };

export const UNDERLINE: Words = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** A border in the interface is a style and a weight. */
export const BORDER: Words = {
  thin: 'Continuous Thin',
  medium: 'Continuous Medium',
  thick: 'Continuous Thick',
  hair: 'Continuous Hairline',
  dotted: 'Dot Thin',
  dashed: 'Dash Thin',
  mediumDashed: 'Dash Medium',
  dashDot: 'DashDot Thin',
  mediumDashDot: 'DashDot Medium',
  dashDotDot: 'DashDotDot Thin',
  mediumDashDotDot: 'DashDotDot Medium',
  slantDashDot: 'SlantDashDot Medium',
  double: 'Double Thick',
};

/** Of conditional formats on values. */
export const OPERATORS: Words = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

/** Of validations: the interface has other words for two of them. */
export const CHECK_OPERATORS: Words = {
  ...OPERATORS,
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** Of conditional formats on texts. */
export const TEXT_OPERATORS: Words = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

export const VALIDATIONS: Words = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

export const ALERTS: Words = { stop: 'Stop', warning: 'Warning', information: 'Information' };

export const PAPER: Words = {
  letter: 'Letter',
  legal: 'Legal',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  tabloid: 'Tabloid',
};

/** What a protected sheet allows. */
export const ALLOWED: Words = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
};

/** The interface's word for one of the file, or undefined. */
export const wordFor = (words: Words, file: string | undefined): string | undefined =>
  file === undefined ? undefined : words[file];

/** The file's word for one of the interface, or undefined. */
export const fileWord = (words: Words, shown: unknown): string | undefined =>
  Object.keys(words).find((file) => words[file] === shown);
