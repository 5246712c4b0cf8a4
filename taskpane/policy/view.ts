import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import type { Policy } from '../../src/model/policy';
import type { Pane } from '../flow/pane';
import { nameRuling, type Ruling } from '../ruling';
import { h, type Child, type VNode } from '../view/node';
import { button, count, heading, paragraph, section } from '../view/pieces';
import { notesView } from '../view/notes';
import type { PolicyAct } from './act';
import { changesView } from './changes-view';
import { effectView } from './effect-view';
import { judgementView } from './judgement-view';
import type { PolicyState, Proposal } from './model';
import { tasksOf } from '../view/address';
import { linkButton } from './pieces';

/** The policy room: what decides, how to change it, what that would do, and people's decisions beside it. */
export function policyView(state: PolicyState, pane: Pane, act: PolicyAct): VNode {
  const { proposal, broken } = state;
  return h(
    'div',
    { class: 'step policy' },
    heading('Policy'),
    paragraph(
      'The documents give hardly a number: every weight, band and threshold is a default of ours, and yours to change.',
    ),
    decidesNow(state, pane, act),
    broken && brokenView(broken, act, pane),
    proposal && proposalView(proposal, state, pane, act),
    sheetSection(state, act, pane),
    formulaSection(state, pane),
    judgementView(state, pane, act),
  );
}

function decidesNow(state: PolicyState, { ruling, store }: Pane, act: PolicyAct): VNode {
  const { context, policy, documentsOnly } = ruling;
  const only = state.proposal?.ruling.documentsOnly ?? documentsOnly;
  return h(
    'div',
    { class: 'card first now' },
    h(
      'div',
      { class: 'card-text' },
      h('span', { class: 'card-kind' }, 'Decides now'),
      h('span', { class: 'card-title mark' }, context.fingerprint),
      h('span', { class: 'card-kind' }, sayWhose(nameRuling(ruling), policy)),
    ),
    h(
      'label',
      { class: 'switch' },
      h('input', {
        attrs: { type: 'checkbox', role: 'switch', disabled: store.state.busy !== null },
        set: { checked: only },
        on: { change: (event) => act.setDocumentsOnly((event.currentTarget as HTMLInputElement).checked) },
      }),
      h('span', {}, 'Documents only', h('span', { class: 'quiet' }, ' – leave out what goes beyond them')),
    ),
    state.used && usedView(state, act),
  );
}

const sayWhose = (name: string, { rules, vetoes, facts }: Policy): string =>
  `${name.slice(name.indexOf(',') + 2)} · ${count(facts.length, 'fact')}, ${count(rules.length, 'rule')}, ${count(vetoes.length, 'veto', 'vetoes')}`;

function usedView({ used }: PolicyState, act: PolicyAct): VNode | null {
  if (!used) return null;
  return h(
    'div',
    { class: 'good used' },
    h(
      'p',
      {},
      `${count(used.changed.length, 'row')} of ${used.rows.toLocaleString('en-US')} answer otherwise now. What stands in the sheet is still from before.`,
    ),
    button('To the inventory', () => act.goInventory(), { size: 'small' }),
  );
}

function brokenView({ sheet, problems }: NonNullable<PolicyState['broken']>, act: PolicyAct, { store }: Pane): VNode {
  return h(
    'section',
    { class: 'broken', attrs: { 'aria-label': 'Problems of the policy' } },
    h('h3', {}, `${count(problems.length, 'problem')} on the sheet ${sheet.name}`),
    paragraph('Nothing of it is used until they are mended; the policy that decided before still does.'),
    h(
      'ul',
      { class: 'problems' },
      ...problems
        .slice(0, 50)
        .map(({ problem, cell }) =>
          h(
            'li',
            {},
            cell
              ? linkButton(
                  `Row ${cell.row + 1}`,
                  () => act.showSheet(sheet, cell.row, cell.column),
                  store.state.busy !== null,
                )
              : null,
            h('span', {}, problem.message),
          ),
        ),
      problems.length > 50 && h('li', { class: 'quiet' }, `and ${problems.length - 50} more`),
    ),
  );
}

