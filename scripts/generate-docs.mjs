// Writes docs/functions.md, docs/rulebook.md, docs/workbench-members.md, a table of docs/user.md and what the pane's help
// says of each function from the declarations, the manual, the catalogue and the members of the simulated Excel.
import { readFileSync, writeFileSync } from 'node:fs';
import { declaredFunctions, requireSources, root } from './typescript-sources.mjs';

const require = requireSources();
const metadata = await declaredFunctions();
const { functionsPage } = require('./docs/functions-page.ts');
const { functionsHelp } = require('./docs/functions-help.ts');
const { rulebookPage } = require('./docs/rulebook-page.ts');
writeFileSync(`${root}docs/functions.md`, functionsPage(metadata));
writeFileSync(`${root}docs/rulebook.md`, rulebookPage());
const { withWrites } = require('./docs/user-page.ts');
writeFileSync(`${root}docs/user.md`, withWrites(readFileSync(`${root}docs/user.md`, 'utf8')));
writeFileSync(`${root}taskpane/help/functions.json`, functionsHelp(metadata));

const { startHost } = require('../workbench/start-jsdom.ts');
const { membersPage } = require('./docs/members-page.ts');
const { Excel, close } = await startHost();
const { version } = require('@microsoft/office-js/package.json');
writeFileSync(`${root}docs/workbench-members.md`, membersPage(Excel, version));
close();
console.log(
  'Written: docs/functions.md, docs/rulebook.md, docs/workbench-members.md, docs/user.md (its table of buttons), taskpane/help/functions.json',
);
