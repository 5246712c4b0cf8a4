const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const { AllowErrors, leaveOutUnread } = require('./scripts/functions-bundle.cjs');
const { helpPage } = require('./scripts/functions-help.cjs');

const typescript = {
  test: /\.ts$/,
  use: { loader: 'ts-loader', options: { transpileOnly: true } },
  exclude: /node_modules/,
};

/** The same for what is not released to browsers: much quicker. */
const quickTypescript = {
  test: /\.tsx?$/,
  loader: 'esbuild-loader',
  options: { target: 'es2022' },
  exclude: /node_modules/,
};

/** The command line: one file for Node with its libraries inside, so that it starts quickly and needs nothing else. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: { sourcing: './cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js', '.mjs'] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** What the benchmarks import, as one file that Node can load. */
const bench = {
  name: 'bench',
  target: 'node20',
  entry: { bulk: './bench/bulk.ts' },
  output: { path: path.resolve(__dirname, 'dist/bench'), filename: '[name].cjs', library: { type: 'commonjs2' } },
  resolve: { extensions: ['.ts', '.js', '.mjs'] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/**
 * The Excel functions: one file that needs nothing but CustomFunctions.associate to load, what Excel is told about them,
 * and the page that its help opens.
 */
const functions = {
  name: 'functions',
  target: ['web', 'es2022'],
  entry: { functions: './functions/functions.ts' },
  // Written even when nothing changed: the tests see by its date that it is no older than its sources.
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', publicPath: '', compareBeforeEmit: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        ...typescript,
        use: {
          loader: 'ts-loader',
          options: { transpileOnly: true, getCustomTransformers: leaveOutUnread('functions') },
        },
      },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ input: './functions/functions.ts', output: 'functions.json' }),
    new AllowErrors('functions.json'),
    new CopyPlugin({
      patterns: [{ from: 'docs/functions.md', to: 'functions.html', transform: (text) => helpPage(text.toString()) }],
    }),
  ],
  performance: { hints: 'error', maxAssetSize: 180_000, maxEntrypointSize: 180_000 },
  stats: 'errors-warnings',
};

/** What few formulas need, as a script beside the functions. A configuration of its own: it leaves out other fields. */
const more = {
  name: 'functions-more',
  target: functions.target,
  entry: { 'functions-more': './functions/more.ts' },
  output: functions.output,
  resolve: functions.resolve,
  module: {
    rules: [
      {
        ...typescript,
        use: { loader: 'ts-loader', options: { transpileOnly: true, getCustomTransformers: leaveOutUnread('more') } },
      },
    ],
  },
  performance: { hints: 'error', maxAssetSize: 160_000, maxEntrypointSize: 160_000 },
  stats: 'errors-warnings',
};

/** The task pane: static files for any host. Names without hashes, so that the page can be cached and replaced as a whole. */
const taskpane = {
  name: 'taskpane',
  target: ['web', 'es2022'],
  entry: { taskpane: ['./taskpane/taskpane.ts', './taskpane/taskpane.html'] },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: 'taskpane.[name].js',
    cssFilename: '[name].css',
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, type: 'css' },
      { test: /\.html$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
    ],
  },
  experiments: { css: true },
  optimization: { chunkIds: 'named' },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** The simulated Excel as one script for a page: development and tests only, never part of a release. */
const workbench = {
  name: 'workbench',
  target: ['web', 'es2022'],
  entry: { 'in-page': './workbench/page/in-page.ts' },
  output: { path: path.resolve(__dirname, 'dist/workbench'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [quickTypescript] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/**
 * The stage of the workbench: grid, pane and simulated Excel as one page, for development and demonstration. esbuild turns
 * and shortens it, because the grid is large.
 */
const stage = {
  name: 'stage',
  target: ['web', 'es2022'],
  entry: {
    stage: ['./workbench/stage/stage.ts', './workbench/stage/index.html'],
    'pane-seam': './workbench/stage/pane-seam.ts',
  },
  output: {
    path: path.resolve(__dirname, 'dist/workbench'),
    filename: '[name].js',
    chunkFilename: 'stage/[name].js',
    cssFilename: '[name].css',
    cssChunkFilename: 'stage/[name].css',
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
      quickTypescript,
      { test: /\.css$/, type: 'css' },
      { test: /\.html$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
    ],
  },
  experiments: { css: true },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', css: true })] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/**
 * The spreadsheet of the workbench: development and tests only, never part of a release. Its libraries are large, so the
 * fast bundler makes it; the usual one takes five times as long.
 */
const workbenchGrid = {
  name: 'workbench-grid',
  target: ['web', 'es2022'],
  entry: { grid: './workbench/page/grid-page.ts', 'bare-grid': './workbench/page/bare-grid.ts' },
  output: { path: path.resolve(__dirname, 'dist/workbench'), filename: '[name].js', cssFilename: '[name].css' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' }, exclude: /node_modules/ },
      { test: /\.css$/, type: 'css' },
    ],
  },
  experiments: { css: true },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', css: true })] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

module.exports = [cli, bench, functions, more, taskpane, workbench, workbenchGrid, stage];
