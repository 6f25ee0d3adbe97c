import type { Parsed } from '../text/parse.ts';
import { anyone } from './by-place.ts';
import { hasVerb, leadStart, word } from './frame.ts';
import { readPhrase } from './noun-phrases.ts';
import { strangerOf } from './offices.ts';
import { readSource } from './sources.ts';
import type { Topic } from './topic.ts';

/**
 * Remembers whom a sentence opens with, for "it says" and "they found" in the next: a body or a document that the text
 * named, or several people. Nobody is met by this: a phrase that opens a sentence may name anything.
 */
export function rememberLead(topic: Topic, parsed: Parsed): void {
  const length = parsed.tokens.length;
  const from = leadStart(parsed, { from: 0, to: length });
  const phrase = parsed.tags[from] === 'pron' ? undefined : readPhrase(parsed, from, length);
  if (parsed.tags[from] === 'pron') return;
  topic.body = null;
  topic.stranger = phrase ? strangerOf(parsed, phrase, topic) : null;
  if (!phrase || parsed.titleCase || !hasVerb(parsed, phrase.to, length)) return;
  const met = { ...topic, people: new Map() };
  // "Two nurses found …": several by their number, whatever they are.
  const source =
    readSource(parsed, phrase, met) ??
    (/^(?:two|three|four|five|six|several|both)$/.test(word(parsed, phrase.from))
      ? anyone(parsed, phrase, met)
      : undefined);
  const last = source?.steps.at(-1);
  if (!source || !last || source.role === 'name' || source.vendor) return;
  const known = { name: last.name, type: last.type };
  if (source.role === 'document' || source.role === 'organisation' || source.role === 'outlet')
    topic.body = known;
  else if (source.role === 'person' && last.type === 'organisation' && topic.organisation === null)
    topic.body = known;
  else if (
    /^(?:experts|researcher|user|work|insider)$/.test(source.role) &&
    (MANY.test(last.name) || isPlural(last.name))
  )
    topic.group = known;
}

/** Phrases for several people. */
const MANY =
  /^(?:two|three|four|five|six|several|some|many|the (?:two|three|researchers|students|engineers|developers|users))\b/i;

/** "Researchers at the University of Graz": the first noun, without an article, says that they are several. */
const isPlural = (name: string): boolean =>
  /^(?:[A-Z][a-z-]+ )?[\w-]*(?:ers|ors|ists|ians|ants|ents|ees|sts|people|hackers|experts|academics)\b/.test(
    name,
  );
