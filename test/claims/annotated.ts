import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from './small-catalogue.ts';

/** What a sentence of the fixtures is to give. Fields left out are not compared. */
export interface Expected {
  readonly kind: string;
  readonly chain?: readonly string[];
  readonly hedge?: string;
  readonly polarity: 'affirmed' | 'negated';
  readonly introduced?: string | null;
  readonly fixed?: string | null;
  readonly affected?: string | null;
  readonly date?: string;
  readonly quote?: string;
}

export interface Annotated {
  readonly construction: string;
  readonly sentence: string;
  readonly document: Document;
  readonly expected: readonly Expected[];
}

const FOLDER = new URL('../fixtures/statements/', import.meta.url);

function readExpected(line: string): Expected {
  const [kind = '', ...fields] = line.split(';').map((part) => part.trim());
  const expected: Record<string, unknown> = {
    kind,
    polarity: fields.includes('neg') ? 'negated' : 'affirmed',
  };
  for (const field of fields.filter((one) => one !== 'neg')) {
    const [name = '', value = ''] = [field.slice(0, field.indexOf(' ')), field.slice(field.indexOf(' ') + 1)];
    if (name === 'chain') {
      if (value !== 'any') expected.chain = value === 'none' ? [] : value.split(' > ');
    } else if (/^(?:introduced|fixed|affected)$/.test(name)) expected[name] = value === 'none' ? null : value;
    else if (name !== '') expected[name] = value;
  }
  return expected as unknown as Expected;
}

/**
 * Sentences of test/fixtures/statements: "# construction", "tool: slug", "voice: post|vendor", a sentence, and below it
 * one line "= kind; chain A > B; hedge h; neg; fixed v; affected none; quote Q; …" for each statement ("= nothing" for none).
 */
export function readAnnotated(): readonly Annotated[] {
  const all: Annotated[] = [];
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    let construction = '';
    let tool = '';
    let voice = '';
    let current: { sentence: string; expected: Expected[]; voice: string } | undefined;
    const flush = (): void => {
      if (!current) return;
      const more: Partial<Document> =
        current.voice === 'post'
          ? { form: 'post', author: 'tester' }
          : current.voice === 'vendor'
            ? { publisher: 'cursor-blog' }
            : {};
      all.push({
        construction,
        sentence: current.sentence,
        document: documentOf(current.sentence, { tool, ...more }),
        expected: current.expected,
      });
      current = undefined;
    };
    for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
      if (line.startsWith('# ')) {
        flush();
        construction = line.slice(2);
        voice = '';
      } else if (line.startsWith('tool: ')) {
        flush();
        tool = line.slice(6);
      } else if (line.startsWith('voice: ')) {
        if (current) current.voice = line.slice(7);
        else voice = line.slice(7);
      } else if (line.startsWith('= ')) {
        if (line !== '= nothing') current?.expected.push(readExpected(line.slice(2)));
      } else if (line.trim() !== '') {
        flush();
        current = { sentence: line, expected: [], voice };
      }
    }
    flush();
  }
  return all;
}
