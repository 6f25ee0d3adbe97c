import { expect, it } from 'vitest';
import { shapeOfAnswer } from '../../../src/read/threads/answer-shape.ts';

const of = (url: string | null, body = '{"id":1}'): string | undefined =>
  shapeOfAnswer(url, new TextEncoder().encode(body));

it.each([
  ['https://api.github.com/repos/acme/wrench/issues/7', 'github'],
  ['https://api.github.com/repos/acme/wrench/issues/7/comments?per_page=100', 'github'],
  ['https://api.github.com/repos/acme/wrench/releases/latest', 'github'],
  ['https://api.github.com/repos/acme/wrench/security-advisories', 'github'],
  ['https://forum.harbour.example/t/it-stops/77.json', 'discourse'],
  ['https://www.reddit.com/r/acme/comments/1abc/it_stops/.json', 'reddit'],
])('an answer at %s is of the shape %s', (url, shape) => {
  expect(of(url)).toBe(shape);
  expect(of(url, '\ufeff\n[{"id":1}]')).toBe(shape);
  expect(of(url, '<html><body>Not found</body></html>')).toBeUndefined();
});

it.each([
  null,
  'https://api.github.com/repos/acme/wrench',
  'https://api.github.com/users/acme',
  'https://github.com/acme/wrench/issues/7',
  'https://forum.harbour.example/latest.json',
  'https://harbour.example/data.json',
])('an answer at %s is of none', (url) => {
  expect(of(url)).toBeUndefined();
});
