import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, reasonsFor } from '../../src/claims/weighed/weights.ts';
import { STATEMENT_KINDS } from '../../src/model/statement.ts';
import { readPassages } from './samples.ts';
import { Network } from '../../src/claims/weighed/network.ts';
import { train } from './network.ts';

const FOLDER = new URL('../fixtures/sentences/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe('the labelled sentences', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)('%s has a label of known kinds under every sentence', (file) => {
    for (const { sentences } of readPassages(readFileSync(new URL(file, FOLDER), 'utf8')))
      for (const { kinds } of sentences) expect(STATEMENT_KINDS).toEqual(expect.arrayContaining([...kinds]));
  });

  it('without a label fail', () => {
    expect(() => readPassages('# voice: article\nIt leaks keys.\nIt was fixed.\n= fix')).toThrow('no label');
  });
});

describe('weights', () => {
  const sample = (words: string, ...kinds: (typeof STATEMENT_KINDS)[number][]) => ({
    text: words,
    features: new Set(words.split(' ')),
    kinds,
    read: [],
  });
  const samples = [
    sample('it sends keys', 'behaviour'),
    sample('it sends names', 'behaviour'),
    sample('it was fixed', 'fix'),
    sample('the leak was fixed', 'fix'),
    sample('nobody knows why'),
    sample('nobody knows when'),
  ];

  it('favour the words of the sentences that state a kind', () => {
    const network = new Network(train([...samples, ...samples]));
    const of = (word: string, kind: string): number =>
      network.weightOf(word, network.kinds.indexOf(kind as never));
    expect(of('sends', 'behaviour')).toBeGreaterThan(0);
    expect(of('fixed', 'fix')).toBeGreaterThan(0);
    expect(of('nobody', 'behaviour')).toBeLessThan(0);
  });

  it('are the same for the same samples', () => {
    expect(train([...samples, ...samples])).toEqual(train([...samples, ...samples]));
  });

  it('as shipped know every kind, and say why they speak for one', () => {
    expect([...KINDS].sort()).toEqual([...STATEMENT_KINDS].sort());
    expect(reasonsFor(new Set(['V:ban', 'N:bans', 'w:xyzzy']), 'ban')).toContain('N:bans');
  });
});
