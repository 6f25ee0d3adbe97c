import { isNominal, textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { citedAt } from './citing.ts';
import { isStop, word } from './frame.ts';
import type { Finder } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { pronoun } from '../sources/pronouns.ts';
import { step } from '../sources/source-names.ts';
import { companyMeant } from '../sources/officers.ts';
import type { Source } from '../sources/source.ts';
import { toldSteps, whatTold } from './what-told.ts';

/** Whose view a phrase gives, and the tokens that say it. */
export interface View {
  readonly source: Source;
  /** Who, with what belongs to the phrase behind him ("the vendor's own account"). */
  readonly phrase: Stretch;
}

/** Nouns for how somebody sees or tells something, by the preposition before them ("in the view of X", "by X's own account"). */
const VIEWS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    in: 'words view telling opinion eyes reading estimation judgement judgment assessment reckoning estimate understanding interpretation',
    by: 'account accounts count reckoning estimate estimates admission description telling calculation calculations assessment',
    on: 'account telling word evidence say-so reading',
    from: 'account accounts telling reading',
  }).map(([before, nouns]) => [before, new Set(nouns.split(' '))]),
);
/** Words that a view begins with. */
const OPENS: ReadonlySet<string> = new Set([...VIEWS.keys(), 'going', 'judging', 'to', 'if', 'as']);
/** Whether a word may open what gives a view: most open none. */
export const mayOpenView = (opening: string): boolean => OPENS.has(opening);
/** So many tokens who it is may have before his view. */
const REACH = 9;

/** "published from the account of a maintainer": who signs in there, and no telling. */
const SENT =
  /^(?:publish|post|push|upload|releas|sen[dt]|sign|commit|ship|issu|distribut|deploy|merg|launch|tweet|spread|deliver|mail|messag|log|stole|steal|tak|took|transferr|mov|withdraw|act|operat|download|delet|remov|fetch)\w*$/;

/** Whether somebody sends something "from the account of" another at `at`. */
const isSentFrom = (parsed: Parsed, before: string, at: number): boolean =>
  before === 'from' && [1, 2, 3, 4].some((back) => SENT.test(word(parsed, at - back)));

/** Whether the noun at `at` is a view; "from the user's account" may as well be where his files lie. */
const isView = (parsed: Parsed, before: string, at: number): boolean =>
  VIEWS.get(before)?.has(word(parsed, at)) === true &&
  (!/^(?:on|from)$/.test(before) || word(parsed, at - 1) === 'own' || word(parsed, at + 1) === 'of');

/** Token of the noun behind a possessor at `at`: "own", an adjective and the noun; -1 where it is no view. */
function viewBehind(parsed: Parsed, before: string, at: number): number {
  for (let i = at; i < at + 3 && isNominal(parsed.tags[i]); i++) if (isView(parsed, before, i)) return i;
  return -1;
}

/** Whom "its" and "their" stand for before a view: the firm that the text is about. */
function companyOf(finder: Finder, at: number): Source | undefined {
  const company = companyMeant(finder.parsed, at, finder.topic);
  return (
    company && {
      from: at,
      to: at + 1,
      steps: [step(company.name, company.vendor ? 'vendor' : 'organisation')],
      role: 'organisation',
      vendor: company.vendor,
      organisation: company.name,
      toolOnly: false,
    }
  );
}

/** "in X's view", "by the vendor's own account", "by its own admission", "in her opinion". */
function possessedView(finder: Finder, at: number): View | undefined {
  const { parsed, topic } = finder;
  const before = word(parsed, at);
  const first = word(parsed, at + 1);
  if (/^(?:his|her|its|their)$/.test(first)) {
    const noun = viewBehind(parsed, before, at + 2);
    if (noun < 0) return undefined;
    const who = { from: at + 1, to: at + 2 };
    const source = /^(?:its|their)$/.test(first)
      ? (companyOf(finder, at + 1) ?? pronoun(parsed, who, topic))
      : pronoun(parsed, who, topic);
    return source && { source, phrase: { from: at + 1, to: noun + 1 } };
  }
  let poss = at + 2;
  while (poss < at + REACH && parsed.tags[poss] !== 'poss' && !isStop(parsed, poss)) poss++;
  if (parsed.tags[poss] !== 'poss') return undefined;
  const noun = viewBehind(parsed, before, poss + 1);
  const source = noun < 0 ? undefined : citedAt(finder, { from: at + 1, to: poss });
  return source && { source, phrase: { from: at + 1, to: noun + 1 } };
}

