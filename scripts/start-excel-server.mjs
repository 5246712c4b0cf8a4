/**
 * Serves the add-in from its sources over https, at the address that manifest.xml names.
 *
 *   node scripts/start-excel-server.mjs
 *
 * On Windows and macOS with the certificate that office-addin-dev-certs installs (it asks once); elsewhere with one that
 * the browser has to be told to trust. Runs until it is stopped.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import devCerts from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configurations from '../webpack.config.js';
import { findOrigin } from './manifest-checks-addresses.mjs';
import { readTree } from './manifest-checks-tree.mjs';
import { CONTENT_SECURITY_POLICY } from './release-headers.mjs';

/** Configurations of webpack.config.js that Excel does not load. */
const NOT_SERVED = ['bench', 'cli', 'workbench'];

const root = new URL('../', import.meta.url);
const address = findOrigin(readTree(readFileSync(new URL('manifest.xml', root), 'utf8')));

/** As for the release, but readable, and without the removal of old files: the configurations share one folder. */
const served = configurations
  .filter(({ name }) => !NOT_SERVED.includes(name))
  .map((configuration) => ({
    ...configuration,
    context: fileURLToPath(root),
    mode: 'development',
    devtool: 'source-map',
    output: { ...configuration.output, clean: false },
  }));
if (served.length === 0) {
  console.error('webpack.config.js has no configuration for Excel. Add one for the pane and one for the functions.');
  process.exit(1);
}

const isTrusted = ['win32', 'darwin'].includes(process.platform);
const server = new WebpackDevServer(
  {
    host: 'localhost',
    port: Number(new URL(address).port),
    server: { type: 'https', options: isTrusted ? await devCerts.getHttpsServerOptions() : {} },
    static: [{ directory: fileURLToPath(new URL('assets', root)), publicPath: '/assets' }],
    headers: {
      'Access-Control-Allow-Origin': '*', // Excel on the web reads functions.json from its own address
      'Content-Security-Policy-Report-Only': CONTENT_SECURITY_POLICY,
    },
    // Code that reloads itself would end up in functions.js and run in Excel's runtime: the pane is reloaded by hand.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
  },
  webpack(served),
);
await server.start();
console.log(`Serving the add-in at ${address}. Stop with Ctrl+C.`);
if (!isTrusted) console.log(`Open ${address}/taskpane.html once in the browser and accept its certificate.`);
