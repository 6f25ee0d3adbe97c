import { NOT_FIXED, UNAFFECTED } from './lexicon/triggers.ts';
import { findVersions } from './mentions/versions.ts';
import type { VersionMention } from './mentions/versions.ts';
import { splitSentences } from './text/sentences.ts';

/** Versions that an advisory's prose names, in order, without repeats. */
export interface AdvisoryVersions {
  /** First versions without the fault: "fixed in X", "upgrade to X", "before X". */
  readonly fixed: readonly string[];
  /** Version expressions that tell what is affected, in the comparator form of npm ranges. */
  readonly affected: readonly string[];
}

const FIX =
  /(?<![\w-])(?:fix(?:es|ed|ing)?|patch(?:es|ed|ing)?|resolv(?:es|ed|ing)|address(?:es|ed|ing)?|remed(?:y|ied|iated)|mitigat(?:e|es|ed)|correct(?:s|ed)|upgrad(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|bump|solution|remov(?:es|ed)|workarounds? (?:is|are) to|not (?:affected|vulnerable)|hotfix|backport(?:ed)?|recommended|released?|available (?:in|as)|safe)\b/i;
const AFFECTED =
  /\b(?:affect(?:s|ed|ing)?|vulnerab\w+|impact(?:s|ed)?|present in|exists? in|introduced in|allows?|contains? (?:a|an|multiple)\b(?! (?:fix|patch|correction))|susceptible|discovered in|found in|prone to)\b/i;
/** Cue right before a number that decides by itself. */
const FIX_BEFORE =
  /(?<![\w-])(?:fix(?:ed)?|patch(?:ed)?|resolved|addressed|corrected|mitigated|remediated|solved|removed|upgrad\w+|updat\w+|released|available|included|incorporated|landed|backported|bumped?|cherry-?pick\w*|excluding)\b(?:[^.;]|\.\S){0,90}$/i;
const AFFECTED_BEFORE =
  /\b(?:affect(?:s|ed|ing)?|vulnerable|in|introduced in|found in|discovered in|present in|exists in|from|tested (?:on|with|in))\s(?:\w+\s){0,3}$/i;
const FIX_AFTER =
  /^(?:[^.;]|\.\S){0,60}?\b(?:fix(?:es|ed)?|patch(?:es|ed)?|resolves|addresses|corrects|contains? (?:a|the) (?:fix|patch)|includes? (?:a|the) (?:fix|patch)|(?:is|are) (?:not|no longer) (?:affected|vulnerable)|removes|mitigates|has been released|have been released|was released|were released)\b/i;

/** Another product's number, a version in use, the one that brought the fault. */
const ELSEWHERE =
  /\b(?:part of|corresponding to|submodule|upstream)\s(?:[\w.-]+\s){0,3}v?$|\b(?:upgrad|updat|bump)\w*\s(?:the\s|its\s)?(?:bundled|vendored|embedded|underlying|dependency)\b[^.;]{0,60}$|\bfirst (?:included|released|available) (?:in|with|as)\s(?:[\w.-]+\s){0,3}v?$|\b(?:users?|those|anyone|installations?|systems?) (?:with|on|of|using|running|who (?:use|run))\s(?:[\w.-]+\s){0,2}v?$/i;
/** "(for the LTS 2.7 branch)": a line of development, no release. */
const BRANCH_AFTER = /^\s?(?:LTS\s)?(?:branch|series|line|tree)\b/i;
/** How pre-releases are told in words: "1.3 beta 1", "4.3 before beta 1". PEP 440 writes them short. */
const WORDED =
  /(?<![\w.])(\d{1,5}(?:\.\d{1,5}){0,3})(?:\.x)? (?:before )?(alpha|beta|rc|release candidate) (\d{1,3})(?![\w.])/gi;
const SHORT: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  rc: 'rc',
  'release candidate': 'rc',
};
const FAILED = /\bfailed to (?:apply|fix|address|resolve|include)\b/i;
/** What joins the bounds of several lines ("before 2.7.17, 2.8.9 and 2.9.6 respectively"). */
const JOINS = /^\s?(?:,\s?(?:and\s)?|and\s)$/;

function tellsFix(sentence: string, one: VersionMention, offset: number, others: boolean): boolean {
  const before = sentence.slice(Math.max(0, one.start - offset - 110), one.start - offset);
  const after = sentence.slice(one.end - offset, one.end - offset + 80);
  if (ELSEWHERE.test(before) || BRANCH_AFTER.test(after)) return false;
  if (FIX_AFTER.test(after)) return true;
  if (FIX_BEFORE.test(before)) return true;
  return !others && FIX.test(sentence) && !AFFECTED_BEFORE.test(before);
}

interface WordedVersion {
  readonly start: number;
  /** Its number without the pre-release ("4.3"). */
  readonly base: string;
  readonly version: string;
  /** Told as a bound ("4.3 before beta 1"). */
  readonly before: boolean;
}

const isWorded = (item: string, { base }: WordedVersion): boolean =>
  item === base || item.startsWith(`${base}-`);

function wordedVersions(sentence: string): readonly WordedVersion[] {
  return [...sentence.matchAll(WORDED)].map((match) => ({
    start: match.index,
    base: match[1] ?? '',
    version: `${match[1] ?? ''}${SHORT[(match[2] ?? '').toLowerCase()] ?? ''}${match[3] ?? ''}`,
    before: match[0].includes(' before '),
  }));
}

/**
 * Reads the versions of an advisory's prose. A bound told as "before X" or "prior to X" names the first fixed version;
 * so does what one is told to upgrade to. Linear in the length of the text.
 */
export function toldVersionsOf(text: string): AdvisoryVersions {
  const fixed = new Set<string>();
  const affected = new Set<string>();
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    if (!/\d/.test(sentence)) continue;
    const mentions = findVersions(sentence, start, [], new Set()).filter((one) => one.items.length > 0);
    const unfixed = FAILED.test(sentence) || (NOT_FIXED.test(sentence) && !UNAFFECTED.test(sentence));
    const respectively = /\brespectively\b/i.test(sentence);
    const worded = wordedVersions(sentence);
    let bounded = -1;
    for (const one of mentions) {
      const joined = bounded >= 0 && JOINS.test(text.slice(bounded, one.start));
      bounded =
        one.form === 'before' || (one.form === 'range' && one.open) || (joined && respectively)
          ? one.end
          : -1;
      const whole = worded.filter(
        (other) => one.start - start <= other.start && other.start < one.end - start,
      );
      const items = one.items.map((item) => whole.find((other) => isWorded(item, other))?.version ?? item);
      const bound = one.form === 'before' || (one.form === 'range' && one.open);
      if (bound && one.affected !== null) affected.add(one.affected);
      if (one.form === 'before') for (const item of items) fixed.add(item);
      else if (bound) fixed.add(items.at(-1) ?? '');
      else if (one.form === 'exact' && ((joined && respectively) || whole.some((other) => other.before)))
        for (const item of items) fixed.add(item);
      else if (
        (one.form === 'exact' || one.form === 'since') &&
        !unfixed &&
        tellsFix(sentence, one, start, AFFECTED.test(sentence))
      ) {
        for (const item of items) if (!/\.[xX*]$/.test(item)) fixed.add(item);
      } else if (one.affected !== null) affected.add(one.affected);
    }
  }
  return { fixed: [...fixed], affected: [...affected] };
}
