import { citeSource } from '../../src/catalogue/citations';

describe('a citation', () => {
  it.each([
    ['D0-contingent', 'D0-contingent (opinion)'],
    ['D1-motive-tax', 'D1-motive-tax (dictionary)'],
    ['D2-small-firm', 'D2-small-firm (blog)'],
    ['D3-comment-insight', 'D3-comment-insight (reader comment)'],
    ['D4-cost-chief', 'D4-cost-chief (vendor page)'],
    ['beyond-williamson', 'beyond-williamson (ours)'],
    ['D7-invented', 'D7-invented (unknown)'],
  ])('of %s says who speaks', (id, cited) => {
    expect(citeSource(id)).toBe(cited);
  });
});
