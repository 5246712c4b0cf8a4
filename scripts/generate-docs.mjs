// Writes docs/functions.md, docs/rulebook.md, docs/workbench-members.md, a table of docs/user.md and what the pane's help
// says of each function from the declarations, the manual, the catalogue and the members of the simulated Excel.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
const { functionsPage } = require('./docs/functions-page.ts');
const { functionsHelp } = require('./docs/functions-help.ts');
const { rulebookPage } = require('./docs/rulebook-page.ts');
writeFileSync(`${root}docs/functions.md`, functionsPage(JSON.parse(metadataJson)));
writeFileSync(`${root}docs/rulebook.md`, rulebookPage());
const { withWrites } = require('./docs/user-page.ts');
writeFileSync(`${root}docs/user.md`, withWrites(readFileSync(`${root}docs/user.md`, 'utf8')));
writeFileSync(`${root}taskpane/help/functions.json`, functionsHelp(JSON.parse(metadataJson)));

const { startHost } = require('../workbench/start-jsdom.ts');
const { membersPage } = require('./docs/members-page.ts');
const { Excel, close } = await startHost();
const { version } = require('@microsoft/office-js/package.json');
writeFileSync(`${root}docs/workbench-members.md`, membersPage(Excel, version));
close();
console.log(
  'Written: docs/functions.md, docs/rulebook.md, docs/workbench-members.md, docs/user.md (its table of buttons), taskpane/help/functions.json',
);
