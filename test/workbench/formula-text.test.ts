import { shownFormula, storedFormula } from '../../workbench/stage/file/formula-text';

describe('A formula in a file', () => {
  test.each([
    ['_xldudf_SOURCING_CLASSIFY(A1:B2)', '=SOURCING.CLASSIFY(A1:B2)'],
    ['_xlfn.XLOOKUP(1,A1:A3,B1:B3)', '=XLOOKUP(1,A1:A3,B1:B3)'],
    ['_xlfn._xlws.SORT(A1:A3)', '=SORT(A1:A3)'],
    ['SUM(A1)&"_xlfn.XLOOKUP("', '=SUM(A1)&"_xlfn.XLOOKUP("'],
    ["SUM('my SORT(x)'!A1)+IF(TRUE,_xldudf_SOURCING_WHY(A1))", "=SUM('my SORT(x)'!A1)+IF(TRUE,SOURCING.WHY(A1))"],
  ])('%s is shown as %s and stored so again', (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
    expect(storedFormula(shown)).toBe(stored);
  });
});
