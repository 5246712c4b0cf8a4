/** Two steps of building the functions that no plugin does: both are used by webpack.config.js, and by the tests. */
const ts = require('typescript');

/** A formula names its header row, has no profile, and is proposed nothing: what is said of these cannot come up. */
const HEADERS_SOUGHT = ['NO_HEADER', 'EMPTY_TABLE', 'HEADER_ROW_MISSING', 'UNKNOWN_COLUMN', 'UNKNOWN_FIELD'];
const PROFILES = [
  ...['EMPTY', 'JSON', 'SHAPE', 'LINE', 'FACT', 'ANSWER', 'WORDS', 'TWICE', 'HEADCOUNT', 'COLUMN', 'UNREAD_WORDS'].map(
    (code) => `PROFILE_${code}`,
  ),
  ...['SMALL_FIRM', 'HEADCOUNT_VARIES', 'COLUMN_REPEATED', 'CONTRADICTION_GROUPS'],
];
const PROPOSALS = ['PROPOSAL_USED', 'PROPOSAL_HELD'];

/** In a formula a policy is a range, never a file. */
const POLICY_FILES = ['POLICY_NOT_JSON', 'POLICY_MEMBER_TWICE', 'POLICY_DEFAULT_RISKS'];

/** What a claim says of its subject: read by the report and the pane only. */
const CLAIM_SUBJECT = ['facts', 'strategies', 'ambiguity'];
const DOCUMENT_NOTES = ['citation', 'holds', 'remarks'];

/**
 * Fields of the catalogue that a script never reads, and messages that it cannot give. They are a tenth of the functions,
 * which every workbook loads; a bundler drops unused exports, but not unused fields. That nothing else is lost is tested:
 * the built functions are called and compared with the sources, and a message that is asked for may not be in this list.
 */
const UNREAD = {
  functions: [
    { files: /catalogue[\\/]table-messages\.ts$/, fields: [...HEADERS_SOUGHT, ...PROFILES, ...PROPOSALS] },
    { files: /catalogue[\\/]money-(inputs|terms)\.ts$/, fields: ['description', 'claims'] },
    // Arguments go by their place: only terms and inputs are found by a label.
    { files: /catalogue[\\/]money-(arguments|quantity)\.ts$/, fields: ['label', 'description', 'claims'] },
    { files: /catalogue[\\/]money-(payoff-)?measures\.ts$/, fields: ['label', 'unit', 'description', 'claims'] },
    { files: /catalogue[\\/]money-bands\.ts$/, fields: ['label', 'description', 'claims'] },
    { files: /catalogue[\\/](side-facts|contradictions)\.ts$/, fields: ['claims'] },
  ],
  more: [
    { files: /catalogue[\\/]policy-messages\.ts$/, fields: POLICY_FILES },
    { files: /catalogue[\\/]claims[\\/]d\d\.ts$/, fields: CLAIM_SUBJECT },
    { files: /catalogue[\\/]documents\.ts$/, fields: DOCUMENT_NOTES },
  ],
};

/**
 * For ts-loader: leaves the unread fields out of object literals.
 * @param {'functions' | 'more'} script
 */
function leaveOutUnread(script) {
  const unread = UNREAD[script];
  return () => ({
    before: [
      (context) => (file) => {
        const fields = unread.find(({ files }) => files.test(file.fileName))?.fields ?? [];
        if (fields.length === 0) return file;
        const isRead = ({ name }) => !(name && fields.includes(name.text));
        const visit = (node) => {
          const kept = ts.isObjectLiteralExpression(node)
            ? context.factory.updateObjectLiteralExpression(node, node.properties.filter(isRead))
            : node;
          return ts.visitEachChild(kept, visit, context);
        };
        return ts.visitNode(file, visit);
      },
    ],
  });
}

/**
 * The metadata as Excel needs it: errors in cells of any type reach the functions, which let them pass in their own row.
 * Without it one error among ten thousand tasks would be the answer to all of them. The generator has no tag for it.
 */
function allowErrors(json) {
  return JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(json) }, null, 2) + '\n';
}

/** Writes the metadata that the generator made a second time, with errors allowed. */
class AllowErrors {
  constructor(asset) {
    this.asset = asset;
  }

  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.compilation.tap('AllowErrors', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'AllowErrors', stage }, () => {
        compilation.updateAsset(this.asset, (made) => new sources.RawSource(allowErrors(made.source().toString())));
      });
    });
  }
}

module.exports = { UNREAD, leaveOutUnread, allowErrors, AllowErrors };
