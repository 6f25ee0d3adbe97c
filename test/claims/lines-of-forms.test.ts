import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a line of a report states, by kind. */
const kindsIn = (line: string): readonly string[] => {
  const text = `VS Code uploads names\n\nVS Code 1.97 uploads the names of my files.\n\n${line}\n`;
  return readStatements(documentOf(text, { form: 'post', author: 'orla' }), lexicon)
    .filter(({ start, end }) => start < text.length - 1 && end > text.indexOf(line))
    .map(({ kind }) => kind);
};

describe('a line of a report', () => {
  it.each([
    '- [x] I have searched open and closed issues for duplicates.',
    '[X] I have searched searched open and closed issues for duplicates.',
    '- I have checked all open and closed issues for duplicates.',
    '- [x] I am using VS Code as provided by Microsoft, not a build of others.',
    'Install VS Code version 1.96.2 and confirm working',
    '2) Install VS Code 1.96.2 and verify that it starts.',
    'First install VS Code 1.96.2, check everything works fine',
  ])('states nothing where its form asks for it, or it is the step before the fault: %s', (line) => {
    expect(kindsIn(line)).toEqual([]);
  });

  it.each([
    'Install VS Code 1.97.3 and see it crash.',
    'Install VS Code 1.97.3 and check the log: it uploads your names.',
    'Install VS Code 1.97.3 and see the names that it uploads.',
    'Install VS Code 1.97.3 and confirm that it runs as root.',
    'VS Code 1.97.3 crashes when you open a page and check that it works.',
  ])('states what it tells of a fault: %s', (line) => {
    expect(kindsIn(line)).toContain('affected_versions');
  });

  it('states what it tells behind a mark', () => {
    expect(kindsIn('- [x] VS Code uploads the names of my files.')).toContain('behaviour');
  });
});
