import { LEXICON } from '../../src/catalogue/lexicon/lexicon';
import { readDuties } from '../../src/suggest/duties';
import { listEntries } from '../../src/suggest/entries';
import { compilePhrases, quoteMatch } from '../../src/suggest/phrases';

const read = compilePhrases(listEntries(LEXICON));

/** "verb: object, object" for each duty; an alternative opens with "or", a denied one with "not". */
function listDuties(text: string): string[] {
  const reading = read(text);
  return readDuties(reading).map(({ verb, objects, alternative, denied }) => {
    const sign = `${alternative ? 'or ' : ''}${denied ? 'not ' : ''}`;
    const quoted = objects.map(({ match }) => quoteMatch(reading, match)).join(', ');
    return `${sign}${verb ? quoteMatch(reading, verb.match) : '-'}: ${quoted}`;
  });
}

describe('what is to be done in a sentence', () => {
  it.each([
    ['Weld pipes and write reports.', ['Weld: pipes', 'write: reports']],
    ['Plan, administer, and control budgets', ['Plan: budgets', 'administer: budgets', 'control: budgets']],
    ['Inspect or repair engines', ['Inspect: engines', 'or repair: engines']],
    ['Clean rugs, carpets, and floors', ['Clean: rugs, carpets, floors']],
    ['Packing boxes and loading trucks', ['Packing: boxes', 'loading: trucks']],
    ['We repair bicycles', ['repair: bicycles']],
    ['Responsible for cleaning offices', ['cleaning: offices']],
    ['Visually inspect cargo', ['inspect: cargo']],
    ['Brochure printing', ['printing: Brochure']],
    ['Payroll', ['-: Payroll']],
    ['Repair of roads', ['-: Repair']],
    ['No cleaning of rooms; typing of letters', ['not -: cleaning', '-: typing']],
  ])('%s', (text, duties) => {
    expect(listDuties(text).slice(0, duties.length)).toEqual(duties);
  });

  it.each([
    ['aims', 'Examine engines to detect faults and record wear', ['Examine: engines']],
    ['means', 'Cut stone, using drills, saws, and hammers', ['Cut: stone']],
    ['examples', 'Do tasks such as cleaning and painting', ['-: tasks']],
    ['side clauses', 'Guard goods that drivers load and deliver', ['Guard: goods']],
    ['nouns that could be verbs', 'Order paper, file folders and stamp pads', ['Order: paper']],
  ])('%s are no duties of their own', (_name, text, duties) => {
    expect(listDuties(text).map((duty) => duty.split(',')[0])).toEqual(duties);
  });

  it('the head of a compound is its last word', () => {
    expect(listDuties('Maintain equipment repair records')).toEqual(['Maintain: records']);
  });

  it('"a variety of" says nothing, so what follows counts', () => {
    expect(listDuties('Prepare a variety of meals')).toEqual(['Prepare: meals']);
    expect(listDuties('Keep records of repairs')).toEqual(['Keep: records']);
  });
});

describe('finding phrases', () => {
  const find = (text: string) => {
    const reading = read(text);
    return reading.matches.map((match) => quoteMatch(reading, match));
  };

  it('takes the longest', () => {
    expect(find('legal-size paper')).toEqual(['legal-size paper']);
    expect(find('market research')).toEqual(['market', 'research']);
  });

  it('does not reach over a comma', () => {
    expect(find('data, entry')).toEqual(['data']);
    expect(find('data entry')).toEqual(['data entry']);
  });
});
