import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnName, printRect, quoteSheet, type Rect } from '../../model/address';
import type { Sheet } from '../../model/workbook';
import { fileWord, PAPER } from './words';

const INCH = 72;

/** What is printed, and how; the area and the titles are names of the file. */
export function writePage({ page }: Sheet): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { settings, headersFooters } = page;
  const isOn = (key: string) => settings[key] === true;
  const zoom = Object(settings['zoom']) as Record<string, number | undefined>;
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  const paper = fileWord(PAPER, settings['paperSize']);
  const section = (edge: string) =>
    (['left', 'center', 'right'] as const)
      .flatMap((side) => {
        const text = headersFooters[`${side}${edge}`];
        return typeof text === 'string' && text !== '' ? [`&${side[0]?.toUpperCase()}${text}`] : [];
      })
      .join('');
  const [oddHeader, oddFooter] = [section('Header'), section('Footer')];
  const margins = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).flatMap((side) => {
    const size = settings[`${side}Margin`];
    return typeof size === 'number' ? [[side, size / INCH] as const] : [];
  });
  return {
    pageSetup: {
      orientation: settings['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
      ...(paper === undefined ? {} : { paperSize: paper as 'a4' }),
      ...(wide !== undefined || tall !== undefined
        ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 }
        : scale === undefined
          ? {}
          : { scale }),
      ...(margins.length > 0 ? { margins: Object.fromEntries(margins) } : {}),
      ...(isOn('centerHorizontally') ? { horizontalCentered: true } : {}),
      ...(isOn('centerVertically') ? { verticalCentered: true } : {}),
      ...(isOn('printGridlines') ? { showGridLines: true } : {}),
      ...(isOn('printHeadings') ? { showRowColHeaders: true } : {}),
    },
    ...(oddHeader || oddFooter
      ? { headerFooter: { ...(oddHeader ? { oddHeader } : {}), ...(oddFooter ? { oddFooter } : {}) } }
      : {}),
  };
}

type FileName = NonNullable<WriteOptions['namedRanges']>[number];

/** Excel keeps this name out of sight, and LibreOffice finds no filter without it. */
export const FILTER_NAME = '_xlnm._FilterDatabase';

/**
 * The names that a file keeps a sheet's filter, print area and titles under. The xlsx library makes those of printing
 * too, but without the quotes that many names of sheets need, and then the area is lost.
 */
export function sheetNames({ name, filter, page: { printArea, titleRows, titleColumns } }: Sheet): FileName[] {
  const on = (part: string) => `${quoteSheet(name)}!${part}`;
  const fixed = (rect: Rect) => on(printRect(rect).replace(/[A-Z]+|\d+/g, '$$$&'));
  const areas = (printArea ?? []).map(fixed);
  const titles = [
    ...(titleColumns
      ? [`$${columnName(titleColumns.column)}:$${columnName(titleColumns.column + titleColumns.columns - 1)}`]
      : []),
    ...(titleRows ? [`$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`] : []),
  ].map(on);
  return [
    ...(filter ? [{ name: FILTER_NAME, range: fixed(filter.rect), scope: name }] : []),
    ...(areas.length > 0 ? [{ name: '_xlnm.Print_Area', range: areas.join(','), scope: name }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }] : []),
  ];
}
