import type { WriteSheet } from 'hucre/xlsx';
import { columnName, printRect } from '../../model/address';
import { isHiddenLine } from '../../model/lines';
import type { Sheet, Table } from '../../model/workbook';
import type { Losses } from './losses';
import { charactersOf } from './sizes';
import { ALLOWED, fileWord, PAPER } from './words';
import { writeCells } from './write-cells';
import { writeCharts } from './write-chart';
import { writeConditionalFormats, writeValidations } from './write-rules';

const INCH = 72;

function columnsOf({ columns }: Sheet): WriteSheet['columns'] {
  const count = Math.max(-1, ...columns.keys()) + 1;
  return Array.from({ length: count }, (_, at) => {
    const line = columns.get(at);
    return {
      ...(line?.size === undefined ? {} : { width: charactersOf(line.size) }),
      ...(isHiddenLine(line) ? { hidden: true } : {}),
    };
  });
}

function rowsOf({ rows }: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const sized = [...rows].filter(([, line]) => line.size !== undefined || isHiddenLine(line));
  return new Map(
    sized.map(([at, line]) => [
      at,
      { ...(line.size === undefined ? {} : { height: line.size }), ...(isHiddenLine(line) ? { hidden: true } : {}) },
    ]),
  );
}

const tableOf = (table: Table): NonNullable<WriteSheet['tables']>[number] => ({
  name: table.name,
  displayName: table.name,
  range: printRect(table.rect),
  columns: table.columns.map(({ name }) => ({ name })),
  style: table.style,
  showRowStripes: table.showBandedRows,
  showColumnStripes: table.showBandedColumns,
  showAutoFilter: table.showFilterButton,
  showTotalRow: table.showTotals,
});

function pageOf({ page }: Sheet, losses: Losses, name: string): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { settings, headersFooters, printArea, titleRows, titleColumns } = page;
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
  const [area, ...others] = printArea ?? [];
  losses.note('Only the first part of the print area is saved.', name, others.length);
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
      ...(area ? { printArea: printRect(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') } : {}),
      ...(titleRows ? { printTitlesRow: `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}` } : {}),
      ...(titleColumns
        ? {
            printTitlesColumn: `$${columnName(titleColumns.column)}:$${columnName(titleColumns.column + titleColumns.columns - 1)}`,
          }
        : {}),
    },
    ...(oddHeader || oddFooter
      ? { headerFooter: { ...(oddHeader ? { oddHeader } : {}), ...(oddFooter ? { oddFooter } : {}) } }
      : {}),
  };
}

function protectionOf({ protection }: Sheet): Pick<WriteSheet, 'protection'> {
  if (!protection) return {};
  const allowed = Object.entries(ALLOWED).filter(([, option]) => protection.options[option] === true);
  const password = protection.password === '' ? {} : { password: protection.password };
  return { protection: { sheet: true, ...password, ...Object.fromEntries(allowed.map(([key]) => [key, true])) } };
}

function filterOf({ filter }: Sheet, losses: Losses, name: string): Pick<WriteSheet, 'autoFilter'> {
  if (!filter) return {};
  const columns = [...filter.criteria].flatMap(([colIndex, { filterOn, values = [] }]) => {
    if (filterOn === 'Values') return [{ colIndex, filters: values.map(String) }];
    losses.note('A filter by condition is left out; the rows it hides stay hidden.', name);
    return [];
  });
  return { autoFilter: { range: printRect(filter.rect), ...(columns.length > 0 ? { columns } : {}) } };
}

/** A sheet of the model as the xlsx library wants it; what a file of ours does not hold is noted. */
export function writeSheet(sheet: Sheet, losses: Losses): WriteSheet {
  const { name, visibility, frozen, tabColor, merged } = sheet;
  const isStyled = [...sheet.rows.values(), ...sheet.columns.values()].some(({ style }) => style);
  losses.note('Looks of whole rows and columns are saved for their filled cells only.', name, isStyled ? 1 : 0);
  losses.note('Comments are saved as notes.', name, sheet.comments.length > 0 ? 1 : 0);
  const isFiltered = sheet.tables.some(({ criteria }) => criteria.size > 0);
  losses.note('The filter of a table is left out; the rows it hides stay hidden.', name, isFiltered ? 1 : 0);
  const wholeRows = frozen && frozen.columns >= 16_384;
  const wholeColumns = frozen && frozen.rows >= 1_048_576;
  return {
    name,
    cells: writeCells(sheet),
    columns: columnsOf(sheet) ?? [],
    rowDefs: rowsOf(sheet),
    merges: merged.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: sheet.tables.filter(({ showHeaders }) => showHeaders).map(tableOf),
    ...(frozen
      ? {
          freezePane: {
            ...(wholeColumns ? {} : { rows: frozen.row + frozen.rows }),
            ...(wholeRows ? {} : { columns: frozen.column + frozen.columns }),
          },
        }
      : {}),
    ...filterOf(sheet, losses, name),
    dataValidations: writeValidations(sheet, losses),
    conditionalRules: writeConditionalFormats(sheet, losses),
    charts: writeCharts(sheet.charts, losses),
    ...protectionOf(sheet),
    ...pageOf(sheet, losses, name),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(tabColor ? { tabColor: { rgb: tabColor.replace('#', '') } } : {}),
    },
    ...(visibility === 'Hidden' ? { hidden: true } : {}),
    ...(visibility === 'VeryHidden' ? { veryHidden: true } : {}),
  };
}
