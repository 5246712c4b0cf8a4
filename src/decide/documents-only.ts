import type { Policy, RiskSign, TableCondition, TableRow } from '../model/policy';

const isDocument = (claim: string): boolean => !claim.startsWith('beyond-');
const isKept = ({ beyond = false }: { beyond?: boolean }): boolean => !beyond;

/**
 * The policy with everything taken out that does not come from the five documents: facts, rules, products, choices,
 * vetoes, manner and form rows and risks marked beyond, what speaks about a fact that is gone, and references of ours
 * among claims. Nothing that is left names anything that is gone.
 *
 * A fact that is gone can never be known. So a veto or a row that needs all of its conditions goes with any one of them,
 * while a row or a risk that needs one of several only loses that one.
 */
export function documentsOnly(policy: Policy): Policy {
  const facts = policy.facts.filter(isKept);
  const gone = new Set(policy.facts.filter(({ beyond }) => beyond).map(({ id }) => id));
  const stays = ({ fact }: { fact: string }): boolean => !gone.has(fact);
  const { settings, risk_book } = policy;
  return {
    ...policy,
    facts,
    settings: {
      ...settings,
      min_facts: Math.min(settings.min_facts, facts.length),
      start_claims: settings.start_claims.replace(/beyond-[^\s,;]*[\s,;]*/g, ''),
    },
    rules: policy.rules.filter(isKept).filter(stays).map(citeDocuments),
    products: policy.products
      .filter(isKept)
      .filter(({ factors }) => factors.every(stays))
      .map(citeDocuments),
    choices: policy.choices.filter(isKept).filter(stays).map(citeDocuments),
    manner: policy.manner.flatMap((row) => keepRow(row, gone)),
    forms: policy.forms.flatMap((row) => keepRow(row, gone)),
    vetoes: policy.vetoes
      .filter(isKept)
      .filter(({ when }) => when.every(stays))
      .map(citeDocuments),
    risk_book: {
      ...risk_book,
      risks: risk_book.risks.filter(isKept).flatMap((risk) => {
        const drivers = risk.drivers.filter((sign: RiskSign) => stays(sign));
        const proxies = risk.proxies.filter((sign: RiskSign) => stays(sign));
        return drivers.length + proxies.length > 0 ? [citeDocuments({ ...risk, drivers, proxies })] : [];
      }),
      duties: risk_book.duties.map(citeDocuments),
    },
  };
}

function citeDocuments<Entry extends { claims: string[] }>(entry: Entry): Entry {
  return entry.claims.every(isDocument) ? entry : { ...entry, claims: entry.claims.filter(isDocument) };
}

/** The row without what is gone; nothing where it could not be met any more. */
function keepRow<Row extends TableRow>(row: Row, gone: ReadonlySet<string>): Row[] {
  const stays = (condition: TableCondition): boolean => 'strategy' in condition || !gone.has(condition.fact);
  if (row.beyond || row.when?.some((condition) => !stays(condition))) return [];
  const any = row.when_any?.filter(stays);
  if (any?.length === 0) return [];
  return [
    {
      ...row,
      ...(any ? { when_any: any } : {}),
      ...(row.claims ? { claims: row.claims.filter(isDocument) } : {}),
    },
  ];
}
