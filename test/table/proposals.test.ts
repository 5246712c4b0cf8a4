import fc from 'fast-check';
import { levelOf } from '../../src/decide/layout';
import { decideTask } from '../../src/decide/decide';
import { isFirm } from '../../src/decide/queue-trials';
import type { Proposal } from '../../src/model/answer';
import { ORIGINS, type Task } from '../../src/model/task';
import { answerTask } from '../../src/report/answer';
import { suggestFacts } from '../../src/suggest/suggest';
import { applyProposals, contestedProposals, openProposals, openProposalsOf } from '../../src/table/proposals';
import { someLevels } from '../decide/arbitrary';
import { engine, taskWith } from '../decide/tasks';

const { layout } = engine;
const proposal = (fact: string, level: number | string, strength: Proposal['strength'] = 'strong'): Proposal => ({
  fact,
  level,
  strength,
  words: ['front desk'],
  claims: ['D2-physical-centre'],
  reason: 'a reason',
});
const originOf = ({ origins }: Task, fact: string) => ORIGINS[origins[layout.position.get(fact)!]!];
const codes = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);

describe('strong proposals that are used', () => {
  const task = taskWith({ core: 2, expertise: 2 });
  const used = applyProposals(engine, task, [proposal('presence', 'local'), proposal('judgement', 2, 'weak')]);

  it('fill what nobody has answered, marked as proposals; weak ones fill nothing', () => {
    expect([originOf(used.task, 'presence'), originOf(used.task, 'judgement'), originOf(used.task, 'core')]).toEqual([
      'proposal',
      'unknown',
      'row',
    ]);
  });

  it('are named in a note, with level, words, reason, and the line that confirms them', () => {
    expect(used.notes).toEqual([
      {
        code: 'PROPOSAL_USED',
        text: 'Nobody has answered presence; "front desk" suggests presence = local (a reason; D2). It was used, so the answer is tentative at best. Confirm or correct it in the row, or for all rows with such words by the profile line "proposed presence = local: presence = local".',
      },
    ]);
  });

  it('leave the task that was given as it was', () => {
    expect(originOf(task, 'presence')).toBe('unknown');
  });

  it('never take the place of an answer', () => {
    const given = applyProposals(engine, taskWith({ core: 2, presence: 'anywhere' }), [proposal('presence', 'local')]);
    expect([originOf(given.task, 'presence'), given.notes]).toEqual(['row', []]);
  });

  it('are not used where the answer is firm without them: they could only weaken it', () => {
    const firm = taskWith({ must_keep: 'yes' });
    expect(applyProposals(engine, firm, [proposal('presence', 'local')])).toEqual({ task: firm, notes: [] });
  });
});

describe('where words alone would decide, and a weak proposal would turn the answer', () => {
  const company = taskWith({ cost_pressure: 4 });
  company.origins.fill(ORIGINS.indexOf('profile'), 0, layout.own);
  const strong = [proposal('judgement', 2), proposal('presence', 'anywhere')];

  it('nothing is used, and the weak one is what has to be asked', () => {
    expect(applyProposals(engine, company, strong).task).not.toBe(company);
    const held = applyProposals(engine, company, [...strong, proposal('core', 5, 'weak')]);
    expect(held.task).toBe(company);
    expect(held.notes).toEqual([
      {
        code: 'PROPOSAL_HELD',
        text: 'The words suggest judgement = 2 and presence = anywhere, but "front desk" may mean core = 5, and that would give another answer. Nothing was used: answer core first.',
      },
    ]);
  });
});

const anyProposals = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...layout.facts), fc.nat(), fc.constantFrom('strong' as const, 'weak' as const)),
    {
      selector: ([fact]) => fact.id,
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map(([fact, at, strength]) =>
      proposal(fact.id, fact.kind === 'scale' ? 1 + (at % 5) : fact.values[at % fact.values.length]!, strength),
    ),
  );
const anyTask = someLevels(engine, 0.4).chain((levels) =>
  fc.array(fc.constantFrom(1, 2, 3), { minLength: levels.length, maxLength: levels.length }).map((from): Task => {
    const origins = Uint8Array.from(from, (origin, at) => (levels[at] === 0 ? 0 : origin));
    return { row: 2, name: 'a task', levels, origins, money: {} };
  }),
);