function proposalView(proposal: Proposal, state: PolicyState, pane: Pane, act: PolicyAct): VNode {
  const { ruling, changes, differs, notes } = proposal;
  const standard = ruling.documentsOnly ? 'the default policy, documents only' : 'the default policy';
  return h(
    'section',
    { class: 'proposal', attrs: { 'aria-label': 'The policy that was read' } },
    h('h3', {}, differs ? 'Not used yet' : 'Already in use'),
    paragraph(h('span', { class: 'mark' }, ruling.context.fingerprint)),
    !differs && paragraph('This is the policy that decides already: nothing would change.'),
    differs && effectView(proposal, state, pane, act),
    notes.length > 0 && notesView('Worth a look', notes),
    changesView(changes, standard),
  );
}

function sheetSection({ kept }: PolicyState, act: PolicyAct, { store }: Pane): VNode {
  const disabled = store.state.busy !== null;
  const sheet = kept?.sheet ?? null;
  return section(
    'Change it on a sheet',
    h(
      'ol',
      { class: 'how' },
      h(
        'li',
        {},
        h('span', {}, 'All of it goes on a new sheet of this workbook: weights, vetoes, thresholds, with drop-downs.'),
        h(
          'div',
          { class: 'row-buttons' },
          button('Put the policy on a sheet', () => act.putOnSheet(), { disabled, size: 'small' }),
          sheet &&
            button(`Show ${sheet.name}`, () => act.showSheet(sheet), { disabled, size: 'small', appearance: 'subtle' }),
        ),
      ),
      h('li', {}, h('span', {}, 'Change there what you like. A weight of 0 or a veto that is off is silent.')),
      h(
        'li',
        {},
        h('span', {}, 'What you changed, and what that would do to your list, is shown before anything is used.'),
        h(
          'div',
          { class: 'row-buttons' },
          sheet && button('Read it back', () => act.readBack(sheet), { disabled, size: 'small' }),
          button('Read the sheet that is shown', () => act.readBack('shown'), {
            disabled,
            size: 'small',
            appearance: 'subtle',
          }),
        ),
      ),
    ),
  );
}

/** How formulas take the same policy. */
function formulaSection({ block, kept }: PolicyState, { ruling, store }: Pane): VNode {
  const same = block !== null && block.fingerprint === ruling.context.fingerprint;
  return section(
    'In formulas',
    paragraph(
      'Formulas know nothing of this pane: without an argument they take the default policy. Name the policy’s cells to let the same one decide; change a cell there, and they answer anew.',
    ),
    block
      ? h(
          'div',
          {},
          h(
            'code',
            { class: 'formula' },
            `=SOURCING.CLASSIFY(${store.state.match ? tasksOf(store.state.match) : 'Inventory[#All]'},,${block.address})`,
          ),
          paragraph(
            same
              ? `These cells hold the policy that decides here (${block.fingerprint}).`
              : `These cells hold policy ${block.fingerprint}; here decides ${ruling.context.fingerprint}.`,
            'quiet',
          ),
          ruling.documentsOnly &&
            paragraph(
              'Formulas have no switch for “documents only”: put the policy on a sheet while it is on.',
              'quiet',
            ),
        )
      : paragraph(
          kept?.sheet
            ? 'Read the policy back once to see which cells to name.'
            : 'Put the policy on a sheet to see which cells to name.',
          'quiet',
        ),
  );
}

const isDefault = ({ base, documentsOnly }: Ruling): boolean => base === DEFAULT_POLICY && !documentsOnly;

/** The buttons at the foot: use what was proposed, or go back to the default. */
export function policyButtons({ proposal, kept }: PolicyState, { ruling, store }: Pane, act: PolicyAct): Child[] {
  const disabled = store.state.busy !== null;
  if (proposal) {
    return [
      button(proposal.differs ? 'Leave it' : 'Close', () => act.leave(), { appearance: 'subtle', disabled }),
      ...(proposal.differs
        ? [
            button(isDefault(proposal.ruling) ? 'Use the default' : 'Use this policy', () => act.use(), {
              appearance: 'primary',
              disabled,
            }),
          ]
        : []),
    ];
  }
  return isDefault(ruling) && kept !== null
    ? []
    : [button('Restore the default', () => act.restore(DEFAULT_POLICY), { disabled })];
}
