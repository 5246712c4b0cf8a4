import { nameVersion } from '../../functions/lookup';
import type { WorkbookPlan } from '../../src/report/plan';
import { assumptionsSheet } from './assumptions';
import { decisionsSheet } from './decisions';
import { offshoreSheet } from './offshore';
import { payoffSheet } from './payoff';

/** A finance workbook on the functions: inputs with names and units on one sheet, formulas without a number on the others. */
export function exampleWorkbook(): WorkbookPlan {
  const assumptions = assumptionsSheet();
  const others = [decisionsSheet(), payoffSheet(), offshoreSheet()];
  return {
    title: 'Sourcing workbook',
    description: nameVersion(),
    showStored: true,
    names: [assumptions, ...others].flatMap(({ names }) => names),
    first: assumptions.sheet,
    others: () => others.map(({ sheet }) => sheet),
  };
}
