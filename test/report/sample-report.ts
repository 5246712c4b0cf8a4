import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { reportWorkbook, type Report, type ReportInput } from '../../src/report/sheets';
import { labelled } from '../../src/report/wording';
import { LAYOUT, SAMPLE_HEADERS, sampleRows } from './sample-answers';

const questions = new Map(LAYOUT.facts.map(({ id, question }) => [id, question]));

/** A whole report of the sample tasks. */
export function sampleReport(more: Partial<ReportInput> = {}): Report {
  const rows = sampleRows();
  return reportWorkbook({
    subject: 'inventory.xlsx',
    headers: SAMPLE_HEADERS,
    sample: rows.map(({ cells }) => cells),
    rows,
    layout: LAYOUT,
    context: { fingerprint: 'a1b2c3d4', wording: labelled(questions) },
    policy: { version: DEFAULT_POLICY.version, fingerprint: 'a1b2c3d4', documentsOnly: false },
    policyTables: [
      {
        name: 'settings',
        rows: [
          ['setting', 'value'],
          ['close_margin', 1],
          ['min_facts', 2],
        ],
      },
      {
        name: 'rules',
        rows: [
          ['rule', 'fact', 'part', 'weight', 'reason'],
          ...DEFAULT_POLICY.rules.map(({ id, fact, part, weight, reason }) => [id, fact, part, weight, reason]),
        ],
      },
    ],
    sources: {
      opening: [
        'The documents behind the rules are five short web articles: a blog, an opinion with dictionary entries, and pages of vendors. They hold no data. The weights are ours.',
      ],
      documents: [
        {
          id: 'D1',
          title: 'Outsourcing or offshoring?',
          author: 'an opinion with dictionary entries',
          kind: 'opinion',
          holds: 'cheap, watched labour against professionals paid for results',
        },
        {
          id: 'D4',
          title: 'Outsourcing and offshoring',
          author: "a vendor's page",
          kind: 'vendor page',
          holds: 'when to contract out at home, abroad, or both',
        },
      ],
      claims: [
        {
          id: 'D1-list-leak',
          document: 'D1',
          kind: 'risk',
          voice: 'opinion',
          paraphrase: 'A list that is handed over may leak.',
        },
        {
          id: 'D4-focus-core',
          document: 'D4',
          kind: 'benefit',
          voice: 'vendor page',
          paraphrase: 'Giving the rest out leaves time for what the firm is chosen for.',
        },
      ],
      references: [{ id: 'beyond-williamson', text: 'Williamson on assets that are specific to one relation.' }],
      attributions: [],
    },
    explain: ({ answer }, at) =>
      answer.strategy === null
        ? []
        : [
            {
              row: answer.row,
              at,
              task: answer.task,
              rule: 'start',
              fact: '',
              level: '',
              winner: 0,
              runner_up: -0.5,
              difference: 0.5,
              reason: 'an organisation outside adds complexity of its own',
              claims: ['D4-complexity'],
              beyond: false,
            },
            {
              row: answer.row,
              at,
              task: answer.task,
              rule: 'R01',
              fact: 'core',
              level: '2',
              winner: 1,
              runner_up: -1,
              difference: 2,
              reason: 'what is core is kept; what is not core may go out',
              claims: ['D4-focus-core'],
              beyond: false,
            },
          ],
    ...more,
  });
}
