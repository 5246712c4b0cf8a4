import { TABLE_MESSAGES, TABLE_NOTES } from '../../src/catalogue/table-messages';
import { messageOf, quote } from '../../src/table/messages';

describe('the messages of the table', () => {
  it('name what was given and, for what stands in the way, what is allowed and the fix', () => {
    for (const [code, { given, allowed, fix }] of Object.entries(TABLE_MESSAGES)) {
      expect([code, given.length > 0]).toEqual([code, true]);
      if (!code.startsWith('COLUMN_')) expect([code, allowed !== '' && fix !== '']).toEqual([code, true]);
      for (const part of [given, allowed, fix]) expect(part === '' || /[.?]$/.test(part)).toBe(true);
    }
    for (const text of Object.values(TABLE_NOTES)) expect(text).toMatch(/\.$/);
  });

  it('are filled once: braces in a user’s value stay as they are', () => {
    expect(messageOf('NOT_A_LEVEL', { header: '{value}', value: '$& {fix}', allowed: '1' })).toMatch(
      /^\{value\} is \$& \{fix\}\. Allowed: 1,/,
    );
  });
});

describe('a value in a message', () => {
  it.each([
    ['high', '"high"'],
    [4, '"4"'],
    [true, '"TRUE"'],
    [null, '""'],
    ['a\n\tb\u0000c', '"a b c"'],
    [{ error: '#N/A' }, '"#N/A"'],
    ['x'.repeat(40_000), `"${'x'.repeat(60)}…"`],
  ])('%p is quoted as %p', (raw, shown) => {
    expect(quote(raw)).toBe(shown);
  });
});
