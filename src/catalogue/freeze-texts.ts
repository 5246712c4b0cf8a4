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
  offer: '{formulas}, {when}',
  state: {
    same: 'unchanged since',
    unknown: 'too many cells to compare here; they are compared before anything is put back',
    gone: 'the sheet was deleted',
    changed: '{count} changed since, the first in {first}',
  },
  changedAsk:
    'In {place} the cells of {changed} out of {formulas} have changed since they were frozen, the first in {first}. What stands in them now would be lost if their formulas were put back too.',
  othersLeft: 'The others stay as they are; their formulas are still remembered.',
  back: 'The formulas of {place} are back.',
  someBack: '{count} of {place} back in place.',
  forgetAsk: 'Forget {formulas} of {place}? The values there stay; the formulas can no longer be put back.',
  forgotten: 'The formulas of {place} are forgotten.',
  crowded: 'This workbook remembers 20 freezes and 4 MB of them: {places} could then no longer be put back.',
} as const;
