import { expect, it } from 'vitest';
import { quoted } from '../../src/reports/clean.ts';

it.each([
  ['Tern sends names', '“Tern sends names”'],
  ['"Tern 1.0 to 1.2 sent names', '“Tern 1.0 to 1.2 sent names”'],
  ['Tern sent names”', '“Tern sent names”'],
  ['“Tern sent names”', '“Tern sent names”'],
  ['„Tern sent names“', '“Tern sent names”'],
  ['«Tern sent names', '“Tern sent names”'],
  ['"the check" that Tern runs', '“"the check" that Tern runs”'],
  ['Tern runs “the check”', '“Tern runs “the check””'],
  ['"Tern" and "Gull"', '“"Tern" and "Gull"”'],
  ['"', '“"”'],
  ['’tis sent', '“’tis sent”'],
])('%s is shown as %s', (quote, shown) => {
  expect(quoted(quote)).toBe(shown);
});

it('is cut where it is longer than exports may carry', () => {
  expect(quoted(`"${'names '.repeat(100)}`)).toMatch(/^“names .{200,297}…”$/);
});
