import { SIDE_COLUMNS } from '../catalogue/side-facts';
import type { Layout } from '../decide/layout';
import { readLexicon } from './lexicon';

/** Fields that a column can be read as, in groups for a list to choose from. */
export interface FieldGroup {
  label: string;
  fields: { id: string; label: string }[];
}

const known = new WeakMap<Layout, FieldGroup[]>();

/** Every field of a layout once, under the heading where a person looks for it. */
export function fieldChoices(layout: Layout): readonly FieldGroup[] {
  const before = known.get(layout);
  if (before) return before;
  const groups = listFields(layout);
  known.set(layout, groups);
  return groups;
}

function listFields(layout: Layout): FieldGroup[] {
  const { labels } = readLexicon(layout);
  const choice = (id: string) => ({ id, label: labels.get(id) ?? id });
  const side = (kind: string) =>
    layout.facts.flatMap((fact) => ('field' in fact && fact.field === kind ? [choice(fact.id)] : []));
  const columns = (kind: string) => SIDE_COLUMNS.filter(({ field }) => field === kind).map(({ id }) => choice(id));
  return [
    { label: 'Task', fields: columns('text') },
    { label: 'Today and plan', fields: side('plan') },
    { label: 'Facts that carry points', fields: layout.facts.slice(0, layout.own).map(({ id }) => choice(id)) },
    { label: 'Facts that raise flags', fields: side('flag') },
    { label: 'Duties', fields: side('duty') },
    { label: 'Money', fields: columns('money') },
  ].filter(({ fields }) => fields.length > 0);
}
