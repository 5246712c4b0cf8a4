import type { CueFamily } from './shape';

const CLAIMS = ['D4-ex-legal-no-offshore', 'D2-ex-law'];

/** Legal work, and work that a licence at home is needed for. */
export const LEGAL_CUES: CueFamily[] = [
  {
    fact: 'legal',
    level: 'yes',
    strength: 'strong',
    denied: { level: 'no', strength: 'weak' },
    claims: CLAIMS,
    reason: 'the words name legal work, which belongs to the home jurisdiction',
    words: `before the court, contract drafting, contract law, court appearance, court case, court filing, court proceeding, deposition,
      draft contract, drafting contract, employment tribunal, immigration petition, in court, law firm, lawsuit, legal advice,
      legal brief, legal claim, legal content, legal counsel, legal dispute, legal document, legal drafting, legal matter,
      legal opinion, legal proceeding, legal representation, legal research, legal review, legal service, legal work,
      litigate, litigation, notarize, patent application, patent filing, plea bargain, pleading, power of attorney,
      prosecute, trademark filing, trademark registration, tribunal hearing`,
  },
  {
    fact: 'legal',
    level: 'yes',
    strength: 'strong',
    denied: { level: 'no', strength: 'weak' },
    claims: ['D4-ex-legal-no-offshore'],
    reason: 'the words ask for a licence, which holds where it was given; to treat that as legal work is our reading',
    words: `license required, licensed electrician, licensed engineer, licensed plumber, licensed practitioner,
      licensed professional, licensed service, practicing certificate, regulated activity, statutory audit`,
  },
  {
    fact: 'legal',
    level: 'yes',
    strength: 'weak',
    denied: { level: 'no', strength: 'weak' },
    claims: CLAIMS,
    reason: 'the words touch on law or licences; whether it is a legal service is to be asked',
    words: `attorney, barrister, contract, court, judge, law, lawyer, legal, license, licensed, notary, paralegal, patent,
      prescribe, regulatory compliance, solicitor, statutory, subpoena, testify, visa`,
  },
];
