import { expect, it } from 'vitest';
import { comparedNumbers } from '../../../src/claims/text/compared-numbers.ts';

const A = 'CVE-2026-41207';
const B = 'CVE-2024-11118';
const numbersIn = (text: string): readonly string[] => comparedNumbers(text).map(({ number }) => number);

it.each([
  `The flaw is similar to ${A}.`,
  `It resembles the earlier flaw ${A}, which was mended in 2024.`,
  `Unlike ${A} it needs no account.`,
  `Like last year's ${A}, it starts in the parser.`,
  `It is of the same class as ${A}.`,
  `This bug is not related to ${A}.`,
  `This bug looks like ${A}.`,
  `Unlike ${A}, ${B} is not fixed in 4.2.`,
  `Like ${A}, ${B} lets a guest read files.`,
  `The flaw is similar to ${A} and ${B} is worse.`,
])('a flaw is only compared: %s', (text) => {
  expect(numbersIn(text)).toEqual([A]);
});

it('so are several', () => {
  expect(numbersIn(`It is reminiscent of ${A} and ${B}.`)).toEqual([A, B]);
  expect(numbersIn(`Like ${A} and ${B}, CVE-2026-55501 is fixed.`)).toEqual([A, B]);
  expect(numbersIn(`It is similar to ${A}, CVE-2026-55501 and ${B}.`)).toEqual([A, 'CVE-2026-55501', B]);
  expect(numbersIn(`Unlike ${A}, CVE-2026-55501 and ${B} are not fixed.`)).toEqual([A]);
});

it.each([
  `${A} lets guests read files.`,
  `Flaws like ${A} are exploited.`,
  `The update mends ${A} and ${B}.`,
  `It is tracked as ${A}.`,
  `It looks like ${A} is fixed in 4.2.`,
  `We would like ${A} to be fixed in 4.2.`,
])('a flaw is told of: %s', (text) => {
  expect(numbersIn(text)).toEqual([]);
});
