const path = require('node:path');

const typescript = {
  test: /\.ts$/,
  use: { loader: 'ts-loader', options: { transpileOnly: true } },
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
  module: { rules: [typescript] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

module.exports = [cli, bench, taskpane, workbench];
