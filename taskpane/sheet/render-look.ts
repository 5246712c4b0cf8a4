import { FONT, type Look } from '../../src/report/styles';
import { hex } from './colours';
import { setNumberFormat } from './places';

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** Puts a look on cells of a sheet of ours. */
export function dress(range: Excel.Range, look: Look): void {
  const { format } = range;
  if (look.colour) format.font.color = hex(look.colour);
  if (look.fill) format.fill.color = hex(look.fill);
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  // A workbook's own size is another one: without this, cells of the usual size would stand out in our sheets.
  format.font.size = look.size ?? FONT.size;
  if (look.align) format.horizontalAlignment = ALIGN[look.align];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap) format.wrapText = true;
  if (look.indent) format.indentLevel = look.indent;
  if (look.format) setNumberFormat(range, look.format);
  if (look.border) {
    const edge = format.borders.getItem(look.border === 'over' ? 'EdgeTop' : 'EdgeBottom');
    edge.style = 'Continuous';
    edge.weight = look.border === 'hair' ? 'Hairline' : 'Thin';
    edge.color = hex('line');
  }
}
