import { isError } from './cells';
import type { CellValue } from './parts';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** Literal texts, escapes, padding, colours and locales on one side; everything else stands for the number. */
const TOKENS = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([ymdhs]+|AM\/PM)|([#0?,.]+)|(E[+-]0+)|(.)/gi;

function general(value: number): string {
  const rounded = Number(value.toPrecision(11));
  const text = String(rounded);
  if (Math.abs(rounded) < 1e11 && !text.includes('e'))
    return text.length <= 12 ? text : String(Number(value.toPrecision(10)));
  return rounded
    .toExponential()
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
}

function digits(value: number, pattern: string): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const places = fraction.replace(/[^0#?]/g, '').length;
  const needed = fraction.replace(/[^0]/g, '').length;
  const least = whole.replace(/[^0]/g, '').length;
  const [before = '', after = ''] = value.toFixed(Math.min(places, 20)).split('.');
  const kept = after.replace(/0+$/, '').padEnd(needed, '0');
  const filled = (before === '0' && least === 0 ? '' : before).padStart(least, '0');
  const grouped = whole.includes(',') ? filled.replace(/\B(?=(\d{3})+$)/g, ',') : filled;
  return kept || (pattern.includes('.') && places > 0 && needed > 0) ? `${grouped}.${kept}` : grouped;
}

function dated(value: number, token: string, minutes: boolean, halfDay: boolean): string {
  const date = new Date(EPOCH + Math.round(value * DAY_MS));
  const two = (n: number) => (token.length > 1 ? String(n).padStart(2, '0') : String(n));
  const hours = date.getUTCHours();
  switch (token[0]!.toLowerCase()) {
    case 'y':
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
    case 'm': {
      if (minutes) return two(date.getUTCMinutes());
      const name = MONTHS[date.getUTCMonth()]!;
      return token.length > 3 ? name : token.length === 3 ? name.slice(0, 3) : two(date.getUTCMonth() + 1);
    }
    case 'd': {
      const name = DAYS[date.getUTCDay()]!;
      return token.length > 3 ? name : token.length === 3 ? name.slice(0, 3) : two(date.getUTCDate());
    }
    case 'h':
      return two(halfDay ? hours % 12 || 12 : hours);
    case 's':
      return two(date.getUTCSeconds());
    default:
      return hours < 12 ? 'AM' : 'PM';
  }
}

function applySection(value: number, section: string): string {
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const isDate = /[ymdhs]/i.test(bare);
  const halfDay = /AM\/PM/i.test(bare);
  const percent = (bare.match(/%/g) ?? []).length;
  const amount = value * 100 ** percent;
  let [out, placed, lastDate] = ['', false, ''];
  for (const [, quoted, escaped, symbol, date, number, power, other] of section.matchAll(TOKENS)) {
    if (quoted !== undefined) out += quoted;
    else if (escaped !== undefined) out += escaped;
    else if (symbol !== undefined) out += symbol;
    else if (date !== undefined && isDate) {
      const minutes = /^m{1,2}$/i.test(date) && (lastDate === 'h' || new RegExp(`${date}[^ymdh]*s`, 'i').test(bare));
      out += dated(value, date, minutes, halfDay);
      lastDate = date[0]!.toLowerCase();
    } else if (number !== undefined && !isDate) {
      const scientific = /E[+-]0/i.test(section);
      if (!placed)
        out += scientific ? amount.toExponential(digitsAfter(number)).replace(/e.*$/, '') : digits(amount, number);
      placed = true;
    } else if (power !== undefined) {
      const exponent = Number(amount.toExponential(0).split('e')[1]);
      const sign = exponent < 0 ? '-' : '+';
      out += `E${sign}${String(Math.abs(exponent)).padStart(power.length - 2, '0')}`;
    } else if (date !== undefined || number !== undefined) out += date ?? number;
    else if (other !== undefined) out += other;
  }
  return out;
}

const digitsAfter = (pattern: string) => (pattern.split('.')[1] ?? '').length;

/** The sections of a format: positive; negative; zero; text. Semicolons inside quotes do not count. */
const sectionsOf = (format: string) => format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [format];

function formatNumber(value: number, format: string): string {
  const sections = sectionsOf(format).filter((section, at) => at < 3 || !section.includes('@'));
  const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[at] ?? 'General';
  if (/^(general|@)$/i.test(section.trim())) return general(value);
  const shown = applySection(at === 1 ? -value : Math.abs(value), section);
  return value < 0 && at === 0 ? `-${shown}` : shown;
}

/**
 * The text that a cell shows, for the common number formats: digits, thousands, percent, scientific, currency, dates
 * and times, literal text, up to four sections. Fractions, elapsed time, conditions in brackets and scaling commas are
 * not simulated.
 */
export function textOf(value: CellValue, format: string): string {
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : formatNumber(value, format);
}