it('proposals never make an answer firm', () => {
  fc.assert(
    fc.property(anyTask, anyProposals, (task, proposals) => {
      const before = decideTask(engine, task.levels, task.origins).verdict;
      const used = applyProposals(engine, task, proposals);
      const { verdict } = decideTask(engine, used.task.levels, used.task.origins);
      if (isFirm(before)) expect(verdict).toBe(before);
      else expect(isFirm(verdict)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('every strong proposal is either used with a note, or somebody has answered the fact, or none is used', () => {
  fc.assert(
    fc.property(anyTask, anyProposals, (task, proposals) => {
      const used = applyProposals(engine, task, proposals);
      const open = openProposalsOf(layout, task, proposals).filter(({ strength }) => strength === 'strong');
      const filled = open.filter(({ fact }) => originOf(used.task, fact) === 'proposal');
      expect([0, open.length]).toContain(filled.length);
      expect(codes(used.notes).filter((code) => code === 'PROPOSAL_USED')).toHaveLength(filled.length);
      for (const { fact, level } of filled) {
        const position = layout.position.get(fact)!;
        expect(used.task.levels[position]).toBe(levelOf(layout.facts[position]!, level));
      }
    }),
    { numRuns: 500 },
  );
});

describe('an answer against a strong proposal', () => {
  const contested = (facts: Record<string, string | number>, ...proposals: Proposal[]) =>
    contestedProposals(layout, taskWith(facts), proposals).map(({ fact }) => fact);

  it.each<[string, Record<string, string | number>, Proposal, boolean]>([
    ['anywhere against local', { presence: 'anywhere' }, proposal('presence', 'local'), true],
    ['premises against anywhere', { presence: 'premises' }, proposal('presence', 'anywhere'), true],
    ['premises and local', { presence: 'premises' }, proposal('presence', 'local'), false],
    ['high against low', { judgement: 4 }, proposal('judgement', 2), true],
    ['low against high', { judgement: 1 }, proposal('judgement', 5), true],
    ['the middle and low', { judgement: 3 }, proposal('judgement', 1), false],
    ['no against yes', { legal: 'no' }, proposal('legal', 'yes'), true],
    ['a choice with more than two sides', { pay_basis: 'fixed fee' }, proposal('pay_basis', 'success fee'), false],
    ['a weak proposal', { presence: 'anywhere' }, proposal('presence', 'local', 'weak'), false],
  ])('%s', (_name, facts, one, expected) => {
    expect(contested(facts, one)).toEqual(expected ? [one.fact] : []);
  });

  it('is a CONTRADICTION, wherever the answer comes from', () => {
    for (const origin of ['row', 'group', 'profile'] as const) {
      const task = taskWith({ judgement: 5, core: 2 });
      task.origins[layout.position.get('judgement')!] = ORIGINS.indexOf(origin);
      const { notes } = answerTask(engine, task, [], () => [proposal('judgement', 2)]);
      expect(notes).toContainEqual({
        code: 'CONTRADICTION',
        text: 'judgement = 5, but "front desk" suggests judgement = 2: a reason (D2). Check both, and correct the answer or the words of the task.',
      });
    }
  });

  it('is not said twice: the proposal names the words, so the general remark on walk-in is left out', () => {
    const task = taskWith({ presence: 'anywhere', core: 2 }, 'Walk-in returns counter');
    const contradictions = (propose?: typeof suggestFacts) =>
      answerTask(engine, task, [], propose && openProposals(layout, propose)).notes.filter(
        ({ code }) => code === 'CONTRADICTION',
      );
    expect(contradictions()).toHaveLength(1);
    expect(contradictions(suggestFacts).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^presence = anywhere, but "Walk-in".* suggests presence = local/),
    ]);
  });
});

describe('reading words', () => {
  it('is not done before proposals or notes are looked at', () => {
    let read = 0;
    const answer = answerTask(engine, taskWith({ core: 2, expertise: 2 }), [], () => {
      read++;
      return [];
    });
    expect([answer.strategy, answer.why, answer.missing.length > 0, read]).toEqual([
      expect.any(String),
      expect.any(String),
      true,
      0,
    ]);
    expect([answer.proposals, answer.proposals, read]).toEqual([[], [], 1]);
  });

  it('uses title, department and notes beside the name', () => {
    const seen: unknown[] = [];
    const propose = openProposals(layout, (text) => {
      seen.push(text);
      return [];
    });
    propose({ name: 'Answer calls', title: 'Clerk', department: 'Sales', notes: 'evenings' });
    propose({ name: 'Answer calls' });
    expect(seen).toEqual([
      { task: 'Answer calls', title: 'Clerk', department: 'Sales', notes: 'evenings' },
      { task: 'Answer calls', title: '', department: '', notes: '' },
    ]);
  });

  it('leaves out facts and answers that the policy does not have', () => {
    const propose = openProposals(layout, () => [
      proposal('colour', 'red'),
      proposal('presence', 'moon'),
      proposal('core', 4),
    ]);
    expect(propose({ name: 'x' }).map(({ fact }) => fact)).toEqual(['core']);
  });
});

it('the answer lists what is left to confirm: not what somebody has answered', () => {
  const propose = () => [proposal('presence', 'local'), proposal('judgement', 2, 'weak')];
  const list = (task: Task) => answerTask(engine, task, [], propose).proposals.map(({ fact }) => fact);
  const task = taskWith({ judgement: 2, core: 2 });
  expect(list(task)).toEqual(['presence']);
  expect(list(applyProposals(engine, task, propose()).task)).toEqual(['presence']);
});
