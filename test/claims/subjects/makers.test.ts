import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMakers } from '../../../src/claims/subjects/makers.ts';

describe('who made a tool, by how texts say so', () => {
  it.each([
    ['Plumtree, the Dublin start-up behind the app, did not answer.', [{ name: 'Plumtree', person: false }]],
    [
      "Quill Pad's developer, the Latvian company Rasa Digital, denies it.",
      [{ name: 'Rasa Digital', person: false }],
    ],
    [
      'Quill Pad maker Rasa Digital said on Monday that it was sorry.',
      [{ name: 'Rasa Digital', person: false }],
    ],
    ['Jonas Weller, the author of the editor, repaired it.', [{ name: 'Jonas Weller', person: true }]],
    ['The author of the library, Mia Sand, asked for patience.', [{ name: 'Mia Sand', person: true }]],
    ['Quill Pad is developed by Rasa Digital in Riga.', [{ name: 'Rasa Digital', person: false }]],
    ['Rasa Digital, which makes Quill Pad, has not replied.', [{ name: 'Rasa Digital', person: false }]],
    // A place before the firm is not its name.
    [
      "The app Quill Pad, made by Estonia's Rasa Digital, sends it.",
      [{ name: 'Rasa Digital', person: false }],
    ],
    ['Quill Pad, the writing app by the Tartu firm Rasakivi, froze.', [{ name: 'Rasakivi', person: false }]],
    [
      'Rasa Digital, whose writing app Quill Pad froze, was sorry.',
      [{ name: 'Rasa Digital', person: false }],
    ],
    [
      'Quill Pad is banned until the Baltic developer, Rasa Digital, complies.',
      [{ name: 'Rasa Digital', person: false }],
    ],
    ['Quill Pad was written by a student in Pärnu, Liis Oja, in 2019.', [{ name: 'Liis Oja', person: true }]],
    // Who brings out its versions, and who maintains it.
    ['Rasa Digital has since released 4.2 of Quill Pad.', [{ name: 'Rasa Digital', person: false }]],
    ['Rasa Digital, the Latvian maker, was slow to speak.', [{ name: 'Rasa Digital', person: false }]],
    ['A token of co-maintainer Liis Oja was stolen.', [{ name: 'Liis Oja', person: true }]],
    // A firm that the text calls by its first word goes by both.
    [
      'Rasakivi Holding, which makes Quill Pad, is silent. On Friday Rasakivi was asked again.',
      [
        { name: 'Rasakivi Holding', person: false },
        { name: 'Rasakivi', person: false },
      ],
    ],
    ['A spokesman for Quill Software said no.', [{ name: 'Quill Software', person: false }]],
    ['Tern Analytics, a security company in Bergen, found the flaw in Quill Pad.', []],
    ['Users of the app, Reddit says, saw it on Windows.', []],
  ])('%s', (text, makers) => {
    expect(findMakers(text, ['Quill Pad'])).toEqual(makers);
  });

  it.each([
    'Rasa Digital has since released 4.2.',
    'Rasa Digital, the Latvian maker, was slow to speak.',
    'A token of co-maintainer Liis Oja was stolen.',
    'Publisher Rasa Digital had given no warning.',
  ])('takes nobody for the maker of a tool that the catalogue knows: %s', (text) => {
    expect(findMakers(text, ['Quill Pad'], undefined, true)).toEqual([]);
    expect(findMakers(text, ['Quill Pad'], undefined, false)).toHaveLength(1);
  });

  it.each([
    "Huron, the company that wrote Quill Pad's security audit, confirmed it.",
    'Huron, which built Quill Pad packages for Debian, confirmed it.',
    'Huron, the group behind Quill Pad attacks, confirmed it.',
    'Huron, the company that made Quill Pad faster, confirmed it.',
    'Huron, which created Quill Pad-based products, said so.',
    'Mia Sand, who maintains Quill Pad for Fedora, said so.',
    'Mia Sand, who wrote it up on Monday, said so.',
    'Former Quill Pad developer Mia Sand said so.',
    'The malicious Quill Pad published by Huron uploads names.',
    'Quill Pad was run by Huron on its own servers.',
  ])('nor whoever made something else of it: %s', (text) => {
    expect(findMakers(text, ['Quill Pad'], undefined, true)).toEqual([]);
  });

  it.each([
    'Huron, which runs Quill Pad courses, said so.',
    'Huron, which makes Quill Pad themes, said so.',
    'Huron, the company behind Quill Pad clones, said so.',
  ])('nor, of whatever tool, whoever lives on it: %s', (text) => {
    expect(findMakers(text, ['Quill Pad'])).toEqual([]);
  });

  it.each([
    'Huron, the company behind Quill Pad, said so.',
    'Huron, which makes Quill Pad, said so.',
    'Huron, the start-up that launched Quill Pad in 2021, said so.',
    'Huron, the company that made Quill Pad, has confirmed it.',
    "Quill Pad's maker Huron confirmed it.",
    'Quill Pad developer Huron said so.',
  ])('but whoever made it: %s', (text) => {
    expect(findMakers(text, ['Quill Pad'], undefined, true)).toEqual([{ name: 'Huron', person: false }]);
  });

  it('reads any text without failing, and names only what stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ maxLength: 12 }),
        (text, tool) => {
          for (const { name } of findMakers(`${text}, the maker of ${tool}`, [tool]))
            expect(text + tool).toContain(name);
        },
      ),
    );
  });
});
