import { describe, expect, it } from 'vitest';
import { jsonReader } from '../../src/read/threads/post.ts';
import { withoutUnseenInJson } from '../../src/read/unseen.ts';

const parsed = (json: string): unknown => JSON.parse(withoutUnseenInJson(json));

describe('signs that nobody sees', () => {
  it.each([
    ['"Wre\\u200bnch"', 'Wrench'],
    ['"Wre\u200bnch"', 'Wrench'],
    ['"\\uFEFFWrench"', 'Wrench'],
    ['"Wre\\u00ADn\\u200dch"', 'Wrench'],
    ['"C:\\\\\\u200bwork"', 'C:\\work'],
  ])('are left out of JSON: %s', (json, text) => {
    expect(parsed(json)).toBe(text);
  });

  it.each([
    ['"C:\\\\u200b"', 'C:\\u200b'],
    ['"\\u2014 and \\u2065"', '— and \u2065'],
    ['"नम\\u200dस"', 'नम\u200dस'],
  ])('and nothing else: %s', (json, text) => {
    expect(parsed(json)).toBe(text);
  });

  it('so that a post’s words are whole', () => {
    let seen: unknown;
    jsonReader((value) => {
      seen = value;
      return [];
    })(new TextEncoder().encode('{"text":"Wre\\u200bnch"}'), { url: 'https://forum.example/1' });
    expect(seen).toEqual({ text: 'Wrench' });
  });

  it('are looked for in time that grows with the text', () => {
    const started = performance.now();
    withoutUnseenInJson('\\'.repeat(200_000));
    withoutUnseenInJson('\\\\u20'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
