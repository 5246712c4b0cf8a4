/**
 * Facts that a company can often answer once for all of its tasks, exceptions apart. The others describe a task or the people who do it:
 * wherever there are groups, they are rather asked group by group.
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
