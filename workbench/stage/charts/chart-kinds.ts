/** How a kind of Excel's charts is drawn. */
export interface DrawnKind {
  type: 'bar' | 'line' | 'pie' | 'doughnut' | 'scatter';
  /** Bars that lie: the categories stand at the left. */
  lying?: true;
  stacked?: true;
  /** Stacked, each category filling the whole. */
  shares?: true;
  filled?: true;
  markers?: true;
  smooth?: true;
  /** Points without a line between them. */
  pointsOnly?: true;
}

const KINDS: Readonly<Record<string, DrawnKind>> = {
  BarClustered: { type: 'bar', lying: true },
  BarStacked: { type: 'bar', lying: true, stacked: true },
  BarStacked100: { type: 'bar', lying: true, stacked: true, shares: true },
  ColumnClustered: { type: 'bar' },
  ColumnStacked: { type: 'bar', stacked: true },
  ColumnStacked100: { type: 'bar', stacked: true, shares: true },
  Line: { type: 'line' },
  LineMarkers: { type: 'line', markers: true },
  LineStacked: { type: 'line', stacked: true },
  LineMarkersStacked: { type: 'line', stacked: true, markers: true },
  Area: { type: 'line', filled: true },
  AreaStacked: { type: 'line', filled: true, stacked: true },
  Pie: { type: 'pie' },
  Doughnut: { type: 'doughnut' },
  XYScatter: { type: 'scatter', markers: true, pointsOnly: true },
  XYScatterLines: { type: 'scatter', markers: true },
  XYScatterLinesNoMarkers: { type: 'scatter' },
  XYScatterSmooth: { type: 'scatter', markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { type: 'scatter', smooth: true },
};

/** How to draw a chart of Excel's type of that name; null for the types that are kept and not drawn. */
export const drawnKind = (chartType: string): DrawnKind | null => KINDS[chartType] ?? null;

/** The types that are drawn. */
export const DRAWN_TYPES: readonly string[] = Object.keys(KINDS);
