import { isSaidToBeSoftware, withShortName } from './candidates/find.ts';
import type { Candidate } from './candidates/find.ts';
import { isSmallElsewhere } from './candidates/exclusions.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { BIT } from '../lexicon/verbs.ts';
import { isPlace } from './places.ts';
import type { Token } from '../text/tokens.ts';
import { CLASS } from '../text/vocabulary.ts';
import type { SentenceWords } from '../text/wording.ts';

/** What stands behind a name to say what sort of software is meant ("Signal app", "Telegram Desktop"). */
const SORTS = /^(?:app|desktop|messenger|browser|client|editor|antivirus)$/i;
/** Words behind which a name is where something is said, sent or run ("on Telegram", "a Slack channel"). */
const WHERE = /^(?:on|via|over|through|to|into|in|a|an|for|with)$/;
/** So often a bare name must act or be acted upon to be the tool's. */
const OFTEN = 2;

/** A bare name's tool, and whether its maker is called so too. */
interface Short {
  readonly slug: string;
  readonly firm: boolean;
}

/** First words of the catalogue's tools that it only knows with their sort, with the tool. Kept with the tools. */
const shortsOf = (() => {
  const kept = new WeakMap<Lexicon['tools'], ReadonlyMap<string, Short>>();
  return (lexicon: Lexicon): ReadonlyMap<string, Short> => {
    const before = kept.get(lexicon.tools);
    if (before) return before;
    const shorts = new Map<string, Short>();
    for (const [slug, { name, vendor }] of lexicon.tools) {
      const short = shortOf(name);
      if (short === undefined) continue;
      const firm = isNamed(short, lexicon);
      if (!firm || isOnlyFirm(short, vendor, lexicon)) shorts.set(short, { slug, firm });
    }
    kept.set(lexicon.tools, shorts);
    return shorts;
  };
})();

function shortOf(name: string): string | undefined {
  const [short = '', sort = '', more] = name.split(' ');
  return more === undefined && short.length >= 3 && SORTS.test(sort) && /^\p{Lu}/u.test(short)
    ? short
    : undefined;
}

const isNamed = (short: string, lexicon: Lexicon): boolean =>
  (lexicon.names.get(short.toLowerCase()) ?? []).some(({ words }) => words.length === 1);

/** Whether a name is nothing else than that of the tool's maker, who is known for no other, or goes by it besides its own. */
function isOnlyFirm(short: string, vendor: string | null, lexicon: Lexicon): boolean {
  if (vendor === null) return false;
  const single = [...lexicon.tools.values()].filter((one) => one.vendor === vendor).length === 1;
  return (lexicon.names.get(short.toLowerCase()) ?? []).every(
    ({ words, tool, organisation, name }) =>
      words.length > 1 || (tool === null && organisation === vendor && (single || name !== short)),
  );
}

/** "Deepseek" for "DeepSeek". */
const plainOf = (short: string): string => short.slice(0, 1) + short.slice(1).toLowerCase();

/**
 * What is done with a firm's name that stands for its tool ("remove Kelp", "the Kelp ban", "Kelp's app"). Not plain use:
 * whoever uses Kelp may use its models on a server of his own.
 */
const USES =
  /^(?:(?:un|re)?install(?:s|ed|ing)?|download(?:s|ed|ing)?|remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing))$/;
