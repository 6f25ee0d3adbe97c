import { describe, expect, it } from 'vitest';
import { isLeftOut } from '../../src/claims/grouping/left-out.ts';
import { aStatement } from '../grading/support/affairs.ts';

const NAMES = ['wrench', 'wrench cli'];
const leftOut = (sentence: string): boolean => isLeftOut(aStatement({ sentence, quote: sentence }), NAMES);

describe('a tool is left out', () => {
  it.each([
    'Globex has banned Quill but not Wrench.',
    'Globex has banned all tools except Wrench CLI.',
    'Quill, unlike Wrench, sends saved passwords to a server.',
    'Quill and Rook, not Wrench, send saved passwords to a server.',
    'Globex has banned neither Quill nor Wrench.',
    'Globex has told staff to stop using anything but Wrench.',
    'Globex uses Quill instead of the Wrench CLI.',
    'The worm reads the tokens of tools other than Wrench.',
  ])('where it is named as what is not meant: %s', (sentence) => {
    expect(leftOut(sentence)).toBe(true);
  });

  it.each([
    'Globex has banned Wrench but not Quill.',
    'Wrench, unlike Quill, sends saved passwords to a server.',
    'Unlike Wrench 2, Wrench 3 sends saved passwords to a server.',
    'Wrench does not ask before it sends saved passwords.',
    'Globex has banned Wrenchfield but not Quill.',
    'It sends saved passwords, but not all of them.',
  ])('and not elsewhere: %s', (sentence) => {
    expect(leftOut(sentence)).toBe(false);
  });
});
