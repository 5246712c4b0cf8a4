import { STRATEGY_IDS, type Points, type Policy, type RiskSign, type TableRow } from '../model/policy';

/** Without I, L, O and U: nobody mistakes one sign for another when reading it aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = 9;

/**
 * A short mark of what a policy decides, to stand beside stored answers: "P7QK2M4X0T".
 *
 * Everything that can change an answer counts: facts with their values and order, settings, rules, products, choices,
 * vetoes with their modes, the manner and form tables, risks and duties, and the marks "beyond". Words for people do not:
 * labels, questions, reasons, what to do, owners, claims, notes and the version. So a translated policy keeps its mark, and
 * two policies with one mark give the same strategies, verdicts, leads and severities.
 *
 * 64-bit FNV-1a, of which 45 bits are shown; it finds changes and is no protection against forgery. It begins with a
 * letter, or a spreadsheet would take one that is all digits for a number.
 */
export function fingerprint(policy: Policy): string {
  let left = hash(JSON.stringify(whatDecides(policy)));
  let signs = '';
  for (let sign = 0; sign < SIGNS; sign++) {
    signs = (ALPHABET[left % 32] ?? '') + signs;
    left = Math.floor(left / 32);
  }
  return `P${signs}`;
}

/**
 * The lower 45 bits of the 64-bit FNV-1a sum, one step for each UTF-16 unit. The sum is kept in two halves, for numbers
 * are exact to 53 bits only; its prime is 2^40 + 435.
 */
function hash(text: string): number {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    const product = low * 435;
    high = (Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return (high % 2 ** 13) * 2 ** 32 + low;
}

/** The deciding content in a fixed order, whatever order the fields of the policy have. */
function whatDecides(policy: Policy): unknown {
  const { settings, risk_book } = policy;
  const { critical, high, medium } = risk_book.thresholds;
  return [
    policy.facts.map((fact) => [fact.id, fact.kind, fact.kind === 'choice' ? fact.values : [], fact.beyond]),
    [settings.close_margin, settings.likely_spread, settings.min_facts, numbersOf(settings.start)],
    policy.rules.map((rule) => [rule.id, rule.fact, rule.part, rule.weight, numbersOf(rule.points), rule.beyond]),
    policy.products.map((rule) => [
      rule.id,
      rule.factors.map(({ fact, part }) => [fact, part]),
      rule.weight,
      numbersOf(rule.points),
      rule.beyond,
    ]),
    policy.choices.map((rule) => [rule.id, rule.fact, rule.value, rule.weight, numbersOf(rule.points), rule.beyond]),
    policy.manner.map((row) => [rowOf(row), row.manner]),
    policy.forms.map((row) => [rowOf(row), row.form]),
    policy.vetoes.map((veto) => [
      veto.id,
      veto.mode,
      veto.when.map(({ fact, values }) => [fact, values]),
      veto.excludes,
      veto.beyond,
    ]),
    [critical, high, medium],
    risk_book.risks.map((risk) => [
      risk.id,
      signsOf(risk.drivers),
      signsOf(risk.proxies),
      numbersOf(risk.exposure),
      risk.beyond,
      risk.only_when ?? '',
    ]),
    risk_book.duties.map((duty) => [duty.id, duty.fact]),
  ];
}

const numbersOf = (points: Points): number[] => STRATEGY_IDS.map((id) => points[id]);
const signsOf = (signs: readonly RiskSign[]): unknown[] => signs.map(({ fact, inverted }) => [fact, inverted]);

function rowOf({ when = [], when_any = [], beyond = false }: TableRow): unknown {
  const parts = [when, when_any].map((conditions) =>
    conditions.map((condition) => {
      if ('strategy' in condition) return [condition.strategy];
      return 'least' in condition ? [condition.fact, '>=', condition.least] : [condition.fact, '<=', condition.most];
    }),
  );
  return [...parts, beyond];
}
