/**
 * Writes the workbooks of examples/ that hold formulas: selfcheck.xlsx and workbook.xlsx. The values that they carry are
 * computed by the core; the same sources make the same bytes.
 *
 *   npm run examples
 *
 * A folder may be given; without one they go to examples/.
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { relative } from 'node:path';
import { declaredFunctions, requireSources, root } from './typescript-sources.mjs';

const require = requireSources();
const metadata = await declaredFunctions();
const { standInForExcel } = require('./workbooks/custom-functions-stub.ts');
const { argumentNames } = require('./workbooks/argument-names.ts');
const { selfcheckWorkbook } = require('./workbooks/selfcheck.ts');
const { exampleWorkbook } = require('./workbooks/example-workbook.ts');
const { writeWorkbook } = require('../cli/xlsx-write.ts');

/** What the files give as their date: the same sources make the same bytes. */
const EXAMPLES_DATE = new Date(Date.UTC(2025, 0, 1));

standInForExcel();
const folder = process.argv[2] ?? `${root}examples`;
await write(`${folder}/selfcheck.xlsx`, selfcheckWorkbook(argumentNames(metadata)));
await write(`${folder}/workbook.xlsx`, exampleWorkbook());

async function write(file, plan) {
  const sink = createWriteStream(file);
  const written = await writeWorkbook(plan, sink, EXAMPLES_DATE);
  sink.end();
  await finished(sink);
  if (!written.ok) throw new Error(written.problem.message);
  process.stdout.write(`Written: ${relative(process.cwd(), file)}\n`);
}
