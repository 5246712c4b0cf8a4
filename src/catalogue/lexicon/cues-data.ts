import type { CueFamily } from './shape';

const LEAK = ['D1-list-asset', 'D1-list-leak'];
const COPIED = ['D1-logo-trademark', 'D1-ex-logo'];

/** Confidential data, and results that have to be original. */
export const DATA_CUES: CueFamily[] = [
  {
    fact: 'data_sensitivity',
    level: 5,
    strength: 'strong',
    denied: { level: 1, strength: 'strong' },
    claims: LEAK,
    reason: 'what is handed over could be leaked or sold',
    words: `bank detail, card data, classified information, client data, client list, confidential, confidentiality,
      credit card number, customer data, customer list, customer mailing list, health data, nda, non disclosure,
      password, patient data, personal data, personal information, pii, sensitive data, sensitive information,
      social security number, top secret, trade secret`,
  },
  {
    fact: 'data_sensitivity',
    level: 4,
    strength: 'weak',
    claims: LEAK,
    reason: 'records of people or of money are handled; how bad a leak would be is to be asked',
    words: `bank statement, case file, client account, client record, criminal record, customer record, employee record,
      financial record, health record, hr file, medical record, patient record, payroll, personnel file, personnel record,
      salary, student record, tax return`,
  },
  {
    fact: 'data_sensitivity',
    level: 1,
    strength: 'strong',
    claims: LEAK,
    reason: 'the words say that anybody may see it',
    words: 'open data, public data, public domain, publicly available, published data',
  },
  {
    fact: 'ip_originality',
    level: 5,
    strength: 'strong',
    denied: { level: 1, strength: 'weak' },
    claims: COPIED,
    reason: 'such a result has to be original and provably yours',
    words: `brand identity, brand name, copyright, corporate identity, invention, jingle, logo, original artwork,
      original content, original design, original music, original work, patentable, product design, proprietary design,
      slogan, trademark`,
  },
  {
    fact: 'ip_originality',
    level: 4,
    strength: 'weak',
    denied: { level: 1, strength: 'weak' },
    claims: COPIED,
    reason: 'creative work is often meant to be original; whether it must be is to be asked',
    words: `advertising campaign, artwork, brand, branding, choreography, copywriting, creative, graphic design,
      illustration, novel, original, originality, packaging design, patent, prototype, screenplay, unique, web design`,
  },
];
