import type { Proposal } from '../../src/model/answer';
import { ORIGINS, type Task } from '../../src/model/task';
import {
  acceptedProposals,
  choiceOf,
  layRowAnswers,
  NOTHING_TOLD,
  rowKey,
  withoutRejected,
  type Choices,
} from '../../src/table/told';
import { engine, taskWith } from '../decide/tasks';

const { layout } = engine;
const local: Proposal = {
  fact: 'presence',
  level: 'local',
  strength: 'strong',
  words: ['desk'],
  claims: [],
  reason: '',
};
const weak: Proposal = { ...local, fact: 'judgement', level: 2, strength: 'weak' };
const desk = { name: 'Returns desk' };
const key = rowKey(desk)!;
const levelIn = ({ levels, origins }: Task, fact: string) => {
  const position = layout.position.get(fact)!;
  return [levels[position], ORIGINS[origins[position]!]];
};

describe('a row is known by its words', () => {
  it('whatever their case and spaces, and not by its number', () => {
    expect(rowKey({ name: ' returns  DESK ' })).toBe(key);
    expect(rowKey({ name: 'Returns desk', department: 'Sales' })).not.toBe(key);
  });

  it('and by nothing where it has none', () => {
    expect(rowKey({ name: '  ' })).toBeNull();
  });
});

describe('what was chosen for a proposal', () => {
  const all = { all: { 'presence = local': 'yes', 'judgement = 2': 'yes' }, rows: {} } as const;

  it('for all rows counts for strong ones only', () => {
    expect([choiceOf(all, desk, local), choiceOf(all, desk, weak)]).toEqual(['yes', undefined]);
  });

  it('for the row goes before that for all', () => {
    const choices: Choices = { ...all, rows: { [key]: { 'presence = local': 'no', 'judgement = 2': 'yes' } } };
    expect([choiceOf(choices, desk, local), choiceOf(choices, desk, weak)]).toEqual(['no', 'yes']);
    expect(choiceOf(choices, { name: 'Front desk' }, local)).toBe('yes');
  });

  it('no: it is not made any more', () => {
    const choices: Choices = { all: { 'presence = local': 'no' }, rows: {} };
    expect(withoutRejected(choices, () => [local, weak])(desk)).toEqual([weak]);
  });

  it('yes: it fills the row, weak or strong; a weak one that nobody chose can only hold others back', () => {
    const choices: Choices = { all: {}, rows: { [key]: { 'judgement = 2': 'yes' } } };
    expect(acceptedProposals(choices, desk, [local, weak])).toEqual([{ ...weak, strength: 'strong' }]);
    expect(acceptedProposals(all, desk, [local, weak])).toEqual([local, weak]);
    expect(acceptedProposals(NOTHING_TOLD.choices, desk, [local])).toEqual([]);
  });
});

describe('what was answered for one row', () => {
  const answers = { [rowKey({ name: 'a task' })!]: { core: 2, presence: 'local', unheard: 3 } };

  it('counts as its own answer, before groups and profile', () => {
    const task = taskWith({ presence: 'anywhere' });
    task.origins[layout.position.get('presence')!] = ORIGINS.indexOf('group');
    const laid = layRowAnswers(layout, task, answers);
    expect([levelIn(laid, 'core'), levelIn(laid, 'presence')]).toEqual([
      [2, 'row'],
      [2, 'row'],
    ]);
    expect(levelIn(task, 'presence')).toEqual([1, 'group']);
  });

  it('never takes the place of a cell', () => {
    expect(levelIn(layRowAnswers(layout, taskWith({ core: 5 }), answers), 'core')).toEqual([5, 'row']);
  });

  it('leaves other rows alone', () => {
    const other = taskWith({}, 'another task');
    expect(layRowAnswers(layout, other, answers)).toBe(other);
  });
});
