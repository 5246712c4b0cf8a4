import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
} from 'chart.js';
import type { Host } from '../../host';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../model/address';
import type { Chart } from '../../model/workbook';
import type { Grid } from '../../grid/open-grid';
import { chartConfig, chartTitle, type ChartInk } from './chart-config';
import { readChartData } from './chart-data';
import { drawnKind } from './chart-kinds';
import { chartBox } from './chart-place';

Drawing.register(
  ...[BarController, LineController, PieController, DoughnutController, ScatterController],
  ...[BarElement, LineElement, PointElement, ArcElement],
  ...[CategoryScale, LinearScale, Title, Legend, Filler],
);

export interface ChartLayer {
  /** Draws what has changed, soon. */
  draw(): void;
  dispose(): void;
}

interface Shown {
  figure: HTMLElement;
  drawing: Drawing | null;
  /** What was drawn, so that the same is not drawn again. */
  state: string;
}

const LIGHT: ChartInk = { text: '#333333', lines: '#D9D9D9', surface: '#FFFFFF' };
const DARK: ChartInk = { text: '#E6E9EC', lines: '#4A525B', surface: '#26292D' };

/** The grid's headers of rows and columns, in pixels. */
const HEADER = { width: 46, height: 20 };

/** Draws the charts of the active sheet over the surface of the grid, at their cells, and follows both. */
export function showCharts(
  container: HTMLElement,
  surface: HTMLElement,
  { host, grid, isDark }: { host: Host; grid: Grid; isDark: () => boolean },
): ChartLayer {
  const { workbook } = host;
  const shown = new Map<string, Shown>();
  let asked = 0;

  const remove = (id: string) => {
    const one = shown.get(id);
    one?.drawing?.destroy();
    one?.figure.remove();
    shown.delete(id);
  };

  const place = (chart: Chart, { figure }: Shown) => {
    const box = chartBox(chart, (area) => grid.cellBox(chart.sheet.name, area));
    figure.hidden = box === null;
    if (!box) return;
    const page = container.getBoundingClientRect();
    const [left, top] = [box.left - page.left, box.top - page.top];
    const { width, height } = box;
    figure.style.transform = `translate(${left}px, ${top}px)`;
    figure.style.width = `${width}px`;
    figure.style.height = `${height}px`;
  };

  const redraw = (chart: Chart, one: Shown) => {
    const kind = drawnKind(String(chart.settings['chartType']));
    const data = kind && readChartData(workbook, chart, kind);
    const { title, titleFont, legend, axes, settings } = chart;
    const state = JSON.stringify([data, title, titleFont, legend, axes, settings['chartType'], isDark()]);
    if (state === one.state) return;
    one.state = state;
    one.drawing?.destroy();
    one.drawing = null;
    const name = chartTitle(chart) || String(settings['name']);
    if (!kind || !data) {
      one.figure.textContent = `${name}: a chart of the kind ${String(settings['chartType'])} is kept, and not drawn here.`;
      return;
    }
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', name);
    one.figure.replaceChildren(canvas);
    one.drawing = new Drawing(canvas, chartConfig(chart, kind, data, isDark() ? DARK : LIGHT));
  };

  /** Charts scroll under the headers and the frozen cells, not over them. */
  const clip = () => {
    const { active } = workbook;
    const page = container.getBoundingClientRect();
    // The grid has smaller ones too, such as that of the formula bar.
    const canvases = [...surface.querySelectorAll('canvas')].map((one) => one.getBoundingClientRect());
    const canvas = canvases.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? page;
    const { rows = 0, columns = 0 } = active.frozen ?? {};
    const frozen = (area: Rect) => grid.cellBox(active.name, area);
    const above = rows > 0 && rows < MAX_ROWS ? frozen({ row: rows - 1, rows: 1, column: 0, columns: 1 }) : null;
    const beside =
      columns > 0 && columns < MAX_COLUMNS ? frozen({ row: 0, rows: 1, column: columns - 1, columns: 1 }) : null;
    const top = (above ? above.top + above.height : canvas.top + HEADER.height) - page.top;
    const left = (beside ? beside.left + beside.width : canvas.left + HEADER.width) - page.left;
    container.style.clipPath = `inset(${top}px ${page.right - canvas.right}px ${page.bottom - canvas.bottom}px ${left}px)`;
  };

  const update = () => {
    asked = 0;
    clip();
    const { charts } = workbook.active;
    for (const id of shown.keys()) if (!charts.some((chart) => chart.id === id)) remove(id);
    for (const chart of charts) {
      let one = shown.get(chart.id);
      if (!one) {
        one = { figure: document.createElement('figure'), drawing: null, state: '' };
        container.append(one.figure);
        shown.set(chart.id, one);
      }
      place(chart, one);
      redraw(chart, one);
    }
  };
  const draw = () => {
    asked ||= requestAnimationFrame(update);
  };
  let isOver = false;
  const follow = () => {
    if (!isOver) draw();
  };
  host.onChange(follow);
  host.onSettled(follow);
  grid.onView(follow);
  draw();
  return {
    draw,
    dispose() {
      isOver = true;
      cancelAnimationFrame(asked);
      for (const id of [...shown.keys()]) remove(id);
    },
  };
}
