/**
 * Starts Excel with the add-in loaded from the sources, or stops it again.
 *
 *   node scripts/start-excel.mjs          npm run start:excel
 *   node scripts/start-excel.mjs stop     npm run stop:excel
 *
 * Starting validates the manifest, installs the development certificate (asks once), starts the https server on the port
 * that the manifest names, registers the manifest and opens Excel. Exit code 1 when that is not possible: on Linux, where
 * there is no Excel, with a word on what to run instead, so that a script that goes on with Excel stops there.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findProblems } from './manifest-checks.mjs';
import { findOrigin } from './manifest-checks-addresses.mjs';
import { readSurroundings } from './manifest-checks-surroundings.mjs';
import { readTree } from './manifest-checks-tree.mjs';
import { explainPlatform } from './start-excel-platform.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const manifestFile = fileURLToPath(new URL('../manifest.xml', import.meta.url));
const serverFile = fileURLToPath(new URL('start-excel-server.mjs', import.meta.url));
const manifest = readFileSync(manifestFile, 'utf8');

async function start(address) {
  const { ensureCertificatesAreInstalled } = (await import('office-addin-dev-certs')).default;
  const { AppType, runDevServer, startDebugging } = (await import('office-addin-debugging')).default;
  await ensureCertificatesAreInstalled();
  await runDevServer(`"${process.execPath}" "${serverFile}"`, Number(new URL(address).port));
  await startDebugging(manifestFile, { appType: AppType.Desktop, app: 'excel' });
  console.log('When you are done: npm run stop:excel.');
}

async function stop() {
  const { stopDebugging } = (await import('office-addin-debugging')).default;
  await stopDebugging(manifestFile);
}

const [problems] = await findProblems([manifest], readSurroundings(root));
if (problems.length > 0) {
  console.error(`manifest.xml has ${problems.length} problem(s): npm run validate shows them. Nothing was started.`);
  process.exit(1);
}
const address = findOrigin(readTree(manifest));
const refusal = explainPlatform(process.platform, address);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}

const command = process.argv[2] ?? 'start';
if (command === 'start') await start(address);
else if (command === 'stop') await stop();
else {
  console.error(`"${command}" is not known here. Use npm run start:excel or npm run stop:excel.`);
  process.exit(1);
}
