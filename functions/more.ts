import manifest from '../package.json';
import { meaningRows, sourceRows } from '../src/report/spill-sources';
import { suggestionRows } from '../src/report/spill-suggest';
import { readPolicyRange } from '../src/table/policy-stack';
import './loaded-more';

/** The script functions-more.js: it puts what few formulas need where functions.js looks for it. */
globalThis.SourcingMore = { version: manifest.version, suggestionRows, meaningRows, sourceRows, readPolicyRange };
