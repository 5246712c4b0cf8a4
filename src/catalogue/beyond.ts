/** Something that does not come from the five documents: we brought it in, and it is marked wherever it acts. */
export interface BeyondReference {
  id: string;
  author: string;
  work: string;
  /** What is taken from it, in our words. */
  taken: string;
}

/** References of ours. "Documents only" turns off whatever rests on them. */
export const BEYOND = [
  {
    id: 'beyond-williamson',
    author: 'Oliver E. Williamson',
    work: 'The Economic Institutions of Capitalism, Free Press, 1985',
    taken:
      'What can be used with one provider only speaks for own staff or a close tie, and locks in whoever buys it outside',
  },
  {
    id: 'beyond-prahalad',
    author: 'C. K. Prahalad and Gary Hamel',
    work: 'The Core Competence of the Corporation, Harvard Business Review 68 (3), 1990',
    taken: 'A company that gives its core away forgets how to do it',
  },
  {
    id: 'beyond-reserved',
    author: 'UK Government Commercial Function',
    work: 'The Sourcing Playbook, with the guidance on delivery model assessments, 2021 (Open Government Licence 3.0)',
    taken:
      'Some work must stay with own staff by law or policy; cost is put beside the assessment, not into its points',
  },
  {
    id: 'beyond-howard',
    author: 'Ronald A. Howard',
    work: 'Decision Analysis: Practice and Promise, Management Science 34 (6), 1988',
    taken: 'Caution towards risk is stated as one amount of money, the risk tolerance',
  },
  {
    id: 'beyond-dmn',
    author: 'Object Management Group',
    work: 'Decision Model and Notation (DMN)',
    taken: 'A decision table says which row counts: here the first whose conditions are known and met',
  },
  {
    id: 'beyond-present-value',
    author: 'Irving Fisher',
    work: 'The Theory of Interest, Macmillan, 1930',
    taken: 'An amount that falls due later is worth less today: it is divided by one plus a yearly rate for each year',
  },
  {
    id: 'beyond-labour-turnover',
    author: 'Wayne F. Cascio',
    work: 'Costing Human Resources: The Financial Impact of Behavior in Organizations, Kent, 1982',
    taken: 'Staff who leave cost money each time: people × share who leave in a year × cost of bringing in a new one',
  },
  {
    id: 'beyond-common-usage',
    author: 'common usage',
    work: 'how the word is used elsewhere; no single work',
    taken: "Insourcing often means taking work back to one's own staff",
  },
] satisfies BeyondReference[];

/** Methods that were weighed and left out, with the reason. */
export const LEFT_OUT = [
  { method: 'AHP and TOPSIS as engines', reason: 'nobody can redo their numbers by hand in a meeting' },
  { method: 'The Kraljic matrix as a classifier', reason: 'it presupposes that the work is bought' },
];

const byId = new Map<string, BeyondReference>(BEYOND.map((reference) => [reference.id, reference]));

/** The reference of that id, or undefined. */
export function findReference(id: string): BeyondReference | undefined {
  return byId.get(id);
}
