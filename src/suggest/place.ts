import { HOLDS, OBJECTS, type Hold } from '../catalogue/lexicon/holds';
import type { Kind, Way } from '../catalogue/lexicon/shape';
import type { Duty, Noun } from './duty';
import type { TitleView } from './title';

const columnOf = (kind: Kind | 'none'): number => OBJECTS.indexOf(kind);
const isActOf = ({ family }: Noun, place: string): boolean => family.kind === 'act' && family.place === place;

/** Whether one duty ties the work to a place, by its own words. */
function holdOf(duty: Duty): Hold {
  const way = duty.verb?.family.way;
  if (way === 'learn' || way === 'teach') return 'open';
  const objects = way ? duty.objects : duty.objects.filter(({ family }) => family.kind === 'act');
  if (!way && objects.length === 0) return 'open';
  const served = duty.others.some(({ family }) => family.kind === 'care' || family.kind === 'guest');
  if (served && way === 'talk') return 'open';
  if (served && way === 'do') return 'bound';
  if (objects.length > 0) return joinHolds(objects.map((noun) => holdOn(duty, noun)));
  if (!way || way === 'touch' || way === 'serve' || way === 'know') return HOLDS[way ?? 'act'][columnOf('none')]!;
  if (duty.examples.length > 0) return joinHolds(duty.examples.map((noun) => holdOn(duty, noun)));
  const [first] = duty.others;
  if (!first) return HOLDS[way][columnOf('none')]!;
  return way === 'talk' ? holdOn(duty, first) : weaken(holdOn(duty, first));
}

function holdOn(duty: Duty, noun: Noun): Hold {
  const way = duty.verb?.family.way;
  if (noun.family.kind !== 'act') return HOLDS[way ?? 'act'][columnOf(noun.family.kind)]!;
  if (way === 'know' || isActOf(noun, 'anywhere')) return 'ANYWHERE';
  if (way === 'gauge' || way === 'talk') return isActOf(noun, 'bound') ? 'anywhere' : 'open';
  const doneTo = [...duty.parts, ...duty.modifiers].filter(({ family }) => family.kind !== 'act');
  const toInformation = doneTo.length > 0 && doneTo.every(({ family }) => family.kind === 'data');
  if (isActOf(noun, 'bound')) return toInformation ? 'anywhere' : way === 'lead' ? 'bound' : 'BOUND';
  if (!isActOf(noun, 'object') || doneTo.length === 0) return 'open';
  return joinHolds(doneTo.map(({ family }) => HOLDS.act[columnOf(family.kind)]!));
}

function weaken(hold: Hold): Hold {
  return hold === 'BOUND' ? 'bound' : hold === 'ANYWHERE' ? 'anywhere' : hold;
}

/** Several objects of one verb: the one that binds most decides. */
function joinHolds(holds: Hold[]): Hold {
  const has = (hold: Hold): boolean => holds.includes(hold);
  if (has('BOUND')) return has('ANYWHERE') ? 'bound' : 'BOUND';
  if (holds.every((hold) => hold === 'ANYWHERE')) return 'ANYWHERE';
  if (has('bound')) return has('ANYWHERE') || has('anywhere') ? 'open' : 'bound';
  return has('open') ? 'open' : 'anywhere';
}

/** A job title decides what the words of the task leave open. */
function withTitle(hold: Hold, way: Way | undefined, title: TitleView): Hold {
  if (title.place === 'bound') {
    if (hold === 'bound') return 'BOUND';
    if (hold === 'open') return 'bound';
    return way === 'gauge' ? weaken(hold) : hold;
  }
  if (title.place === 'anywhere') {
    if (hold === 'anywhere') return 'ANYWHERE';
    if (hold === 'open') return way === 'lead' || way === 'gauge' ? 'ANYWHERE' : 'anywhere';
  }
  return hold;
}

export interface PlaceFinding {
  place: 'bound' | 'anywhere';
  strength: 'strong' | 'weak';
  /** The duties that decided. */
  duties: Duty[];
}

/** The whole text: duties joined by "and" are as bound as the most bound of them; alternatives that differ leave it open. */
export function findPlace(duties: Duty[], title: TitleView): PlaceFinding | undefined {
  const holds = duties.map((duty) => {
    const hold = withTitle(holdOf(duty), duty.verb?.family.way, title);
    return duty.doubtful ? weaken(hold) : hold;
  });
  const has = (hold: Hold): boolean => holds.includes(hold);
  const withHold = (...wanted: Hold[]): Duty[] => duties.filter((_, i) => wanted.includes(holds[i]!));
  if (has('BOUND')) {
    const mixed = duties.some(({ alternative }) => alternative) && (has('ANYWHERE') || has('anywhere'));
    return { place: 'bound', strength: mixed ? 'weak' : 'strong', duties: withHold('BOUND') };
  }
  if (has('bound')) {
    return has('ANYWHERE') ? undefined : { place: 'bound', strength: 'weak', duties: withHold('bound') };
  }
  const free = withHold('ANYWHERE', 'anywhere');
  if (free.length === 0) return undefined;
  const strength = holds.every((hold) => hold === 'ANYWHERE') ? 'strong' : 'weak';
  return { place: 'anywhere', strength, duties: free };
}
