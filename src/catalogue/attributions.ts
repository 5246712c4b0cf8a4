/** Data whose licence asks for an attribution in every file made from them, known by a column that only they have. */
const ATTRIBUTIONS = [
  {
    column: 'onet_soc_code',
    text: 'This product includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/). O*NET(R) is a trademark of USDOL/ETA. The files were modified: rows of some occupations and duplicate task texts were removed, columns were dropped. USDOL/ETA has not approved, endorsed, or tested these modifications.',
  },
] as const;

/** The attributions that a list with these headers has to carry on. */
export function attributionsFor(headers: readonly unknown[]): string[] {
  const names = new Set(
    headers.map((header) =>
      String(header ?? '')
        .trim()
        .toLowerCase(),
    ),
  );
  return ATTRIBUTIONS.filter(({ column }) => names.has(column)).map(({ text }) => text);
}
