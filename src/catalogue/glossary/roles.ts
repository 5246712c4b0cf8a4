import type { Term } from './term';

/** Who takes part, what binds them, and what they are good at. */
export const TERMS_OF_ROLES = [
  {
    term: 'client',
    aliases: ['employer', 'customer', 'buyer', 'principal'],
    ours: 'client',
    sense: 'Whoever gives the task out',
    meanings: [
      {
        document: 'D3',
        meaning: 'Also called the employer; has duties from the first stage to the last',
        claims: ['D3-terms-mixed', 'D3-start-to-finish'],
      },
    ],
  },
  {
    term: 'provider',
    aliases: [
      'vendor',
      'contractor',
      'independent contractor',
      'supplier',
      'service provider',
      'third party',
      'outsourcer',
      'outsourcing partner',
    ],
    ours: 'provider',
    sense: 'A firm or person outside who does the task for pay; the legal status of a worker is a question of law',
    meanings: [
      {
        document: 'D0',
        meaning: 'Vendor: the seller in outsourcing, owed the fee however it ends',
        claims: ['D0-outsourcing-as-partnership', 'D0-fee-regardless'],
      },
      {
        document: 'D1',
        meaning:
          'Either a professional who needs no steering or cheap labour that does; both go by the name of outsourcing',
        claims: ['D1-no-micromanage', 'D1-def-offshoring', 'D1-end-product-differs'],
      },
      {
        document: 'D2',
        meaning: 'Vendors and contractors, where abroad; organisations outside, otherwise',
        claims: ['D2-def-outsourcing', 'D2-def-offshoring'],
      },
      {
        document: 'D3',
        meaning: 'Vendor, contractor, partner and even employee, one like the other',
        claims: ['D3-terms-mixed'],
      },
      {
        document: 'D4',
        meaning: 'A third party that runs a business process under contract',
        claims: ['D4-def-outsourcing'],
      },
    ],
  },
  {
    term: 'partner',
    aliases: ['business partner'],
    ours: 'partner',
    sense: 'A firm that shares the gain or is paid on success; in law the word means more',
    meanings: [
      {
        document: 'D0',
        meaning: 'A firm that works with another for the gain of both; being paid on success alone does not make one',
        claims: ['D0-mutual-benefit', 'D0-not-partner-per-se'],
      },
      {
        document: 'D3',
        meaning: 'Another word for the provider',
        claims: ['D3-terms-mixed'],
      },
    ],
  },
  {
    term: 'own staff',
    aliases: ['employee', 'employees', 'staff', 'in-house team'],
    ours: 'own staff',
    sense: 'People employed by the client',
    meanings: [
      {
        document: 'D1',
        meaning: 'Employees, who may themselves be moved abroad',
        claims: ['D1-moves-employees'],
      },
      {
        document: 'D2',
        meaning: 'Staff and departments that could do much of what is given out',
        claims: ['D2-inhouse-possible'],
      },
      {
        document: 'D3',
        meaning: 'Employee is also said of somebody at the provider',
        claims: ['D3-terms-mixed'],
      },
      {
        document: 'D4',
        meaning: 'Those who did the task before it was given out',
        claims: ['D4-was-inhouse'],
      },
    ],
  },
  {
    term: 'core competency',
    aliases: ['core', 'core competence', 'core competencies'],
    ours: 'core',
    sense: 'What customers choose the company for',
    meanings: [
      {
        document: 'D4',
        meaning: 'What a company is best at and should have its time free for',
        claims: ['D4-focus-core', 'D4-time-to-core', 'D4-leverage-strengths'],
      },
      {
        document: 'beyond',
        meaning: 'What a company forgets if it gives it away',
        claims: ['beyond-prahalad'],
      },
    ],
  },
  {
    term: 'professional',
    aliases: ['expert', 'specialist'],
    ours: 'supplier_grade = professional',
    sense: 'A provider who is paid for a result and directs its own work',
    meanings: [
      {
        document: 'D1',
        meaning: 'Somebody who knows the field and is left to choose the way',
        claims: ['D1-pro-knows-how', 'D1-no-micromanage', 'D1-results-only'],
      },
      {
        document: 'D2',
        meaning: 'Technical expert, hard to employ for a small firm',
        claims: ['D2-technical-experts'],
      },
    ],
  },
  {
    term: 'cheap labour',
    aliases: ['low cost', 'cheap labor', 'labour abroad'],
    ours: 'supplier_grade = low cost',
    sense: 'A provider who is paid by the hour, told each step and checked',
    meanings: [
      {
        document: 'D1',
        meaning: 'Hired by the task for mundane work, at a far lower rate, and in need of close supervision',
        claims: ['D1-def-offshoring', 'D1-offshore-mundane', 'D1-offshore-rate'],
      },
      {
        document: 'D2',
        meaning: 'An advantage that is named without any such limit',
        claims: ['D2-adv-cheap'],
      },
    ],
  },
  {
    term: 'fixed fee',
    aliases: ['fee'],
    ours: 'pay_basis = fixed fee',
    sense: 'Owed however the project ends',
    meanings: [
      {
        document: 'D0',
        meaning: 'The mark of outsourcing: due in any case',
        claims: ['D0-fee-regardless'],
      },
    ],
  },
  {
    term: 'success fee',
    aliases: ['contingent fee', 'contingency fee'],
    ours: 'pay_basis = success fee',
    sense: 'Owed only if an agreed success comes about',
    meanings: [
      {
        document: 'D0',
        meaning: 'The mark of partnering on a project: nothing if it fails, far more than a plain fee if it succeeds',
        claims: ['D0-contingent', 'D0-fail-no-fee', 'D0-success-larger'],
      },
    ],
  },
] satisfies Term[];
