/** The names of vectors/document-cases.csv in the words of the product. A value is a fact with its level, or nothing where no fact is meant. */
const yesNo = (fact: string) => ({ yes: { [fact]: 5 }, no: { [fact]: 1 } });

export const FACTS_OF: Record<string, Record<string, Record<string, string | number>>> = {
  seasonal: yesNo('seasonal'),
  work_type: {
    menial: { judgement: 1 },
    routine: { judgement: 2 },
    creative: { judgement: 4 },
    legal: { legal: 'yes' },
  },
  core_competency: yesNo('core'),
  expertise_in_house: yesNo('expertise'),
  capacity_in_house: yesNo('capacity'),
  customer_facing: yesNo('customer_facing'),
  in_person_presence_at_home_required: { yes: { presence: 'local' }, no: { presence: 'anywhere' } },
  cheaper_labour_abroad: yesNo('cheaper_abroad'),
  customers_dislike_offshore: yesNo('backlash'),
  procedures_written: yesNo('specifiable'),
  client_can_supervise: yesNo('supervision'),
  needs_close_supervision: { yes: {} },
  own_centre_abroad: { yes: { centre_abroad: 'have' }, no: { centre_abroad: 'no' } },
  will_invest_abroad: { no: {} },
  third_party_wanted: { yes: { third_party: 'yes' }, no: { third_party: 'no' } },
  ip_originality_matters: yesNo('ip_originality'),
  handles_customer_list_or_confidential_data: yesNo('data_sensitivity'),
  considered_strategy: {
    OUTSOURCE_ONSHORE: { considered: 'OUTSOURCE' },
    OUTSOURCE_OFFSHORE: { considered: 'OFFSHORE_OUTSOURCE' },
  },
  offshore_supplier_grade: { cheap_labour: { supplier_grade: 'low cost' } },
  payment: {
    contingent_on_success: { pay_basis: 'success fee' },
    fixed_fee: { pay_basis: 'fixed fee' },
    none_mutual_benefit: { pay_basis: 'shared benefit' },
  },
  outcome_uncertain: yesNo('outcome_uncertainty'),
  outcome_defined: yesNo('measurable'),
  mutual_benefit: yesNo('mutual_benefit'),
  binding_contract: { no: {} },
  brief_clear: yesNo('brief'),
  vendor_understanding_checked: yesNo('understood'),
  tools_provided: yesNo('tools'),
  pay_level: { fair: { pay: 5 } },
  monitoring_planned: yesNo('monitoring'),
  payment_on_time: yesNo('paid_on_time'),
  motivation_planned: yesNo('motivation'),
  cost_saving_goal: yesNo('cost_pressure'),
  home_quote_affordable: { no: { cost_pressure: 5 } },
};

/** Given as amounts: they are money of the row, not facts. */
export const AMOUNTS = new Set(['company_size', 'fixed_fee', 'success_fee']);

export const STRATEGIES_OF: Record<string, (string | null)[]> = {
  IN_HOUSE: ['IN_HOUSE'],
  OUTSOURCE_ONSHORE: ['OUTSOURCE', 'INSOURCE'],
  OUTSOURCE_OFFSHORE: ['OFFSHORE_OUTSOURCE'],
  OFFSHORE_CAPTIVE: ['CAPTIVE_OFFSHORE'],
  PARTNER: ['PARTNER'],
  NEEDS_INFO: [null],
};

/** Flags and notes that a word of the cases stands for: one of them is enough. */
export const SIGNS_OF: Record<string, string[]> = {
  SUPERVISION_LOAD: ['K05', 'K22'],
  PAYOFF_RISK: ['K13', 'K14'],
  UNCLEAR_BRIEF: ['U01', 'U02'],
  MISSING_TOOLS: ['U03'],
  UNFAIR_PAY: ['U04'],
  NO_MONITORING: ['U05'],
  LATE_PAYMENT: ['U06'],
  NO_MOTIVATION: ['U07'],
  BACKLASH: ['K03'],
  DATA_LEAK: ['K02'],
  IP_INFRINGEMENT: ['K01'],
  PHYSICAL_PRESENCE: ['PHYSICAL_PRESENCE'],
  LEGAL_NOT_OFFSHORE: ['LEGAL_NOT_OFFSHORE'],
  CONTRADICTION: ['CONTRADICTION'],
  MISSING_DATA: ['MISSING_DATA'],
};
