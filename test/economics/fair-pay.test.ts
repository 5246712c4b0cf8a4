import { judgePay } from '../../src/economics/fair-pay';
import { valueOf } from './unwrap';

const market = { market_low: 80, market_high: 120 };
const bandOf = (offer: number, quality?: number | null) => valueOf(judgePay({ offer, ...market, quality })).band;

describe('Fair pay', () => {
  it('compares the offer with the market price of the quality wanted', () => {
    expect(valueOf(judgePay({ offer: 55, ...market, quality: 0.75 })).index).toBe(0.5);
  });

  it.each([
    [59.99, 'PEANUTS'],
    [60, 'LOW'],
    [89.99, 'LOW'],
    [90, 'FAIR'],
    [115, 'FAIR'],
    [115.01, 'PREMIUM'],
    [150, 'PREMIUM'],
    [150.01, 'OVERPAYING'],
  ])('calls %d for a fair price of 100 %s', (offer, band) => expect(bandOf(offer)).toBe(band));

  it('keeps an offer in its band when binary fractions miss the limit by a hair', () => {
    const given = { market_low: 0.1, market_high: 0.3, quality: 0.5 };
    expect(valueOf(judgePay({ offer: 0.2 * 1.15, ...given })).band).toBe('FAIR');
    expect(valueOf(judgePay({ offer: 0.2 * 0.9, ...given })).band).toBe('FAIR');
  });

  it('takes middling quality where none is given, and 0 as the plainest', () => {
    expect(bandOf(100, null)).toBe('FAIR');
    expect(valueOf(judgePay({ offer: 80, ...market, quality: 0 })).index).toBe(1);
  });

  it('has no trouble with a market of one price', () => {
    expect(valueOf(judgePay({ offer: 100, market_low: 100, market_high: 100 })).index).toBe(1);
  });
});
