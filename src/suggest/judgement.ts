import type { Kind } from '../catalogue/lexicon/shape';
import type { Duty, Noun } from './duty';
import type { TitleView } from './title';

/** lowish: low in most hands, not to be relied on. */
export type Grade = 'low' | 'lowish' | 'medium' | 'high' | 'open';

const isOf = ({ family }: Noun, ...kinds: Kind[]): boolean => kinds.includes(family.kind);

/** What one duty demands: its verb says so, or its object does, or the job title. */
function gradeOf(duty: Duty, title: TitleView): Grade {
  if (duty.doubtful) return 'open';
  if (!duty.verb)
    return duty.others.some(({ family }) => family.demand === 'none') ? 'open' : gradeByObject(duty, title);
  const asksHigh = objectsOf(duty).some(({ family }) => family.demand === 'high');
  const professional = title.demand === 'high' || title.demand === 'open';
  switch (duty.verb.family.demand) {
    case 'low':
      if (title.practitioner) return 'open';
      return duty.objects.some(({ family }) => family.demand === 'high') ? 'open' : 'low';
    case 'simple':
      return title.demand === 'low' ? 'low' : title.demand === 'open' ? 'lowish' : 'medium';
    case 'trade':
      return title.demand === 'low' ? 'lowish' : 'medium';
    case 'medium':
      return 'medium';
    case 'high':
      return 'high';
    case 'heals':
      return title.practitioner && (objectsOf(duty).some((noun) => isOf(noun, 'body', 'care')) || isTreating(duty))
        ? 'high'
        : 'medium';
    case 'skilled':
      return professional || asksHigh ? 'high' : 'open';
    case 'weighs':
      if (asksHigh) return professional ? 'high' : 'open';
      return title.demand === 'high' && objectsOf(duty).length > 0 && isInformation(objectsOf(duty)) ? 'high' : 'open';
    case 'talk':
      if (title.demand === 'high') return 'high';
      return title.demand !== 'low' && duty.aims.some(({ family }) => family.demand === 'high') ? 'high' : 'medium';
    case 'follows':
      return asksHigh && title.demand === 'high' ? 'high' : 'medium';
    case 'leads':
      if (duty.objects.some((noun) => isOf(noun, 'crew', 'thing') || noun.family.place === 'bound')) return 'open';
      return title.demand === 'high' || (asksHigh && professional) ? 'high' : 'open';
    case 'object':
      return gradeByObject(duty, title);
    case 'none':
      return 'open';
  }
}

function gradeByObject(duty: Duty, title: TitleView): Grade {
  const nouns = duty.verb ? objectsOf(duty) : duty.objects.filter((noun) => isOf(noun, 'act'));
  const demands = nouns.map(({ family }) => family.demand);
  const way = duty.verb?.family.way;
  if (demands.includes('high')) return title.demand === 'high' || title.demand === 'open' ? 'high' : 'open';
  if (demands.includes('medium')) return 'medium';
  if (nouns.length === 0) return 'open';
  if (demands.every((demand) => demand === 'low')) return 'low';
  const papers = nouns.some((noun) => isOf(noun, 'paper') && noun.family.demand !== 'low');
  if (way === 'make' && title.demand === 'high' && papers) return 'high';
  const allPapers = nouns.every((noun) => isOf(noun, 'paper'));
  if (way === 'keep' && allPapers && (title.demand !== 'high' || demands.includes('low'))) return 'low';
  const simple = (way === 'make' || way === 'keep') && nouns.every((noun) => isOf(noun, 'thing', 'place', 'paper'));
  return simple && title.demand === 'low' ? 'low' : 'open';
}

/** What a verb is about: its objects, or else the examples, or else what a preposition joins to it. */
function objectsOf({ objects, examples, others }: Duty): Noun[] {
  return objects.length > 0 ? objects : examples.length > 0 ? examples : others;
}

function isTreating({ verb }: Duty): boolean {
  return verb?.family.way === 'touch';
}

function isInformation(nouns: Noun[]): boolean {
  return nouns.every((noun) => !isOf(noun, 'thing', 'body', 'place', 'care'));
}

export interface DemandFinding {
  grade: 'low' | 'medium' | 'high';
  strength: 'strong' | 'weak';
  duties: Duty[];
}

/** The whole text: the duty that demands most decides. */
export function findDemand(duties: Duty[], title: TitleView): DemandFinding | undefined {
  const grades = duties.map((duty) => gradeOf(duty, title));
  const has = (grade: Grade): boolean => grades.includes(grade);
  const withGrade = (...wanted: Grade[]): Duty[] => duties.filter((_, i) => wanted.includes(grades[i]!));
  if (has('high')) return { grade: 'high', strength: 'strong', duties: withGrade('high') };
  if (has('medium')) return { grade: 'medium', strength: 'weak', duties: withGrade('medium') };
  if (!has('low') && !has('lowish')) return undefined;
  const sure = grades.every((grade) => grade === 'low');
  return { grade: 'low', strength: sure ? 'strong' : 'weak', duties: withGrade('low', 'lowish') };
}