/** Token of who tells behind "in the view of", "judging by", "if we are to trust"; -1 where it is something else. */
function behindView(parsed: Parsed, at: number): number {
  const here = word(parsed, at);
  const next = word(parsed, at + 1);
  const opens = (): boolean => at === 0 || /^[,—–]$/.test(word(parsed, at - 1));
  if (/^(?:going|judging)$/.test(here) && /^(?:by|from)$/.test(next) && opens()) return at + 2;
  // "To hear the vendor tell it, …"
  if (at === 0 && here === 'to' && /^(?:hear|believe)$/.test(next)) return at + 2;
  if (here === 'if')
    for (let i = at + 1; i < at + 7; i++)
      if (/^(?:believe|trust)$/.test(word(parsed, i)) && /^(?:to|you|we)$/.test(word(parsed, i - 1)))
        return i + 1;
  // "As far as the engineers can tell, …"
  if (here === 'as' && next === 'far' && word(parsed, at + 2) === 'as')
    return /^(?:i|we|one)$/.test(word(parsed, at + 3)) ? -1 : at + 3;
  // "As one expert put it, …"
  if (here === 'as' && opens()) return at + 1;
  if (!VIEWS.has(here) || next !== 'the') return -1;
  for (let i = at + 2; i < at + 4; i++)
    if (word(parsed, i + 1) === 'of')
      return isView(parsed, here, i) && !isSentFrom(parsed, here, at) ? i + 2 : -1;
  return -1;
}

/** What somebody is able to tell ("as far as X can tell", "knows", "has been able to establish"). */
const KNOWING =
  /^(?:(?:can|could) (?:tell|see|establish|judge|determine|make out)|knows?|(?:has|have) been able to|(?:has|have) (?:established|determined|found))\b/i;

/** How somebody words it ("as X put it", "as X has phrased it"). */
const WORDING =
  /^(?:(?:has|have|had|would|later|once|recently|also|bluntly) ){0,2}(?:puts?|phrase[sd]?|tells?|told|describe[sd]?|explain(?:s|ed)|see[sn]?|saw|framed?|has) (?:it|this|things)(?:$|[,:]| (?:to (?!the\b)|in an? |last |this |on (?:mon|tues|wednes|thurs|fri|satur|sun)day))/i;

/** Who is said to see or tell it so by a phrase that begins at `at`: "in the view of X", "by X's own account", "judging by X". */
export function viewAt(finder: Finder, at: number, limit: number): View | undefined {
  const { parsed } = finder;
  const behind = behindView(parsed, at);
  if (behind < 0) return VIEWS.has(word(parsed, at)) ? possessedView(finder, at) : undefined;
  // "Going by what admins write in the forum, …"
  const told = word(parsed, behind) === 'what' ? whatTold(finder, behind, limit) : undefined;
  if (told)
    return {
      source: { ...told.source, steps: toldSteps(finder, told) },
      phrase: { from: behind, to: told.end },
    };
  const who = word(parsed, behind) === 'what' ? behind + 1 : behind;
  const phrase = readPhrase(parsed, who, limit);
  const source = citedAt(finder, phrase);
  if (!phrase || !source || source.steps.length === 0) return undefined;
  let to = phrase.to;
  const far = word(parsed, at + 1) === 'far';
  const worded = behind === at + 1;
  if (worded && !WORDING.test(textOf(parsed, to, Math.min(limit, to + 6)))) return undefined;
  if (far && !KNOWING.test(textOf(parsed, to, Math.min(limit, to + 5)))) return undefined;
  if (who > behind || far || worded || word(parsed, at + 1) === 'hear')
    while (to < limit && !isStop(parsed, to)) to++;
  return { source, phrase: { from: phrase.from, to } };
}
