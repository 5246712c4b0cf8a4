import type { StageWindow } from './stage-window';

/**
 * The first script of the pane's page inside the workbench: asks the page around it for the simulated Excel, before
 * Microsoft's client runs. On its own in a tab the page has nobody around it, and stays a page without a workbook.
 */
const around: StageWindow = window.parent;
if (window.parent !== window) around.stage?.attach(window);
