/** What to think of when answering: printed as the note of a header, in the wizard, and by FACTS. */
export interface FactHelp {
  fact: string;
  help: string;
  /** Where the help comes from. No claims: ours. */
  claims: string[];
}

export const FACT_HELP = [
  {
    fact: 'core',
    help: 'Think of what the company is best at and grows by. High speaks for keeping it, even where it is shared with a partner.',
    claims: ['D4-focus-core', 'D4-leverage-strengths', 'D0-ex-hw-sw'],
  },
  {
    fact: 'expertise',
    help: 'Compare with those who could do it instead: it counts whether you do it better than they do, not whether you can do it at all.',
    claims: ['D4-others-better', 'D4-lend-knowledge'],
  },
  {
    fact: 'capacity',
    help: 'Low if a department, rooms or equipment would have to be set up. A firm of about fifty people or fewer seldom has an expert for each field: low is proposed there, and you confirm it.',
    claims: ['D2-cant-scale', 'D2-no-capacity', 'D2-small-firm'],
  },
  {
    fact: 'judgement',
    help: 'Would you pay for the result and leave the way open (high), or write down each step (low)?',
    claims: ['D1-results-only', 'D1-offshore-mundane'],
  },
  {
    fact: 'specifiable',
    help: 'Count the time to write the steps so that they can be read in one way only, and to check that they were followed.',
    claims: ['D1-detail-procedures', 'D3-clear-brief'],
  },
  {
    fact: 'seasonal',
    help: 'High for work that comes with the season, in peaks, or once.',
    claims: ['D4-seasonal-menial'],
  },
  {
    fact: 'supervision',
    help: 'This is time to direct the work while it is done. Looking at results afterwards is asked under monitoring.',
    claims: ['D1-offshore-supervision', 'D3-monitor'],
  },
  {
    fact: 'data_sensitivity',
    help: 'A list of customers, built over years, is among the most valuable things a firm has: rate it high. It may be passed on, or sold.',
    claims: ['D1-list-asset', 'D1-list-leak', 'D1-list-sale'],
  },
  {
    fact: 'ip_originality',
    help: 'High for names, logos, designs and texts that must not belong to anybody else.',
    claims: ['D1-logo-trademark'],
  },
  {
    fact: 'backlash',
    help: 'It depends on your public: some resent work that went abroad, others do not care. Think of staff and neighbours, too.',
    claims: ['D1-backlash', 'D1-backlash-varies', 'D2-cop-out'],
  },
  {
    fact: 'cost_pressure',
    help: 'High if saving is why the question comes up, or if cash is short.',
    claims: ['D4-cost-chief', 'D0-hard-times'],
  },
  {
    fact: 'cheaper_abroad',
    help: 'Compare rates for the same work. The time for writing steps, checking and doing work twice is counted by OFFSHORE_COST.',
    claims: ['D1-offshore-rate', 'D2-competitive-rates', 'D4-labour-cheaper'],
  },
  {
    fact: 'outside_cost',
    help: 'Full cost on both sides: labour, running, overhead and the rest. Left blank, it follows from quotes and annual cost.',
    claims: ['D4-goal-costs', 'D0-out-cost'],
  },
  {
    fact: 'outcome_uncertainty',
    help: 'Ask it of the project that the task serves: a fixed fee is owed even if that project fails.',
    claims: ['D0-fee-regardless'],
  },
  {
    fact: 'mutual_benefit',
    help: 'Think of a firm for which the result is worth as much: a maker and a shop that share lorries, hardware and software that need each other.',
    claims: ['D0-mutual-benefit', 'D0-ex-logistics', 'D0-ex-hw-sw'],
  },
  {
    fact: 'measurable',
    help: 'A fee that hangs on success needs a success that both sides can tell. The documents do not ask this; we do.',
    claims: ['D0-contingent'],
  },
  {
    fact: 'volume',
    help: 'A centre of your own abroad pays at scale only. Size of the company is no bar to giving work out: one person may profit.',
    claims: ['D2-economies-scale', 'D4-offshore-center', 'D4-any-size'],
  },
  {
    fact: 'asset_specificity',
    help: 'Machines, software or training that would be worthless with another provider.',
    claims: ['beyond-williamson'],
  },
  {
    fact: 'presence',
    help: 'anywhere: whatever goes over the wire or need not be done here. local: somebody comes in person, or things are handled nearby. premises: on your own ground.',
    claims: ['D2-connectivity', 'D1-ex-other-jobs', 'D2-physical-centre', 'D4-def-insourcing'],
  },
  {
    fact: 'legal',
    help: 'Contracts, court, licences of the home country. Such work may be given out, but had better not go abroad.',
    claims: ['D4-ex-legal-no-offshore', 'D2-ex-law'],
  },
  {
    fact: 'must_keep',
    help: 'Yes if law, a licence or your own policy reserves it to own staff. The documents do not ask this; we do.',
    claims: ['beyond-reserved'],
  },
  {
    fact: 'third_party',
    help: 'Who does it and where it is done are two questions. This one is only about who.',
    claims: ['D2-independent-axes', 'D2-def-outsourcing'],
  },
  {
    fact: 'centre_abroad',
    help: 'A centre with your own people, not the office of a provider.',
    claims: ['D1-moves-employees', 'D4-offshore-center', 'D4-no-infrastructure'],
  },
  {
    fact: 'pay_basis',
    help: 'fixed fee: owed in any case. success fee: only if it succeeds, and then more. shared benefit: no payment, both gain.',
    claims: ['D0-fee-regardless', 'D0-contingent', 'D0-partner-no-money'],
  },
  {
    fact: 'skill_found',
    help: 'Ask it only where a skill is missing in-house.',
    claims: ['D4-specialised-skill', 'D2-vendor-skill'],
  },
  {
    fact: 'customer_facing',
    help: 'Used where backlash is not answered: contact with customers is where resentment would begin.',
    claims: ['D1-backlash', 'D1-ex-callcentre'],
  },
  {
    fact: 'supplier_grade',
    help: 'low cost: paid by the hour and told each step. professional: paid for a result. The grade should fit the work.',
    claims: ['D1-right-match', 'D1-pro-knows-how', 'D1-def-offshoring'],
  },
  {
    fact: 'goals_aligned',
    help: 'People outside may want something else than you do. A success part in the fee, or a longer horizon, brings them nearer.',
    claims: ['D2-misaligned'],
  },
  {
    fact: 'today',
    help: 'Work that nobody in the company has done before can be given out as well: answer "not done".',
    claims: ['D4-was-inhouse'],
  },
] satisfies FactHelp[];
