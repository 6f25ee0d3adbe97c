import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage, splitChangelog } from '../../../src/read/page/index.ts';

const FOLDER = new URL('../../fixtures/pages/', import.meta.url);

interface Fixture {
  readonly about: { readonly url: string; readonly contentType?: string };
  readonly expect: {
    readonly has?: readonly string[];
    readonly lacks?: readonly string[];
    readonly links?: readonly { readonly url: string; readonly text: string }[];
    readonly posts?: readonly {
      readonly author: string;
      readonly publishedAt: string;
      readonly text: string;
    }[];
    readonly versions?: readonly {
      readonly version: string;
      readonly date: string | null;
      readonly has: string;
    }[];
    readonly [field: string]: unknown;
  };
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5));

describe('a page of each kind is read as a person reads it', () => {
  it('has fixtures', () => {
    expect(names.length).toBeGreaterThan(15);
  });

  it.each(names)('%s', (name) => {
    const bytes = readFileSync(new URL(`${name}.html`, FOLDER));
    const { about, expect: wanted } = JSON.parse(
      readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'),
    ) as Fixture;
    const page = readPage(bytes, {
      contentType: about.contentType ?? 'text/html; charset=utf-8',
      url: about.url,
    });
    const { has = [], lacks = [], links = [], posts, versions, ...fields } = wanted;
    expect(page).toMatchObject(fields);
    for (const text of has) expect(page.text).toContain(text);
    for (const text of lacks) expect(page.text).not.toContain(text);
    for (const link of links) expect(page.links).toContainEqual(expect.objectContaining(link));
    if (posts)
      expect(page.posts.map(({ author, publishedAt, text }) => ({ author, publishedAt, text }))).toEqual(
        posts,
      );
    if (versions) {
      const sections = splitChangelog(page);
      expect(sections.map(({ version, date }) => ({ version, date }))).toEqual(
        versions.map(({ version, date }) => ({ version, date })),
      );
      for (const [index, version] of versions.entries()) expect(sections[index]?.text).toContain(version.has);
      for (const section of sections)
        expect(page.text.slice(section.start, section.start + section.text.length)).toBe(section.text);
    }
  });
});
