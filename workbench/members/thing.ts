import type { Bag, Series, TableColumn } from '../model/parts';
import type { Area, Chart, Comment, ConditionalFormat, Name, Sheet, Table, Workbook } from '../model/workbook';
import type { FilteredRange } from '../model/filter';
import type { Side } from '../model/format';

/** Several areas of one sheet, taken together. */
export type Areas = readonly [Area, ...Area[]];

/** A sheet, or the workbook as a whole: where tables and names can be looked for. */
export type Scope = { sheet: Sheet | null };

/** What stands behind an object of each type of Excel's interface: data of the model, never a copy. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  CultureInfo: Workbook;
  NumberFormatInfo: Workbook;
  DatetimeFormatInfo: Workbook;
  DocumentProperties: Workbook;
  SettingCollection: Workbook;
  Setting: string;
  Runtime: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Bag;
  NamedItemCollection: Scope;
  NamedItem: Name;
  Range: Area;
  RangeAreas: Areas;
  RangeCollection: Areas;
  RangeView: Area;
  RangeViewCollection: Area;
  RangeFormat: Areas;
  RangeFill: Areas;
  RangeFont: Areas;
  FormatProtection: Areas;
  RangeBorderCollection: Areas;
  RangeBorder: BorderTarget;
  DataValidation: Areas;
  ConditionalFormatCollection: Areas;
  ConditionalFormat: ConditionalFormat;
  CellValueConditionalFormat: ConditionalFormat;
  TextConditionalFormat: ConditionalFormat;
  CustomConditionalFormat: ConditionalFormat;
  ConditionalFormatRule: ConditionalFormat;
  ConditionalRangeFormat: ConditionalFormat;
  ConditionalRangeFont: Bag;
  ConditionalRangeFill: Bag;
  ConditionalRangeBorderCollection: ConditionalFormat;
  ConditionalRangeBorder: Bag;
  TableCollection: Scope;
  TableScopedCollection: readonly Table[];
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: TableColumnTarget;
  TableRowCollection: Table;
  TableRow: TableRowTarget;
  AutoFilter: AutoFilterTarget;
  Filter: { range: FilteredRange; column: number };
  ChartCollection: Sheet;
  Chart: Chart;
  ChartTitle: Chart;
  ChartTitleFormat: Chart;
  ChartFont: Bag;
  ChartLegend: Bag;
  ChartDataLabels: Bag;
  ChartAxes: Chart;
  ChartAxis: { settings: Bag; title: Bag };
  ChartAxisTitle: Bag;
  ChartSeriesCollection: Chart;
  ChartSeries: { chart: Chart; series: Series };
  ChartSeriesFormat: Series;
  ChartFill: Bag;
  ChartLineFormat: Bag;
  CommentCollection: Scope;
  Comment: Comment;
  'Microsoft.ExcelServices.CustomFunctions': FunctionResults;
  'Microsoft.InternalService.AddinInternalService': Shell;
  'Microsoft.AppRuntime.AppRuntimeService': Shell;
  'Microsoft.AppRuntime.AppRuntimePersistenceService': Shell;
}

export interface BorderTarget {
  areas: Areas;
  side: Side;
}

export interface TableColumnTarget {
  table: Table;
  column: TableColumn;
}

export interface TableRowTarget {
  table: Table;
  index: number;
}

/** The filter of a table, or of a sheet (where there may be none yet). */
export interface AutoFilterTarget {
  sheet: Sheet;
  table: Table | null;
}

/** Where the custom-functions runtime in the page delivers its results. */
export interface FunctionResults {
  ready(): void;
  accept(id: number, ok: boolean, value: unknown, errorCode: number | undefined): void;
}

/** What the host knows about the add-in's own surface. */
export interface Shell {
  paneVisible: boolean;
  startsWithDocument: boolean;
  actionsReady: boolean;
}

export type TypeName = keyof Targets;

/** An object of Excel's interface as the host holds it: its type and what it stands for. */
export interface ThingOf<N extends TypeName> {
  readonly type: N;
  readonly target: Targets[N];
}

export type Thing = { [N in TypeName]: ThingOf<N> }[TypeName];

export const thing = <N extends TypeName>(type: N, target: Targets[N]): ThingOf<N> => ({ type, target });

/** Some areas as one object, or null when there is none. */
export const areasOrNull = ([first, ...rest]: readonly Area[]): ThingOf<'RangeAreas'> | null =>
  first ? thing('RangeAreas', [first, ...rest]) : null;
