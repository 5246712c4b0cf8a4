/**
 * Facts that a company can often answer once for all of its tasks, exceptions apart. The others describe a task or the people who do it:
 * they are asked group by group wherever there are groups.
 */
export const COMPANY_FACTS: ReadonlySet<string> = new Set([
  'supervision',
  'backlash',
  'cost_pressure',
  'cheaper_abroad',
  'must_keep',
  'third_party',
  'centre_abroad',
  'pay_basis',
]);
