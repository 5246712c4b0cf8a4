import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { COLOURS, FONT, STYLES, type ColourName, type Look, type StyleName } from '../src/report/styles';

const LINES = { under: 'bottom', over: 'top', hair: 'bottom' } as const;

/** A named style as the xlsx library wants it. */
export function cellStyle(name: StyleName): CellStyle {
  const look: Look = STYLES[name];
  const { align, vertical, wrap, indent, format, border } = look;
  return {
    font: { ...FONT, ...fontOf(look), size: look.size ?? FONT.size },
    ...(look.fill === undefined ? {} : { fill: fillOf(look.fill) }),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(border === undefined
      ? {}
      : {
          border: {
            [LINES[border]]: { style: border === 'hair' ? 'hair' : 'thin', color: { rgb: COLOURS.line } },
          },
        }),
    alignment: {
      ...(align === undefined ? {} : { horizontal: align }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(wrap === undefined ? {} : { wrapText: true }),
      ...(indent === undefined ? {} : { indent, horizontal: align ?? 'left' }),
    },
  };
}

/** The part of a style that a conditional format may set: colour, fill and weight, never font or size. */
export function conditionalStyle(name: StyleName): NonNullable<ConditionalRule['style']> {
  const look: Look = STYLES[name];
  return { font: fontOf(look), ...(look.fill === undefined ? {} : { fill: fillOf(look.fill) }) };
}

function fontOf({ bold, italic, underline, colour = 'ink' }: Look): NonNullable<CellStyle['font']> {
  return {
    color: { rgb: COLOURS[colour] },
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
  };
}

/** Excel takes the foreground of a solid fill in cells and the background in conditional formats. */
function fillOf(colour: ColourName): NonNullable<CellStyle['fill']> {
  const rgb = COLOURS[colour];
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}
