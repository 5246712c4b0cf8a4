/** Why the words of a duty lead to a proposal, and the claims that the fact rests on. That these words mean it is our reading. */
export const REASONS = {
  bound: {
    reason: 'it is done to something, or to somebody, who has to be met on the spot',
    claims: ['D2-physical-centre'],
  },
  anywhere: { reason: 'what goes in and what comes out can go over the wire', claims: ['D2-connectivity'] },
  low: {
    reason: 'a newcomer does it after days of instruction',
    claims: ['D1-offshore-mundane', 'D4-seasonal-menial'],
  },
  medium: { reason: 'a learned skill with known methods', claims: ['D1-right-match'] },
  high: { reason: "the result hangs on somebody's judgement", claims: ['D1-pro-knows-how', 'D1-results-only'] },
} as const;

/** What is proposed for a grade of judgement: low covers 1 and 2, high 4 and 5, so the milder one. */
export const GRADE_LEVELS = { low: 2, medium: 3, high: 4 } as const;
