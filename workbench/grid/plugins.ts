import { LocaleType, LogLevel, mergeLocales, Univer, type Ctor, type DependencyOverride } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import designEn from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUIEn from '@univerjs/docs-ui/locale/en-US';
import { UniverFormulaEnginePlugin, type BaseFunction, type IFunctionInfo } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalUIEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import validationEn from '@univerjs/sheets-data-validation/locale/en-US';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationUIEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import filterUIEn from '@univerjs/sheets-filter-ui/locale/en-US';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUIEn from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteUIEn from '@univerjs/sheets-note-ui/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numberFormatUIEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import sortUIEn from '@univerjs/sheets-sort-ui/locale/en-US';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import tableEn from '@univerjs/sheets-table/locale/en-US';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import tableUIEn from '@univerjs/sheets-table-ui/locale/en-US';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsUIEn from '@univerjs/sheets-ui/locale/en-US';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';

import { mendLexer } from './mend-lexer';

import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-filter-ui/lib/index.css';
import '@univerjs/sheets-sort-ui/lib/index.css';
import '@univerjs/sheets-table-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';

export interface PluginOptions {
  dark: boolean;
  /** Functions of the add-in: a class and the name it is called by. */
  functions: [Ctor<BaseFunction>, string][];
  /** What the formula bar offers and explains about them. */
  descriptions: IFunctionInfo[];
  /** Services of the sheet's interface that are replaced. */
  override: DependencyOverride;
}

/** The parts of Univer that make a spreadsheet, and nothing that reaches the network. */
export function createUniver(container: HTMLElement, options: PluginOptions): Univer {
  mendLexer();
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: options.dark,
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        designEn,
        uiEn,
        docsUIEn,
        sheetsEn,
        sheetsUIEn,
        formulaEn,
        formulaUIEn,
        numberFormatUIEn,
        validationUIEn,
        validationEn,
        conditionalUIEn,
        filterUIEn,
        sortUIEn,
        tableUIEn,
        tableEn,
        noteUIEn,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: options.functions });
  univer.registerPlugin(UniverUIPlugin, { container });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { override: options.override });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    description: options.descriptions,
    initialFormulaComputing: CalculationMode.FORCED,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  return univer;
}
