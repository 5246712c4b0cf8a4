/** Lists that the pane can insert: loaded when somebody asks for one. */
export { sampleSheet } from '../../src/report/sample-sheet';
export { templateWorkbook } from '../../src/report/template';
