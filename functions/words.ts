import manifest from '../package.json';
import { meaningRows, sourceRows } from '../src/report/spill-sources';
import { suggestionRows } from '../src/report/spill-suggest';
import './loaded-words';

/** The script functions-words.js: it puts the words where functions.js looks for them. */
globalThis.SourcingWords = { version: manifest.version, suggestionRows, meaningRows, sourceRows };
