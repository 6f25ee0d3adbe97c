import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayTell } from '../../src/claims/gate.ts';
import { compileLexicon } from '../../src/claims/index.ts';
import { isRead } from '../../src/claims/read-document.ts';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf, SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const ORDINARY = 'The council met for the third time this year to talk about the bridge over the river.';

describe('a document that may tell something about a tool', () => {
  it.each<readonly [string, boolean, Document]>([
    ['names one', true, documentOf(`${ORDINARY} It was drawn in Visual Studio Code.`)],
    ['names one in its title', true, documentOf(ORDINARY, { title: 'Cursor and the council' })],
    ['was collected for one', true, documentOf(ORDINARY, { tool: 'cursor' })],
    ['speaks of software', true, documentOf('The app sends its users data to a server.')],
    [
      'speaks of software in its title, too',
      true,
      documentOf('Its users object.', { title: 'App leaks data' }),
    ],
    ['is a changelog, whatever of', true, documentOf(ORDINARY, { form: 'changelog' })],
    [
      'speaks of what runs on networks',
      true,
      documentOf('The resolver took the answers of the proxy for its own.'),
    ],
    ['speaks of neither', false, documentOf(ORDINARY, { title: 'A bridge' })],
    ['is written in a language without rules', false, documentOf('Cursor sendet Daten.', { lang: 'de' })],
  ])('%s: %s', (_what, may, document) => {
    expect(mayTell(document, lexicon)).toBe(may);
  });

  const expectLetThrough = (document: Document): void => {
    if (isRead(document, subjectOf(document, lexicon))) expect(mayTell(document, lexicon)).toBe(true);
  };

  it('is every document that is read, whatever its text is made of', () => {
    const words = fc.constantFrom(
      'app',
      'server',
      'npm',
      'xz',
      'Docker',
      'Cursor',
      'the',
      'data',
      '1',
      '.',
      '\n',
    );
    const text = fc
      .array(words, { maxLength: 24 })
      .chain((some) => fc.constantFrom(some.join(' '), some.join('')));
    fc.assert(fc.property(text, text, (title, body) => expectLetThrough(documentOf(body, { title }))));
  });

  it('is every document that is read among labelled sentences and each pair of their lines', () => {
    const folder = new URL('../fixtures/sentences/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^(?:ordinary|everyday)/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files.slice(0, 4)) {
      const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').slice(0, 400);
      lines.forEach((line, at) => expectLetThrough(documentOf(`${line}\n${lines[at + 1] ?? ''}`)));
    }
  });
});
