import type { StrategyId } from '../model/policy';

/** The font of every sheet; Liberation Sans has the same widths where Arial is missing. */
export const FONT = { name: 'Arial', size: 10 } as const;

/** All colours in use, as red, green and blue in hex. Restrained on purpose: the words carry the meaning, colour repeats it. */
export const COLOURS = {
  ink: '1F2933',
  muted: '52606D',
  paper: 'FFFFFF',
  navy: '1F3A5F',
  mist: 'E8EDF3',
  line: 'B8C2CC',
  blue: '1D4F91',
  own: '1F4E79',
  ownAbroad: '5B8DB8',
  third: 'C2601A',
  thirdPremises: '7A4A1F',
  thirdAbroad: 'C9801F',
  partner: '6B4C9A',
  unknown: '8A949E',
  greenTint: 'DFF1E4',
  greenInk: '1B5E2B',
  tealTint: 'E0F1F3',
  tealInk: '12525E',
  amberTint: 'FFF1D0',
  amberInk: '6B4500',
  violetTint: 'ECE6F5',
  violetInk: '4B3080',
  greyTint: 'EDEFF1',
  greyInk: '48525C',
  redTint: 'FBE3E0',
  redInk: '8A1C12',
  blueTint: 'E1ECF7',
  skyTint: 'EDF4FA',
  orangeTint: 'FCE9D6',
  brownTint: 'F2E6DA',
  sandTint: 'FDF3E1',
} as const;
export type ColourName = keyof typeof COLOURS;

/** One look of a cell. `format` is an Excel number format; size is in points. */
export interface Look {
  colour?: ColourName;
  fill?: ColourName;
  bold?: true;
  italic?: true;
  underline?: true;
  size?: number;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  wrap?: true;
  indent?: number;
  format?: string;
  border?: 'under' | 'over' | 'hair';
}

const MONEY = '#,##0';
const COUNT = '#,##0';
const SHARE = '0%';
const POINTS = '0.0';

