import type { Sheet as FileSheet } from 'hucre/xlsx';
import { MAX_COLUMNS, MAX_ROWS, parseRect } from '../../model/address';
import type { Sheet } from '../../model/workbook';
import type { Losses } from './losses';
import { PAPER, wordFor } from './words';

const INCH = 72;
const SECTIONS: Readonly<Record<string, string>> = { L: 'left', C: 'center', R: 'right' };

/** The three parts of a header or footer: `&LName&CPage &P`. */
function readSections(text: string | undefined, edge: 'Header' | 'Footer'): Record<string, string> {
  const found = [...(text ?? '').matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)];
  return Object.fromEntries(found.map(([, section = '', part = '']) => [`${SECTIONS[section]}${edge}`, part]));
}

/** What is printed, and how. */
export function readPage(sheet: Sheet, { pageSetup, headerFooter }: FileSheet, losses: Losses): void {
  const { page } = sheet;
  if (pageSetup) {
    const { orientation, paperSize, margins, fitToPage, fitToWidth = 1, fitToHeight = 1, scale } = pageSetup;
    if (orientation) page.settings['orientation'] = orientation === 'landscape' ? 'Landscape' : 'Portrait';
    const paper = wordFor(PAPER, paperSize);
    if (paper) page.settings['paperSize'] = paper;
    for (const [side, size] of Object.entries(margins ?? {})) page.settings[`${side}Margin`] = Number(size) * INCH;
    if (fitToPage) {
      page.settings['zoom'] = {
        ...(fitToWidth > 0 ? { horizontalFitToPages: fitToWidth } : {}),
        ...(fitToHeight > 0 ? { verticalFitToPages: fitToHeight } : {}),
      };
    } else if (scale !== undefined) page.settings['zoom'] = { scale };
    if (pageSetup.horizontalCentered) page.settings['centerHorizontally'] = true;
    if (pageSetup.verticalCentered) page.settings['centerVertically'] = true;
    if (pageSetup.showGridLines) page.settings['printGridlines'] = true;
    if (pageSetup.showRowColHeaders) page.settings['printHeadings'] = true;
    const rectIn = (text: string | undefined) => (text === undefined ? null : parseRect(text.replaceAll('$', '')));
    const areas = pageSetup.printArea?.split(',').map(rectIn) ?? [];
    const known = areas.filter((area) => area !== null);
    if (known.length > 0) page.printArea = known;
    losses.note('A print area that is no range is left out.', sheet.name, areas.length - known.length);
    const rows = rectIn(pageSetup.printTitlesRow);
    if (rows) page.titleRows = { ...rows, column: 0, columns: MAX_COLUMNS };
    const columns = rectIn(pageSetup.printTitlesColumn);
    if (columns) page.titleColumns = { ...columns, row: 0, rows: MAX_ROWS };
  }
  if (!headerFooter) return;
  const { oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter } = headerFooter;
  Object.assign(page.headersFooters, readSections(oddHeader, 'Header'), readSections(oddFooter, 'Footer'));
  if (evenHeader ?? evenFooter ?? firstHeader ?? firstFooter) {
    losses.note('Headers and footers of first and even pages are left out.', sheet.name);
  }
}
