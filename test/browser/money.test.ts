import type { Page } from 'playwright-core';
import type { WorkbookSeed } from '../../workbench/model/create';
import type { Snapshot } from '../../workbench/model/snapshot';
import { focusedText, tabAndPress, tabTo } from './keyboard';
import { testLooks } from './looks';
import type { OpenPane, PaneOptions } from './open-pane';
import { heading, press, usePanes } from './use-panes';

/** A list with money in its columns, and room for formulas on another sheet. */
const LIST: WorkbookSeed = {
  sheets: [
    {
      name: 'Work',
      cells: {
        A1: [
          [
            'Task',
            'Core competency',
            'Fixed fee (EUR)',
            'Success fee (EUR)',
            'Success probability',
            'Project value (EUR)',
            'Brief',
          ],
          ['Recover old debts', 1, 60000, 150000, 0.35, 900000, 4],
          ['Payroll', 2, null, null, null, null, 3],
        ],
      },
      tables: { Tasks: 'A1:G3' },
    },
    { name: 'Plan', cells: { A1: [['Our plan']], F60: [['mine']] } },
  ],
};

const openOne = usePanes();
const open = (options: PaneOptions = {}): Promise<OpenPane> => openOne({ workbook: LIST, ...options });

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const seen = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();

const QUESTIONS = {
  partner: ['Open: Partner or outsource', 'Partner or outsource?'],
  abroad: ['Open: Going abroad', 'What does an hour abroad really cost?'],
  milestones: ['Open: Milestones', 'When to pay what?'],
  readiness: ['Open: Readiness', 'Are you ready to have it done by others?'],
} as const;

async function enter(page: Page, question: keyof typeof QUESTIONS): Promise<void> {
  const [name, title] = QUESTIONS[question];
  if ((await page.getByRole('heading', { name: 'What is it about?' }).count()) === 0) await press(page, 'Money');
  await heading(page, 'What is it about?');
  await press(page, name);
  await heading(page, title);
}

const named = (snapshot: Snapshot, name: string) => snapshot.sheets.find((sheet) => sheet.name === name);
const visible = ({ sheets }: Snapshot) => sheets.filter(({ visibility }) => visibility !== 'VeryHidden');