/** The style sheet: every style that a plan may name. */
export const STYLES = {
  title: { bold: true, size: 18, colour: 'navy', vertical: 'center' },
  subtitle: { colour: 'muted', vertical: 'top' },
  section: { bold: true, size: 11, colour: 'navy', border: 'under', vertical: 'center' },
  sectionNote: { colour: 'muted', border: 'under', vertical: 'center', align: 'right', size: 8 },
  paragraph: { wrap: true, vertical: 'top' },
  finePrint: { italic: true, size: 8, colour: 'muted', wrap: true, vertical: 'top' },

  figure: { bold: true, size: 18, colour: 'navy', fill: 'mist', align: 'center', vertical: 'center' },
  figureLabel: { size: 8, colour: 'muted', fill: 'mist', align: 'center', vertical: 'top' },

  heading: { bold: true, colour: 'paper', fill: 'navy', wrap: true, vertical: 'center' },
  headingRight: { bold: true, colour: 'paper', fill: 'navy', wrap: true, vertical: 'center', align: 'right' },
  headingMoney: { bold: true, colour: 'paper', fill: 'navy', format: MONEY, vertical: 'center', align: 'right' },
  userHeading: { bold: true, colour: 'ink', fill: 'mist', wrap: true, vertical: 'center' },
  columnLabel: { bold: true, size: 8, colour: 'muted', border: 'under', wrap: true },
  columnLabelIndented: { bold: true, size: 8, colour: 'muted', border: 'under', indent: 1 },
  columnLabelRight: { bold: true, size: 8, colour: 'muted', border: 'under', align: 'right', wrap: true },

  text: { vertical: 'top' },
  wrapped: { wrap: true, vertical: 'top' },
  small: { size: 8, vertical: 'center', wrap: true, border: 'hair' },
  remark: { size: 8, colour: 'muted', bold: true, vertical: 'center', wrap: true, border: 'hair' },
  listText: { vertical: 'center', wrap: true, border: 'hair' },
  listBold: { bold: true, vertical: 'center', wrap: true, border: 'hair' },
  smallBold: { bold: true, size: 8, vertical: 'center', wrap: true, border: 'hair' },
  listLink: { colour: 'blue', underline: true, size: 8, vertical: 'center', align: 'left', border: 'hair' },
  listLinkRight: { colour: 'blue', underline: true, size: 8, vertical: 'center', align: 'right', border: 'hair' },
  listCount: { format: COUNT, vertical: 'center', align: 'right', border: 'hair' },
  listMoney: { format: MONEY, vertical: 'center', align: 'right', border: 'hair' },
  listShare: { format: SHARE, vertical: 'center', align: 'right', border: 'hair' },
  listPoints: { format: POINTS, vertical: 'center', align: 'right', border: 'hair' },
  totalText: { bold: true, border: 'over', vertical: 'center' },
  totalCount: { bold: true, format: COUNT, border: 'over', align: 'right', vertical: 'center' },
  totalMoney: { bold: true, format: MONEY, border: 'over', align: 'right', vertical: 'center' },
  totalShare: { bold: true, format: SHARE, border: 'over', align: 'right', vertical: 'center' },
  agreed: { format: COUNT, vertical: 'center', align: 'right', border: 'hair', fill: 'greenTint', colour: 'greenInk' },

  count: { format: COUNT, vertical: 'top' },
  money: { format: MONEY, vertical: 'top' },
  /** Inputs of a model stand in blue, as analysts expect it. */
  inputPlain: { colour: 'blue', fill: 'skyTint', align: 'right', vertical: 'top' },
  inputCount: { colour: 'blue', fill: 'skyTint', format: COUNT, vertical: 'top' },
  inputMoney: { colour: 'blue', fill: 'skyTint', format: MONEY, vertical: 'top' },
  inputRate: { colour: 'blue', fill: 'skyTint', format: '#,##0.00', vertical: 'top' },
  inputShare: { colour: 'blue', fill: 'skyTint', format: '0%', vertical: 'top' },
  inputDate: { colour: 'blue', fill: 'skyTint', format: 'yyyy-mm-dd', align: 'right', vertical: 'top' },
  signedMoney: { format: '#,##0;[Red]-#,##0;0', align: 'right', vertical: 'top' },

  /** All digits of a number that is compared with another. */
  exact: { format: 'General', align: 'right', vertical: 'top' },
  scientific: { format: '0E+00', align: 'right', vertical: 'top' },
  rate: { format: '#,##0.00', vertical: 'top' },
  percent: { format: SHARE, vertical: 'top' },
  rightText: { align: 'right', vertical: 'top' },
  /** A word that formulas point at, small below a heading. */
  ending: { italic: true, size: 8, colour: 'muted', align: 'right', vertical: 'top' },
  percentLeft: { format: SHARE, vertical: 'top', align: 'left' },
  points: { format: POINTS, vertical: 'top' },
  difference: { format: '+0.0;-0.0;0.0', vertical: 'top' },
  date: { format: 'yyyy-mm-dd', vertical: 'top' },
  dateTime: { format: 'yyyy-mm-dd hh:mm', vertical: 'top' },
  /** Text to the right of a number. */
  apart: { wrap: true, vertical: 'top', indent: 1 },
  link: { colour: 'blue', underline: true, vertical: 'top', align: 'left' },

  SETTLED: { fill: 'greenTint', colour: 'greenInk' },
  LIKELY: { fill: 'tealTint', colour: 'tealInk' },
  TENTATIVE: { fill: 'amberTint', colour: 'amberInk' },
  CLOSE: { fill: 'violetTint', colour: 'violetInk' },
  UNDECIDED: { fill: 'greyTint', colour: 'greyInk' },
  OVERRIDDEN: { fill: 'mist', colour: 'navy', bold: true },

  listSETTLED: { fill: 'greenTint', colour: 'greenInk', size: 8, vertical: 'center', indent: 1, border: 'hair' },
  listLIKELY: { fill: 'tealTint', colour: 'tealInk', size: 8, vertical: 'center', indent: 1, border: 'hair' },
  listTENTATIVE: { fill: 'amberTint', colour: 'amberInk', size: 8, vertical: 'center', indent: 1, border: 'hair' },
  listCLOSE: { fill: 'violetTint', colour: 'violetInk', size: 8, vertical: 'center', indent: 1, border: 'hair' },
  listUNDECIDED: { fill: 'greyTint', colour: 'greyInk', size: 8, vertical: 'center', indent: 1, border: 'hair' },

  IN_HOUSE: { fill: 'blueTint', colour: 'ink' },
  INSOURCE: { fill: 'brownTint', colour: 'ink' },
  OUTSOURCE: { fill: 'orangeTint', colour: 'ink' },
  CAPTIVE_OFFSHORE: { fill: 'skyTint', colour: 'ink' },
  OFFSHORE_OUTSOURCE: { fill: 'sandTint', colour: 'ink' },
  PARTNER: { fill: 'violetTint', colour: 'ink' },

  severe: { colour: 'redInk' },
  move: { colour: 'amberInk', bold: true },
} as const satisfies Record<string, Look>;
export type StyleName = keyof typeof STYLES;

/** Hue says who does the work, lightness where: own staff blue, a third party orange, a partner violet. */
export const STRATEGY_COLOURS = {
  IN_HOUSE: 'own',
  INSOURCE: 'thirdPremises',
  OUTSOURCE: 'third',
  CAPTIVE_OFFSHORE: 'ownAbroad',
  OFFSHORE_OUTSOURCE: 'thirdAbroad',
  PARTNER: 'partner',
} as const satisfies Record<StrategyId, ColourName>;
