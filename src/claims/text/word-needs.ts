import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/**
 * Which words a text must hold for a pattern to match it: a set of word beginnings, at least one of which stands at the
 * start of a word of every match. A beginning has three to five characters, lower case; a shorter word that is known
 * whole is filled up with blanks ("no" → "no   "). Words are what `\b` takes for words.
 */
export type WordNeeds = ReadonlySet<string>;

export const BEGINNING = 5;
/** A beginning with fewer characters tells too little. */
export const LEAST = 3;
/** Beyond so many beginnings a pattern is not worth asking for them. */
const MOST = 400;
/** Words that nearly every sentence has: they tell little. */
const COMMON: ReadonlySet<string> = new Set(
  'the a an of to in on is are was were has have had it its this that for by with and or not no be been we i as at from will can'
    .split(' ')
    .map((word) => word.padEnd(BEGINNING)),
);

type Part = AST.Element | 'end' | 'unknown';

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

/** Characters of a small class; undefined when it is too wide to be told one by one. */
function membersOf(node: AST.CharacterClass): readonly number[] | undefined {
  if (node.negate) return undefined;
  const members: number[] = [];
  for (const element of node.elements) {
    if (element.type === 'Character') members.push(element.value);
    else if (element.type === 'CharacterClassRange' && element.max.value - element.min.value < 12)
      for (let code = element.min.value; code <= element.max.value; code++) members.push(code);
    else if (element.type === 'CharacterSet' && element.kind === 'space') members.push(32);
    else return undefined;
  }
  return members.length <= 12 ? members : undefined;
}

/** Adds all beginnings that a word can have which starts with `head` and goes on with `parts`; false when they are not known. */
function expand(parts: readonly Part[], head: string, into: Set<string>): boolean {
  if (head.length === BEGINNING) {
    into.add(head);
    return into.size <= MOST;
  }
  const [part, ...rest] = parts;
  const close = (): boolean => {
    if (head === '') return false;
    into.add(head.padEnd(BEGINNING));
    return into.size <= MOST;
  };
  const open = (): boolean => {
    if (head.length < LEAST) return false;
    into.add(head);
    return into.size <= MOST;
  };
  const take = (code: number): boolean =>
    isWordCode(code) ? expand(rest, head + String.fromCharCode(code).toLowerCase(), into) : close();
  if (part === undefined || part === 'unknown') return open();
  if (part === 'end') return close();
  switch (part.type) {
    case 'Character':
      return take(part.value);
    case 'CharacterClass':
      return membersOf(part)?.every(take) ?? open();
    case 'CharacterSet':
      return part.kind === 'space' && !part.negate ? close() : open();
    case 'Assertion':
      if (part.kind === 'end') return close();
      if (part.kind === 'word' && !part.negate && head !== '') return close();
      return expand(rest, head, into);
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives.every((one) => expand([...one.elements, ...rest], head, into));
    case 'Quantifier': {
      const taken: readonly Part[] =
        part.max === 1 ? [part.element, ...rest] : [part.element, 'unknown', ...rest];
      return expand(taken, head, into) && (part.min > 0 || expand(rest, head, into));
    }
    default:
      return open();
  }
}

/** Whether what follows a part begins a word, if it is a word character at all; `before`: the same for the part. */
function opensWord(part: AST.Element, before: boolean): boolean {
  switch (part.type) {
    case 'Character':
      return !isWordCode(part.value);
    case 'CharacterClass':
      return membersOf(part)?.every((code) => !isWordCode(code)) ?? false;
    case 'CharacterSet':
      return part.kind === 'space' && !part.negate;
    case 'Assertion':
      return part.kind === 'start' || (part.kind === 'word' && !part.negate) || before;
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives.every((one) =>
        one.elements.reduce((open, element) => opensWord(element, open), before),
      );
    case 'Quantifier': {
      const after = opensWord(part.element, before);
      return after && (part.min > 0 || before);
    }
    default:
      return false;
  }
}

const weightOf = (needs: WordNeeds): number =>
  [...needs].reduce((sum, one) => sum + (COMMON.has(one.padEnd(BEGINNING)) ? 40 : 1), 0);

function lighter(a: WordNeeds | undefined, b: WordNeeds | undefined): WordNeeds | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return weightOf(b) < weightOf(a) ? b : a;
}

function needsOfChoice(alternatives: readonly AST.Alternative[], open: boolean): WordNeeds | undefined {
  const all = new Set<string>();
  for (const { elements } of alternatives) {
    const needs = needsOfSequence(elements, open);
    if (needs === undefined) return undefined;
    for (const one of needs) all.add(one);
  }
  return all.size <= MOST ? all : undefined;
}

function needsOfSequence(elements: readonly AST.Element[], start: boolean): WordNeeds | undefined {
  let best: WordNeeds | undefined;
  let open = start;
  elements.forEach((element, at) => {
    if (open) {
      const into = new Set<string>();
      if (expand([...elements.slice(at), 'unknown'], '', into)) best = lighter(best, into);
    }
    const inner = element.type === 'Quantifier' && element.min > 0 ? element.element : element;
    if (inner.type === 'Group' || inner.type === 'CapturingGroup')
      best = lighter(best, needsOfChoice(inner.alternatives, open));
    open = opensWord(element, open);
  });
  return best;
}

function parsed({ source, unicode }: RegExp): readonly AST.Alternative[] {
  return new RegExpParser().parsePattern(source, 0, source.length, { unicode }).alternatives;
}

/** What a pattern needs; undefined when no set of words is sure to be in every match. */
export function wordNeedsOf(pattern: RegExp): WordNeeds | undefined {
  return needsOfChoice(parsed(pattern), false);
}
