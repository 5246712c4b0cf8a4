/**
 * Writes the workbooks of examples/ that hold formulas: selfcheck.xlsx and workbook.xlsx. The values that they carry are
 * computed by the core; the same sources make the same bytes.
 *
 *   npm run examples
 *
 * A folder may be given; without one they go to examples/.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

// The sources are TypeScript: each file is turned into JavaScript as it is asked for, without type checks.
require.extensions['.ts'] = (module, file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  module._compile(outputText, file);
};

const { metadataJson, errors } = await generateCustomFunctionsMetadata(`${root}functions/functions.ts`);
if (errors.length > 0) throw new Error(errors.join('\n'));
const { standInForExcel } = require('./workbooks/custom-functions-stub.ts');
const { argumentNames } = require('./workbooks/argument-names.ts');
const { selfcheckWorkbook } = require('./workbooks/selfcheck.ts');
const { exampleWorkbook } = require('./workbooks/example-workbook.ts');
const { writeWorkbook } = require('../cli/xlsx-write.ts');

/** What the files give as their date: the same sources make the same bytes. */
const EXAMPLES_DATE = new Date(Date.UTC(2025, 0, 1));

standInForExcel();
const folder = process.argv[2] ?? `${root}examples`;
await write(`${folder}/selfcheck.xlsx`, selfcheckWorkbook(argumentNames(JSON.parse(metadataJson))));
await write(`${folder}/workbook.xlsx`, exampleWorkbook());

async function write(file, plan) {
  const sink = createWriteStream(file);
  const written = await writeWorkbook(plan, sink, EXAMPLES_DATE);
  sink.end();
  await finished(sink);
  if (!written.ok) throw new Error(written.problem.message);
  process.stdout.write(`Written: ${relative(process.cwd(), file)}\n`);
}