describe('A question of the Money room', () => {
  test('partner or outsource: taken from the selected row, with the origin of each number', async () => {
    const { page, excel, errors } = await open();
    await excel(({ host }) => host.person.select('Work!C2'));
    await press(page, 'Use it: Tasks');
    await heading(page, 'What each column holds');
    await enter(page, 'partner');
    await seen(page, 'Still needed: Probability of success, Value if it succeeds, Fixed fee, Success fee.');
    await press(page, 'Take from the selected row');
    await seen(page, 'From row 2 (Recover old debts)');
    await seen(page, 'row 2, Fixed fee (EUR)');
    await seen(page, 'Partner: on average it costs you EUR 7,500 less.');
    expect(await page.getByRole('img').getAttribute('aria-label')).toBe(
      'The advantage of partnering goes from EUR 60,000 at 0 % to EUR −90,000 at 100 %. Below 40 % partnering costs less. Yours, at 35 %, is EUR 7,500.',
    );
    await fill(page, 'Probability of success', '0.5');
    await seen(page, 'Outsource: on average it costs you EUR 15,000 less.');
    await excel(({ host }) => host.person.select('Work!C3'));
    await press(page, 'Take from the selected row');
    await seen(page, 'Row 3 (Payroll) says nothing about this. Blank there: Probability of success');
    await excel(({ host }) => host.person.select('Plan!C3'));
    await press(page, 'Take from the selected row');
    await seen(page, 'The selected cell is in no row of your list.');
    expect(errors).toEqual([]);
  }, 60_000);

  test('a refused number has the message of the functions at its field, and nothing can be inserted', async () => {
    const { page, snapshot } = await open();
    const before = await snapshot();
    await enter(page, 'partner');
    await press(page, 'Try an example');
    await fill(page, 'Probability of success', '40');
    await seen(
      page,
      'probability: 40 was given; allowed is a number from 0 to 1. Enter a decimal or a percent cell: 50 % is 0.5, not 50.',
    );
    expect(await page.getByLabel('Probability of success', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    const insert = page.getByRole('button', { name: 'Insert as formulas' });
    expect(await insert.getAttribute('aria-disabled')).toBe('true');
    await insert.click({ force: true });
    await fill(page, 'Probability of success', '40 %');
    await fill(page, 'Fixed fee', '60.000');
    await seen(page, 'fixed_fee: “60.000” was given, which is not a number');
    await fill(page, 'Fixed fee', '60 000');
    await fill(page, 'Success fee', '0');
    await seen(page, 'success_fee is missing: 0 was given; allowed is a number above 0.');
    expect(await page.locator('[data-site]').count()).toBe(0);
    expect(await snapshot()).toEqual(before);
  }, 60_000);

  test('going abroad, milestones and readiness answer too', async () => {
    const { page } = await open();
    await enter(page, 'abroad');
    await press(page, 'Try an example');
    await seen(page, 'An hour abroad really costs 37.16, not 21.00.');
    await seen(page, 'It pays: up to a rate of 33.08 abroad is cheaper than home.');
    await fill(page, 'Rate abroad', '40');
    await seen(page, 'It does not pay');
    await press(page, 'Back');
    await enter(page, 'milestones');
    await press(page, 'Try an example');
    await seen(page, '60,000 in 6 payments, the last by 2027-02-25.');
    await page.getByText('How it is paid').click();
    await page.getByText('Is the pay fair?').click();
    await seen(page, 'FAIR: fair for the quality you want (0.91 of the fair price)');
    await fill(page, 'Share at the start', '95 %');
    await seen(page, 'upfront 0.95 and retention 0.1 were given, together more than the whole');
    await press(page, 'Back');
    await enter(page, 'readiness');
    await seen(page, 'Not known yet: answer a duty.');
    await press(page, 'Try an example');
    await seen(page, 'Gaps: close the weakest duty first.');
    await page.getByLabel('Clear brief', { exact: true }).selectOption('1');
    await seen(page, 'Not ready: somebody else would fail at this today.');
  }, 60_000);
});

describe('Insert as formulas', () => {
  test('into an empty place, kept beside a changed assumption, and taken out again', async () => {
    const { page, excel, snapshot, errors } = await open();
    await excel(({ host }) => host.person.select('Plan!C3'));
    const before = await snapshot();
    await enter(page, 'readiness');
    await press(page, 'Try an example');
    await press(page, 'Insert as formulas');
    await heading(page, 'Free: Plan!C3:F35');
    expect(await snapshot()).toEqual(before);
    await press(page, 'Insert');
    await seen(page, 'Inserted: Plan!C3:F35.');
    const inserted = await snapshot();
    expect(visible(inserted).map(({ name }) => name)).toEqual(['Work', 'Plan', 'Assumptions']);
    expect(named(inserted, 'Work')).toEqual(named(before, 'Work'));
    expect(named(inserted, 'Plan')!.cells).toMatchObject(named(before, 'Plan')!.cells);
    expect(JSON.stringify(named(inserted, 'Plan')!.cells)).toContain('=SOURCING.READINESS(');
    expect(inserted.names['Sourcing_duty_brief']).toMatch(/^Assumptions!B\d+$/);

    const address = inserted.names['Sourcing_duty_brief']!;
    await page.evaluate((at) => window.workbench.running!.host.person.type(at, [[2]]), address);
    const changed = await snapshot();
    await page.getByLabel('Clear brief', { exact: true }).selectOption('5');
    await press(page, 'Insert as formulas');
    await seen(page, 'The formulas need C3:F35, and C3:');
    expect(await snapshot()).toEqual(changed);
    await press(page, 'Use a new sheet');
    await heading(page, 'On a new sheet: Readiness');
    await seen(page, 'Clear brief: 2 there, 5 here');
    await press(page, 'Insert with the sheet’s values');
    await seen(page, 'Inserted: Readiness.');
    expect(named(await snapshot(), 'Assumptions')).toEqual(named(changed, 'Assumptions'));

    await press(page, 'Take it out');
    await seen(page, 'Readiness was taken out.');
    expect(visible(await snapshot())).toEqual(visible(changed));
    await press(page, 'Take it out');
    await seen(page, 'Readiness was taken out; 1 input left on Assumptions: changed, or used elsewhere.');
    const left = await snapshot();
    expect(visible(left).slice(0, 2)).toEqual(visible(before));
    expect(Object.keys(left.names).sort()).toEqual(['Sourcing_assumptions', 'Sourcing_duty_brief']);
    expect(errors).toEqual([]);
  }, 60_000);

  test('into an occupied place: refused, nothing changed, and a cell changed since is asked about', async () => {
    const { page, excel, snapshot } = await open();
    await excel(({ host }) => host.person.select('Plan!B40'));
    const before = await snapshot();
    await enter(page, 'partner');
    await press(page, 'Try an example');
    await press(page, 'Insert as formulas');
    await seen(page, 'and F60 is not empty.');
    expect(await snapshot()).toEqual(before);
    await press(page, 'Use a new sheet');
    await press(page, 'Insert');
    await seen(page, 'Inserted: Partner or outsource.');
    await excel(({ host }) => host.person.type('Partner or outsource!A6', [['mine now']]));
    await press(page, 'Take it out');
    await seen(page, '1 of the inserted cells were changed since');
    await press(page, 'Take out what is unchanged');
    await seen(page, 'Partner or outsource was taken out; 1 changed cell left.');
    const left = await snapshot();
    expect(visible(left).slice(0, 2)).toEqual(visible(before));
    expect(Object.values(named(left, 'Partner or outsource')!.cells)).toMatchObject([{ value: 'mine now' }]);
  }, 60_000);

  test('by keyboard alone', async () => {
    const { page, excel, snapshot } = await open();
    await excel(({ host }) => host.person.select('Plan!H3'));
    await tabAndPress(page, 'Money');
    await heading(page, 'What is it about?');
    await tabAndPress(page, 'Open: Milestones');
    await heading(page, 'When to pay what?');
    expect(await focusedText(page)).toBe('When to pay what?');
    await tabTo(page, 'Total');
    await page.keyboard.type('9000');
    await tabTo(page, 'Number of milestones');
    await page.keyboard.type('3');
    await tabTo(page, 'Start');
    await page.keyboard.type('05012026');
    await tabTo(page, 'Days');
    await page.keyboard.type('90');
    await seen(page, '9,000 in 3 payments, the last by 2026-07-30.');
    await tabAndPress(page, 'Insert as formulas');
    await page.locator('[data-site]').waitFor();
    expect(await focusedText(page)).toContain('Free: Plan!H3:N');
    await tabAndPress(page, 'Insert');
    await seen(page, 'Inserted: Plan!H3:N');
    expect(JSON.stringify(named(await snapshot(), 'Plan')!.cells)).toContain(
      '=SOURCING.MILESTONES(Sourcing_stages_total,',
    );
    await tabAndPress(page, 'Take it out');
    await seen(page, 'Milestones was taken out.');
  }, 60_000);
});

describe('The Money room', () => {
  testLooks('money', open, async ({ page, excel }, check) => {
    await press(page, 'Money');
    await heading(page, 'What is it about?');
    await check('chooser');
    for (const question of Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]) {
      await enter(page, question);
      await press(page, 'Try an example');
      for (const summary of await page.locator('.answer summary').all()) await summary.click();
      await check(question);
      if (question === 'partner') {
        await fill(page, 'Probability of success', '40');
        await seen(page, 'probability: 40 was given');
        await check('refused');
        await fill(page, 'Probability of success', '40 %');
      }
      if (question === 'readiness') await excel(({ host }) => host.person.select('Plan!H3'));
      await press(page, 'Insert as formulas');
      await page.locator('[data-site]').waitFor();
      if (question === 'partner' || question === 'readiness') await check(`${question}-site`);
      await press(page, 'Back');
    }
  });
});
