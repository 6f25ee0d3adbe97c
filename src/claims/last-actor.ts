import type { Frame } from './chains/frames/frames.ts';
import type { Topic } from './chains/topic.ts';
import type { NameMention } from './mentions/names.ts';
import { meansItsTool } from './subjects/bare-names.ts';
import type { Parsed } from './text/parse.ts';

/** Prepositions before the place where something was said or is to be had. */
const PLACES: ReadonlySet<string> = new Set(['on', 'at', 'via', 'in', 'from', 'for']);

/** Prepositions by which a participle goes on with a name of a list ("apps linked to Kelp"). */
const GOES_ON: ReadonlySet<string> = new Set(['to', 'with', 'by', 'from', 'of', 'in']);

/**
 * Whether a name is one of a list of examples ("other tools, including Kelp Chat and apps made by Orrin"): it does
 * nothing. Linear.
 */
function isExample({ tokens, verbs }: Parsed, from: number): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'including' || (word === 'as' && tokens[at - 1]?.lower === 'such')) return true;
    if (verbs[at] !== undefined && !GOES_ON.has(tokens[at + 1]?.lower ?? '')) return false;
  }
  return false;
}

/**
 * Whether a firm's name stands for its tool: banned, or in a list with a tool ("bans Quill and Kelp", "Kelp, Quill
 * and").
 */
function standsForTool({ tokens, names }: Parsed, { from, to }: NameMention): boolean {
  const isTool = (at: number, end: number): boolean =>
    names.some((one) => one.entry.tool !== null && (one.from === at || one.to === end));
  const joint = (at: number): boolean => /^(?:and|or|,)$/.test(tokens[at]?.lower ?? '');
  return (
    meansItsTool(tokens, from) ||
    (joint(to) && isTool(to + 1, -1)) ||
    (joint(from - 1) && isTool(-1, from - 1))
  );
}

/** Remembers in a topic who acted in a sentence, for "the company" and "it" in the next. */
export function rememberActor(topic: Topic, parsed: Parsed, frames: readonly Frame[]): void {
  for (const name of parsed.names) {
    const slug = name.entry.organisation;
    // Where something was said ("in a post on GitHub") is nobody who acts.
    if (
      slug === null ||
      parsed.tags[name.to] === 'poss' ||
      PLACES.has(parsed.tokens[name.from - 1]?.lower ?? '') ||
      isExample(parsed, name.from) ||
      standsForTool(parsed, name)
    )
      continue;
    topic.organisation = name.entry.name;
    topic.organisationIsVendor = topic.vendors.has(slug);
    return;
  }
  const body = frames.findLast(
    (frame) =>
      frame.form === 'subject' &&
      !frame.negated &&
      frame.source.role === 'organisation' &&
      frame.source.steps.at(-1)?.type === 'organisation',
  );
  const named = body?.source.steps.at(-1);
  if (
    named &&
    body?.source.vendor === false &&
    named.resolved === null &&
    /^\p{Lu}/u.test(named.name) &&
    !/^The\b/.test(named.name)
  ) {
    topic.organisation = named.name;
    topic.organisationIsVendor = false;
    return;
  }
  const staff = frames.find((frame) => frame.source.vendor && !frame.negated);
  const vendor = [...topic.vendors][0];
  if (staff && vendor !== undefined) {
    topic.organisation = staff.source.organisation ?? topic.lexicon.organisations.get(vendor) ?? null;
    topic.organisationIsVendor = true;
  }
}
