import { CAUTIONS } from '../../src/catalogue/cautions';
import { COST_LINES } from '../../src/catalogue/cost-lines';
import { DUTIES } from '../../src/catalogue/duties';
import { DUTY_CHECKLISTS } from '../../src/catalogue/duty-checklists';
import { FACT_HELP } from '../../src/catalogue/fact-help';
import { FACTS } from '../../src/catalogue/facts';
import { FORM_NOTES, MANNER_NOTES } from '../../src/catalogue/manner-and-form-notes';
import { FORMS, MANNER } from '../../src/catalogue/manner-and-forms';
import { SIDE_FACTS } from '../../src/catalogue/side-facts';
import { STRATEGY_NOTES } from '../../src/catalogue/strategy-notes';
import { STRATEGY_IDS } from '../../src/model/policy';

describe('help and notes', () => {
  it('help with every fact of the policy, in its order, and with every flag fact', () => {
    const flags = SIDE_FACTS.filter(({ field }) => field === 'flag');
    const helped: string[] = FACT_HELP.map(({ fact }) => fact);
    expect(helped.slice(0, FACTS.length)).toEqual(FACTS.map(({ id }) => id));
    expect(helped).toEqual(expect.arrayContaining(flags.map(({ id }) => id)));
    expect(new Set(helped).size).toBe(helped.length);
  });

  it('have a checklist for every duty, in the order of the duties', () => {
    expect(DUTY_CHECKLISTS.map(({ fact }) => fact)).toEqual(DUTIES.map(({ fact }) => fact));
  });

  it('give every strategy an end, gains and dangers', () => {
    expect(STRATEGY_NOTES.map(({ strategy }) => strategy)).toEqual(STRATEGY_IDS);
    expect(STRATEGY_NOTES.filter(({ gains, dangers }) => gains.length === 0 || dangers.length === 0)).toEqual([]);
  });

  it('explain every manner and form that the policy can give', () => {
    const manners: string[] = MANNER_NOTES.map(({ is }) => is);
    const forms: string[] = FORM_NOTES.map(({ is }) => is);
    expect(manners).toEqual(expect.arrayContaining(MANNER.map(({ manner }) => manner)));
    expect(forms).toEqual(expect.arrayContaining([...FORMS.map(({ form }) => form), 'UNDECIDED']));
  });

  it('mark a caution as ours where the document says something else', () => {
    expect(CAUTIONS.filter(({ beyond }) => beyond).map(({ id }) => id)).toEqual([
      'PARTNER_IN_LAW',
      'WORKER_STATUS',
      'NO_PROMISE',
    ]);
  });

  it('name each cost line once', () => {
    expect(new Set(COST_LINES.map(({ id }) => id)).size).toBe(COST_LINES.length);
  });
});
