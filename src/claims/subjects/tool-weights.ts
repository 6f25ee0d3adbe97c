import type { Document } from '../../model/document.ts';
import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { findNames } from '../mentions/names.ts';
import type { NameMention } from '../mentions/names.ts';
import { sieveOf } from '../mentions/sieve.ts';
import type { Token } from '../text/tokens.ts';
import type { SentenceWords } from '../text/wording.ts';
import { isBystander } from './bystanders.ts';
import { isDriving } from './driving.ts';
import { formFieldsOf, isBeside, toolOfForm } from './form-fields.ts';
import { isPlace, isUsed } from './places.ts';

/** What a mention as a place counts, against 1 for any other. */
const AS_PLACE = 0.25;
/** What the makers of one thing are called by. */
const MAKERS = /^(?:team|maintainers?|developers?|authors?|contributors?|project)$/;
/** What it counts that a form names it as what is reported. */
const AS_REPORTED = 2;

/** "the left-beam team": the one tool whose makers are called by its name. */
function madeBy({ organisation, words }: NameEntry, { tools }: Lexicon): string | null {
  if (organisation === null || words.length < 2 || !MAKERS.test(words.at(-1) ?? '')) return null;
  for (const { slug, vendor, name } of tools.values())
    if (vendor === organisation && words[0] === name.toLowerCase()) return slug;
  return null;
}

/** Names of tools in a sentence with what they count; "Chrome and Firefox" after "for" are places both. `headed`: it
 * stands as a heading does. */
function weigh(
  tokens: readonly Token[],
  lexicon: Lexicon,
  known: ReadonlySet<string>,
  headed: boolean,
): readonly { readonly tool: string; readonly weight: number }[] {
  let last: { readonly name: NameMention; readonly place: boolean } | undefined;
  const names = findNames(tokens, lexicon, known);
  return names.flatMap((name) => {
    const tool = name.entry.tool ?? madeBy(name.entry, lexicon);
    if (tool === null) return [];
    const joined =
      last !== undefined &&
      name.from - last.name.to <= 2 &&
      /^(?:,|and|or|&|\/)$/.test(tokens[name.from - 1]?.lower ?? '');
    const place =
      joined && last !== undefined
        ? last.place
        : isPlace(tokens, name) || isUsed(tokens, name, headed) || isDriving(tokens, name, names);
    // Who names it only so speaks of something else.
    const bare = name.entry.tool === null ? { from: name.from, to: name.to - 1 } : name;
    if (isBystander(tokens, bare)) return [];
    last = { name, place };
    return [{ tool, weight: place ? AS_PLACE : 1 }];
  });
}

/** Weights of the catalogue's tools in a text by their mentions; the title counts three times. */
export function weightsOf(
  { title, text, tool }: Pick<Document, 'title' | 'text' | 'tool'>,
  heading: readonly SentenceWords[],
  wording: readonly SentenceWords[],
  lexicon: Lexicon,
): { readonly weights: Map<string, number>; readonly titled: boolean } {
  const weights = new Map<string, number>();
  const known = new Set<string>();
  const mayName = sieveOf(lexicon);
  const fields = formFieldsOf(text);
  const beside = fields.filter(isBeside);
  const reported = toolOfForm(fields, title, text, lexicon);
  if (reported !== undefined) weights.set(reported, AS_REPORTED);
  const count = (whole: string, sentences: readonly SentenceWords[], times: number): void => {
    for (const words of sentences) {
      if (
        whole === text &&
        beside.some(({ start, end }) => start <= words.sentence.start && words.sentence.end <= end)
      )
        continue;
      if (!mayName(whole, words.sentence.start, words.sentence.end)) continue;
      const { start } = words.sentence;
      // "# VS Code 1.97": what heads a text is no line of a form.
      const headed = start === 0 || /#\s?$/.test(whole.slice(Math.max(0, start - 2), start));
      for (const one of weigh(words.tokens, lexicon, known, headed)) {
        weights.set(one.tool, (weights.get(one.tool) ?? 0) + times * one.weight);
        known.add(one.tool);
      }
    }
  };
  // The text first: it may show that a common word of the title is the tool's name.
  count(text, wording, 1);
  const told = new Map(weights);
  count(title, heading, 3);
  const titled = [...weights].some(([tool, weight]) => weight >= (told.get(tool) ?? 0) + 3);
  if (tool !== null) weights.set(tool, (weights.get(tool) ?? 0) + 10);
  return { weights, titled: titled || tool !== null };
}
