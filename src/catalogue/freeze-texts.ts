/** What stands beside values that were formulas. {names} are filled in. */
export const FREEZE_TEXTS = {
  sheet: 'Sourcing provenance',
  title: 'Values that were formulas of Sourcing Analysis',
  columns: ['When', 'Where', 'What', 'Versions'],
  stamp:
    'Frozen on {when}: {formulas} of Sourcing Analysis in {place} became {cells} of values. Add-in {version}; formulas without a policy of their own follow the default policy {policy}, fingerprint {fingerprint}.',
  what: '{formulas} became {cells} of values',
  versions: 'add-in {version}; default policy {policy}, fingerprint {fingerprint}, unless a formula names another',
  undone: 'the formulas of {place} were put back',
} as const;
