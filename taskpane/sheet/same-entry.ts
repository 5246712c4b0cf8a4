import type { Entry } from './entries';

/**
 * Whether a cell holds an entry as it was typed, or nothing any more: then there is nothing to lose. Excel may write a
 * formula with other spaces and letters.
 */
export function isSame(now: unknown, written: Entry): boolean {
  if (now === '') return true;
  if (typeof written === 'number') {
    return typeof now === 'number' && Math.abs(now - written) <= 1e-12 * Math.max(1, Math.abs(written));
  }
  if (typeof written !== 'string') return now === written;
  const plain = (text: string) => text.replace(/\s/g, '').toUpperCase();
  if (written.startsWith('=')) return plain(String(now)) === plain(written);
  return String(now ?? '') === written.replace(/^'/, '');
}
