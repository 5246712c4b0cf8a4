import * as chartParts from './chart-parts';
import * as charts from './charts';
import * as comments from './comments';
import * as conditional from './conditional-formats';
import * as filter from './filter';
import * as names from './names';
import * as page from './page';
import { rangeMembers } from './range';
import * as areas from './range-areas';
import * as format from './range-format';
import * as services from './services';
import type { Registry } from './table';
import * as tableParts from './table-parts';
import * as tables from './tables';
import { dataValidationMembers } from './validation';
import * as workbook from './workbook';
import * as worksheet from './worksheet';

/** Every type of Excel's interface that the host knows, under the name the library gives it. */
export const REGISTRY: Registry = {
  Workbook: workbook.workbookMembers,
  Application: workbook.applicationMembers,
  CultureInfo: workbook.cultureMembers,
  NumberFormatInfo: workbook.numberFormatInfoMembers,
  DatetimeFormatInfo: workbook.datetimeFormatInfoMembers,
  DocumentProperties: workbook.documentPropertiesMembers,
  SettingCollection: workbook.settingCollectionMembers,
  Setting: workbook.settingMembers,
  Runtime: workbook.runtimeMembers,
  WorksheetCollection: worksheet.worksheetCollectionMembers,
  Worksheet: worksheet.worksheetMembers,
  WorksheetProtection: worksheet.worksheetProtectionMembers,
  WorksheetFreezePanes: page.freezePanesMembers,
  PageLayout: page.pageLayoutMembers,
  HeaderFooterGroup: page.headerFooterGroupMembers,
  HeaderFooter: page.headerFooterMembers,
  NamedItemCollection: names.namedItemCollectionMembers,
  NamedItem: names.namedItemMembers,
  Range: rangeMembers,
  RangeAreas: areas.rangeAreasMembers,
  RangeCollection: areas.rangeCollectionMembers,
  RangeView: areas.rangeViewMembers,
  RangeViewCollection: areas.rangeViewCollectionMembers,
  RangeFormat: format.rangeFormatMembers,
  RangeFill: format.rangeFillMembers,
  RangeFont: format.rangeFontMembers,
  FormatProtection: format.formatProtectionMembers,
  RangeBorderCollection: format.rangeBorderCollectionMembers,
  RangeBorder: format.rangeBorderMembers,
  DataValidation: dataValidationMembers,
  ConditionalFormatCollection: conditional.conditionalFormatCollectionMembers,
  ConditionalFormat: conditional.conditionalFormatMembers,
  CellValueConditionalFormat: conditional.cellValueFormatMembers,
  TextConditionalFormat: conditional.textFormatMembers,
  CustomConditionalFormat: conditional.customFormatMembers,
  ConditionalFormatRule: conditional.conditionalFormatRuleMembers,
  ConditionalRangeFormat: conditional.conditionalRangeFormatMembers,
  ConditionalRangeFont: conditional.conditionalRangeFontMembers,
  ConditionalRangeFill: conditional.conditionalRangeFillMembers,
  ConditionalRangeBorderCollection: conditional.conditionalRangeBorderCollectionMembers,
  ConditionalRangeBorder: conditional.conditionalRangeBorderMembers,
  TableCollection: tables.tableCollectionMembers,
  TableScopedCollection: tables.tableScopedCollectionMembers,
  Table: tables.tableMembers,
  TableColumnCollection: tableParts.tableColumnCollectionMembers,
  TableColumn: tableParts.tableColumnMembers,
  TableRowCollection: tableParts.tableRowCollectionMembers,
  TableRow: tableParts.tableRowMembers,
  AutoFilter: filter.autoFilterMembers,
  Filter: filter.filterMembers,
  ChartCollection: charts.chartCollectionMembers,
  Chart: charts.chartMembers,
  ChartTitle: chartParts.chartTitleMembers,
  ChartTitleFormat: chartParts.chartTitleFormatMembers,
  ChartFont: chartParts.chartFontMembers,
  ChartLegend: chartParts.chartLegendMembers,
  ChartDataLabels: chartParts.chartDataLabelsMembers,
  ChartAxes: chartParts.chartAxesMembers,
  ChartAxis: chartParts.chartAxisMembers,
  ChartAxisTitle: chartParts.chartAxisTitleMembers,
  ChartSeriesCollection: chartParts.chartSeriesCollectionMembers,
  ChartSeries: chartParts.chartSeriesMembers,
  ChartSeriesFormat: chartParts.chartSeriesFormatMembers,
  ChartFill: chartParts.chartFillMembers,
  ChartLineFormat: chartParts.chartLineFormatMembers,
  CommentCollection: comments.commentCollectionMembers,
  Comment: comments.commentMembers,
  'Microsoft.ExcelServices.CustomFunctions': services.customFunctionsMembers,
  'Microsoft.InternalService.AddinInternalService': services.addinInternalServiceMembers,
  'Microsoft.AppRuntime.AppRuntimeService': services.appRuntimeServiceMembers,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': services.appRuntimePersistenceServiceMembers,
};
