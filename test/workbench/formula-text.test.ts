import { movedFormula, shownFormula, storedFormula } from '../../workbench/stage/file/formula-text';

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

  test.each([
    ['A1+$B2+C$3+$D$4', 1, 2, 'C2+$B3+E$3+$D$4'],
    ['SUM(A:B)+SUM(1:2)', 1, 1, 'SUM(B:C)+SUM(2:3)'],
    ['"A1"&A1&\'A1\'!A1', 1, 0, '"A1"&A2&\'A1\'!A2'],
    ['LOG10(A1)+Rate2024+T1.x', 1, 0, 'LOG10(A2)+Rate2024+T1.x'],
    ['A1', -1, 0, '#REF!'],
  ])('%s copied %i down and %i right is %s', (formula, rows, columns, moved) => {
    expect(movedFormula(formula, rows, columns)).toBe(moved);
  });
});
