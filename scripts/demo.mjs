// Runs the example inventory through the built command line: table and summary here, the workbook in dist/.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(`${root}/dist/demo`, { recursive: true });
const args = [
  'dist/cli/sourcing.js',
  'classify',
  'examples/inventory.csv',
  '-o',
  'dist/demo/inventory.xlsx',
  '--overwrite',
];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
