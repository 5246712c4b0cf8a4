/** A width in characters as points: seven pixels a character and five beside them, three quarters of a point each. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The other way round, in hundredths of a character. */
export const charactersOf = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
