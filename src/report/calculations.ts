import type { QuestionId } from '../catalogue/money-questions';
import type { Calculation, Case } from './calculation';
import { abroadCalculation } from './calculation-abroad';
import { partnerCalculation } from './calculation-partner';
import { readinessCalculation } from './calculation-readiness';
import { stagesCalculation } from './calculation-stages';

const CALCULATIONS: Readonly<Record<QuestionId, (given: Case) => Calculation>> = {
  partner: partnerCalculation,
  abroad: abroadCalculation,
  milestones: stagesCalculation,
  readiness: readinessCalculation,
};

/** A question with what was given, as cells. */
export const calculationOf = (id: QuestionId, given: Case): Calculation => CALCULATIONS[id](given);
