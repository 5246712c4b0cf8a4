import { BRIEF_TEXTS } from '../../src/catalogue/brief-texts';
import { briefSheet, type BriefInput } from '../../src/report/brief-sheet';
import { briefText } from '../../src/report/brief-text';
import { accept, type Pane } from '../flow/pane';
import { subjectOf } from '../flow/subject';
import { h, type VNode } from '../view/node';
import type { Account } from './account';
import { putOnClipboard } from './clipboard';

const FIELD = 'brief-text';

function inputOf({ store, ruling }: Pane, { task, answer }: Account): BriefInput | null {
  const { match } = store.state;
  if (!match) return null;
  const { engine, policy, context } = ruling;
  return {
    engine,
    task,
    answer,
    wording: context.wording,
    subject: subjectOf(match.list.place),
    policy: { version: policy.version, fingerprint: context.fingerprint },
  };
}

/** Puts the brief of a row on a sheet of its own. What is to be said of it; undefined when it could not be done. */
export async function insertBrief(pane: Pane, account: Account): Promise<string | undefined> {
  const input = inputOf(pane, account);
  if (!input) return undefined;
  pane.store.dispatch({ type: 'busy', what: 'Inserting the brief …' });
  const name = accept(pane, await pane.book.insert([briefSheet(input)]));
  if (name === undefined) return undefined;
  pane.store.dispatch({ type: 'idle', status: '' });
  return `The sheet ${name} is ready to print.`;
}

/** Copies the brief of a row: what was said, and the text where the person has to copy it. */
export async function copyBrief(pane: Pane, account: Account): Promise<{ said: string; text: string | null }> {
  const input = inputOf(pane, account);
  if (!input) return { said: '', text: null };
  const brief = briefText(input);
  return (await putOnClipboard(brief)) ? { said: BRIEF_TEXTS.copied, text: null } : { said: '', text: brief.text };
}

/** The text of a brief that has to be copied by hand. */
export const briefField = (text: string): VNode =>
  h(
    'section',
    { class: 'section copy', key: 'copy' },
    h('p', { class: 'hint', attrs: { id: `${FIELD}-why` } }, BRIEF_TEXTS.refused),
    h('textarea', {
      attrs: {
        id: FIELD,
        rows: 8,
        readonly: true,
        spellcheck: 'false',
        'aria-label': BRIEF_TEXTS.field,
        'aria-describedby': `${FIELD}-why`,
      },
      set: { value: text },
    }),
  );

/** Selects that text, as soon as it is shown. */
export function selectBrief(): void {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.select();
  field.scrollTop = 0;
}
