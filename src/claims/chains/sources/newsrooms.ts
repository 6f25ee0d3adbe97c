import type { Attribution } from '../../../model/statement.ts';
import { OUTLET_NAMES } from '../../lexicon/roles.ts';
import { isNominal, word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from './source.ts';
import type { Topic } from '../topic.ts';

/** What is done with a paper by who tells of it. */
export const RELAYED = new Set([
  'cited',
  'seen',
  'obtained',
  'reviewed',
  'viewed',
  'quoted',
  'summarized',
  'shared',
  'published',
]);

/** What stands before such a participle: which telling it was ("as first reported by X"). */
export const WHEN: ReadonlySet<string> = new Set(
  'first originally initially previously earlier also widely'.split(' '),
);

/** Whether at `at` begins who relays what stands before: "quoted by X", "first reported by X". */
export function isRelayed(parsed: Parsed, at: number): boolean {
  let i = at;
  while (WHEN.has(word(parsed, i))) i++;
  return (RELAYED.has(word(parsed, i)) || word(parsed, i) === 'reported') && word(parsed, i + 1) === 'by';
}

/** A newsroom that a sentence names, and the token behind its name. */
export interface Newsroom {
  readonly step: Attribution;
  readonly to: number;
}

/** A newsroom at token `at`: of the catalogue, or a name behind a noun for one ("the newspaper Het Dagblad"). */
export function newsroomAt(parsed: Parsed, at: number): Newsroom | undefined {
  const skip = parsed.tags[at] === 'det' ? at + 1 : at;
  const name = parsed.nameAt[skip];
  if (name) {
    const { publisher, organisation, tool } = name.entry;
    return publisher === null || organisation !== null || tool !== null
      ? undefined
      : outletOf(parsed, name.from, name.to);
  }
  for (let i = skip; i < skip + 4 && parsed.tags[i] === 'word'; i++)
    if (NEWSROOMS.has(word(parsed, i))) return namedOutlet(parsed, i + 1);
  return undefined;
}

const NEWSROOMS: ReadonlySet<string> = new Set(
  'newspaper paper weekly daily magazine broadcaster agency website site outlet portal blog newsletter podcast station channel network tabloid journal wire'.split(
    ' ',
  ),
);
/** Who is told things without being a newsroom. */
const NO_NEWSROOM: ReadonlySet<string> = new Set(
  'mps meps peers councillors shareholders delegates congress parliament senate investigators lawmakers customers employees staff users reporters police judge court i me us him her them you house commission council committee board government ministry minister bundestag department office union company group agency authority authorities association'.split(
    ' ',
  ),
);

/** A capitalised name, for a place that newsrooms fill. */
export function namedOutlet(parsed: Parsed, at: number, small = false): Newsroom | undefined {
  const the = word(parsed, at) === 'the' && (parsed.tokens[at]?.capital === true || small) ? 1 : 0;
  let to = at + the;
  const may = (i: number): boolean =>
    parsed.tokens[i]?.capital === true && parsed.tags[i] === 'word' && !NO_NEWSROOM.has(word(parsed, i));
  while (to - at < 4 + the && (may(to) || (to > at && word(parsed, to) === '&' && may(to + 1)))) to++;
  // "the BBC's Tech Tonight programme"
  if (to > at + the && parsed.tags[to] === 'poss' && may(to + 1)) {
    to++;
    while (
      may(to) ||
      /^(?:programme|program|show|podcast|newsletter|magazine|series)$/.test(word(parsed, to))
    )
      to++;
  }
  return to > at + the && !parsed.titleCase ? outletOf(parsed, at, to) : undefined;
}

function outletOf(parsed: Parsed, from: number, to: number): Newsroom | undefined {
  const first = parsed.tokens[from];
  const last = parsed.tokens[to - 1];
  if (!first || !last) return undefined;
  return { step: { name: parsed.text.slice(first.start, last.end), type: 'outlet', resolved: null }, to };
}

/** Newsroom by which a paper was quoted or to which it was shown, as an insertion says ("…, seen by Reuters, …"). */
export function shownTo(parsed: Parsed, { from, to }: Stretch): readonly Attribution[] {
  for (let i = from; i + 1 < to; i++) {
    const reported = word(parsed, i) === 'reported';
    if (!(reported || RELAYED.has(word(parsed, i))) || !/^(?:by|with)$/.test(word(parsed, i + 1))) continue;
    // Anybody may report or publish something.
    const anybody = reported || /^(?:published|shared|summarized)$/.test(word(parsed, i));
    const reader = newsroomAt(parsed, i + 2) ?? (anybody ? undefined : namedOutlet(parsed, i + 2));
    return reader ? [reader.step] : [];
  }
  return [];
}

/** A name that is told something and is no person that the text named ("told TechTidal that …"). */
export function toldOutlet(parsed: Parsed, at: number, topic: Topic): Newsroom | undefined {
  const found = namedOutlet(parsed, at, true);
  // "told the FBI": letters alone name an office.
  if (
    word(parsed, at) === 'the' &&
    /^[\p{Lu}\d]+$/u.test(parsed.tokens[at + 1]?.text ?? '') &&
    parsed.tags[at + 2] !== 'poss' &&
    !NEWSROOMS.has(word(parsed, at + 2)) &&
    !NEWSROOMS.has(word(parsed, at + 3))
  )
    return undefined;
  return found && !topic.people.has(word(parsed, found.to - 1)) ? found : undefined;
}

/**
 * A newsroom at token `at`, where others may stand too: one of the catalogue, behind or with a noun for one, or one that the
 * text showed to be one before. A chain without its newsroom is better than one with an office for it.
 */
function surelyAt(parsed: Parsed, at: number, topic: Topic): Newsroom | undefined {
  const known = newsroomAt(parsed, at);
  const found = known ?? namedOutlet(parsed, at, true);
  if (!found || known || isNominal(parsed.tags[found.to])) return known;
  const last = word(parsed, found.to - 1);
  return OUTLET_NAMES.has(last) || topic.people.get(last)?.type === 'outlet' ? found : undefined;
}

/** What who has a paper in hand has done with it. */
export const HELD = /^(?:seen|saw|obtained|reviewed|viewed|read|examined|got)$/;
const SPOKE = /^(?:spoke|spoken|speaks|speaking|talked|talking)$/;
/** So many tokens may stand between "spoke" and whom to ("spoke on condition of anonymity to X"). */
const BETWEEN = 6;

/**
 * Newsroom that heard of what somebody told others, or that has the paper in which he did, as far as [from, to) say it:
 * "who spoke to X", "in an email that X obtained", "a copy of which was seen by X".
 */
export function reachedBy(parsed: Parsed, { from, to }: Stretch, topic: Topic): readonly Attribution[] {
  const shown = shownTo(parsed, { from, to });
  if (shown.length > 0) return shown;
  for (let i = from; i + 1 < to; i++) {
    const leaked = /^(?:leaked|shown)$/.test(word(parsed, i)) && word(parsed, i + 1) === 'to';
    const newsroom = leaked
      ? surelyAt(parsed, i + 2, topic)
      : word(parsed, i) === 'asked' && word(parsed, i - 1) === 'who'
        ? surelyAt(parsed, i + 1, topic)
        : SPOKE.test(word(parsed, i))
          ? spokenTo(parsed, i, topic)
          : /^(?:that|which)$/.test(word(parsed, i))
            ? holderAt(parsed, i + 1, topic)
            : undefined;
    if (newsroom) return [newsroom.step];
  }
  return [];
}

function spokenTo(parsed: Parsed, spoke: number, topic: Topic): Newsroom | undefined {
  for (let i = spoke + 1; i < spoke + BETWEEN && parsed.tags[i] !== 'mark' && !parsed.verbs[i]; i++)
    if (/^(?:to|with)$/.test(word(parsed, i))) return surelyAt(parsed, i + 1, topic);
  return undefined;
}

/** "that Axios has obtained". */
function holderAt(parsed: Parsed, at: number, topic: Topic): Newsroom | undefined {
  const holder = surelyAt(parsed, at, topic);
  if (!holder) return undefined;
  let i = holder.to;
  while (parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv') i++;
  return HELD.test(word(parsed, i)) ? holder : undefined;
}

/** What is given to a newsroom that asks. */
const GIVEN =
  /^(?:statements?|comments?|remarks|repl(?:y|ies)|responses?|answers?|e-?mails?|interviews?|conversation)$/;
/** Verbs of telling that take whom they tell behind "to" ("confirmed to X that"). */
const TOLD_TO =
  /^(?:confirm|admit|acknowledge|deny|say|explain|describe|insist|concede|indicate|complain|stress|add)$/;

/** Newsroom to which something is said, by the preposition at `at`: "in a statement to X", "confirmed to X". */
export function addressedAt(parsed: Parsed, at: number, topic: Topic): Newsroom | undefined {
  const before = word(parsed, at - 1);
  const given =
    /^(?:to|with)$/.test(word(parsed, at)) &&
    (GIVEN.test(before) || TOLD_TO.test(parsed.verbs[at - 1]?.lemma ?? ''));
  if (!given) return undefined;
  // Who interviews somebody is no other person of the text, whatever was tried with the name before.
  const named = /^interviews?$/.test(before) ? namedOutlet(parsed, at + 1, true) : undefined;
  return named ?? surelyAt(parsed, at + 1, topic);
}

/** Newsroom that interviewed somebody, of any name. */
export const interviewerAt = (parsed: Parsed, at: number, topic: Topic): Newsroom | undefined =>
  surelyAt(parsed, at, topic) ?? namedOutlet(parsed, at, true);

/** Newsroom that a stretch names. */
export function newsroomIn(
  parsed: Parsed,
  at: Stretch | undefined,
  source: Source | undefined,
  topic: Topic,
): readonly Attribution[] {
  if (!at) return [];
  if (source?.steps.at(-1)?.type === 'outlet') return source.steps;
  const name = surelyAt(parsed, at.from, topic);
  return name?.to === at.to ? [name.step] : [];
}