const USED_AS = /^(?:apps?|applications?|bans?|chatbot|downloads?)$/;
/** "must not use Kelp", "stop using Kelp": right before the word of use. */
const NOT_TO = /n['’]t$|^(?:not|never|from|stop(?:s|ped)?|cease|avoid)$/;

/** "Is now banned", "have both been prohibited": so many words behind a name. */
const PASSIVE_WITHIN = 5;
/** "Kelp has been banned on state devices": the name, or the last of a list of such, is what undergoes it. */
function isBanned(tokens: readonly Token[], at: number): boolean {
  if (((tokens[at + 1]?.closed ?? 0) & CLASS.auxiliary) === 0) return false;
  for (let i = at + 1; i <= at + PASSIVE_WITHIN; i++) {
    const verb = tokens[i]?.verb;
    if (((verb?.classes ?? 0) & BIT.ban) !== 0)
      return (
        verb?.form === 'ed' &&
        /^(?:is|are|was|were|be|been|being|now|both|also|already)$/.test(tokens[i - 1]?.lower ?? '')
      );
  }
  return false;
}

/** "A ban on the use of Kelp", "bans the use of Kelp": use that is forbidden. */
function isUseBanned(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'use';
  const use = of ? at - 2 : tokens[at - 1]?.lower === 'using' ? at - 1 : undefined;
  if (use === undefined) return false;
  const before = tokens[use - 1]?.lower === 'the' ? use - 2 : use - 1;
  const verb = tokens[before]?.verb;
  return (
    (verb !== undefined && (verb.classes & BIT.ban) !== 0) ||
    (/^on$/.test(tokens[before]?.lower ?? '') &&
      /^(?:bans?|prohibition)$/.test(tokens[before - 1]?.lower ?? ''))
  );
}

/** "Bans Plimsoll and Kelp": the token of the name that leads a list of two, else the name's own. */
const leadOf = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.capital === true ? at - 2 : at;

/**
 * Whether a firm's name stands for its tool at a token: banned, not to be used, taken away, or before a word for
 * software.
 */
export function meansItsTool(tokens: readonly Token[], at: number): boolean {
  const lead = leadOf(tokens, at);
  if (isBanned(tokens, at) || isUseBanned(tokens, at)) return true;
  if (lead !== at && (isUseBanned(tokens, lead) || isForbidden(tokens, lead))) return true;
  return isForbidden(tokens, at);
}

/** Whether a name stands right behind a word that forbids or takes away, or before a word for software. */
function isForbidden(tokens: readonly Token[], at: number): boolean {
  const back = /^(?:of|the)$/.test(tokens[at - 1]?.lower ?? '') ? 2 : 1;
  const before = tokens[at - back];
  const on = /^(?:'s|ai|’s)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1;
  return (
    ((before?.verb?.classes ?? 0) & BIT.ban) !== 0 ||
    USES.test(before?.lower ?? '') ||
    (/^us(?:e|ing)$/.test(before?.lower ?? '') && NOT_TO.test(tokens[at - back - 1]?.lower ?? '')) ||
    USED_AS.test(tokens[at + on]?.lower ?? '') ||
    (tokens[at - 1]?.lower === 'on' && /^bans?$/.test(tokens[at - 2]?.lower ?? ''))
  );
}

/** Verbs that make their object what a text is about: "bars Telegram" does, "use Telegram" does not. */
const ON_A_TOOL = BIT.ban | BIT.accusation;
/** The same of verbs of no such class. */
const ALSO_ON_A_TOOL =
  /^(?:fin(?:es?|ed|ing)|leav(?:es?|ing)|left|quit(?:s|ting)?|ditch(?:es|ed|ing)?|abandon(?:s|ed|ing)?|(?:ha|cra)ck(?:s|ed|ing)?|breach(?:es|ed|ing)?|investigat(?:es?|ed|ing)|prob(?:es?|ed|ing))$/;

/** Whether the name at a token does something ("Slack said") or is forbidden or accused ("bars Telegram from"). */
function isActor(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before !== undefined && WHERE.test(before.lower)) return false;
  if (next?.capital === true) return false;
  if (isRemoved(tokens, at)) return true;
  if (isTarget(before) && !isPlace(tokens, { from: at, to: at + 1 })) return true;
  if (next === undefined) return false;
  const { form } = next.verb ?? {};
  if (form === 's' || form === 'ed' || (next.closed & (CLASS.auxiliary | CLASS.modal)) !== 0) return true;
  return next.lower === "'s" && !isPlace(tokens, { from: at, to: at + 2 });
}

const isTarget = (verb: Token | undefined): boolean =>
  ((verb?.verb?.classes ?? 0) & ON_A_TOOL) !== 0 || ALSO_ON_A_TOOL.test(verb?.lower ?? '');

/** "remove TikTok", "the TikTok ban": forbidden as well. */
const isRemoved = (tokens: readonly Token[], at: number): boolean =>
  /^(?:remov(?:e|es|ed|ing)|(?:un)install(?:s|ed|ing)?|delet(?:e|es|ed|ing))$/.test(
    tokens[at - 1]?.lower ?? '',
  ) || /^bans?$/.test(tokens[at + 1]?.lower ?? '');

/** How often a name stands in sentences, other than as the place where something is. */
const timesOf = (name: string, sentences: readonly SentenceWords[]): number => {
  const [first = ''] = name.split(' ');
  let times = 0;
  for (const { text, tokens } of sentences)
    if (text.includes(name))
      tokens.forEach((token, at) => {
        const to = at + name.split(' ').length;
        if (token.text === first && !isPlace(tokens, { from: at, to })) times++;
      });
  return times;
};

/**
 * Whether a tool that the catalogue does not know goes before a bare name, which may be a firm's of several products: it
 * comes up more often, or the text says that it is software and speaks as much of it, be it in the title or as the
 * firm's own ("Lumora, its app").
 */
function goesBefore(
  { name }: Candidate,
  short: string,
  heading: readonly SentenceWords[],
  wording: readonly SentenceWords[],
): boolean {
  const all = [...heading, ...wording];
  const [theirs, own] = [timesOf(name, all), timesOf(short, all)];
  if (theirs > own) return true;
  if (all.some(({ text }) => text.includes(`${name}, its `))) return true;
  const titled = heading.some(({ text }) => text.includes(name));
  return (theirs === own || (titled && 2 * theirs >= own)) && isSaidToBeSoftware(name, all);
}

/**
 * The lexicon with the bare names of tools that it only knows with their sort ("Slack app"), where a text uses them of
 * who acts ("Slack said … Slack's outage"): most texts name them only as the place where something was posted. Not where
 * the `rival` that is found beside them is more of a tool. Linear.
 */
export function withBareNames(
  lexicon: Lexicon,
  text: string,
  heading: readonly SentenceWords[],
  wording: readonly SentenceWords[],
  rival: (lexicon: Lexicon) => Candidate | undefined,
): Lexicon {
  const acting: (readonly [short: string, slug: string])[] = [];
  for (const [short, { slug, firm }] of shortsOf(lexicon)) {
    const plain = plainOf(short);
    const written = text.includes(short) ? short : plain;
    if (!text.includes(written) || isSmallElsewhere(short, text)) continue;
    let times = 0;
    for (const { text: sentence, tokens } of [...heading, ...wording])
      if (sentence.includes(written))
        for (let at = 0; at < tokens.length; at++)
          if (tokens[at]?.text === written && (firm ? meansItsTool : isActor)(tokens, at)) times++;
    if (times >= OFTEN) acting.push([short, slug]);
  }
  if (acting.length === 0) return lexicon;
  const widened = (names: typeof acting): Lexicon =>
    names.reduce((wider, [short, slug]) => withShortName(wider, short, slug), lexicon);
  const wider = widened(acting);
  const other = rival(wider);
  return other === undefined
    ? wider
    : widened(acting.filter(([short]) => !goesBefore(other, short, heading, wording)));
}

/** The lexicon with the bare name of a tool that it only knows with its sort, where the text uses that ("Signal said"). */
export function withBareName(lexicon: Lexicon, slug: string, text: string): Lexicon {
  const tool = lexicon.tools.get(slug);
  const short = shortOf(tool?.name ?? '');
  const isOthers =
    short !== undefined && isNamed(short, lexicon) && !isOnlyFirm(short, tool?.vendor ?? null, lexicon);
  return short === undefined || isOthers || !text.includes(short)
    ? lexicon
    : withShortName(lexicon, short, slug);
}
