import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { CONSUMERS, OWN_FLEET, PRONOUN_OBJECTS, RELEASES } from '../../lexicon/repairs.ts';
import { ATTACKERS, FIX_NOUNS } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { clauseText, hasWord, headWord, isPassive, lower, organisationIn } from '../reading.ts';
import type { Reading } from '../reading.ts';

/**
 * Whether a verb of repair says what would be, what is done as a rule or what something is for ("can be resolved",
 * "by eliminating errors", "helps to solve problems", "a fixed width"), not that something was or will be repaired.
 */
export function isHypothetical(reading: Reading, clause: Clause, at: number): boolean {
  const { verbs, tags, sentence } = reading.parsed;
  const verb = verbs[at];
  if (!verb) return false;
  if (clause.kind === 'condition') return true;
  const group = clauseText(reading, { from: Math.max(clause.from, at - 4), to: at });
  const whole = clauseText(reading, clause);
  if (/\b(?:can|could|may|might|would|can['’]t|cannot|couldn['’]t)\b/i.test(group)) return true;
  const repair =
    /\b(?:patch|patches|fix|fixes|hotfix|update|updates|release|releases|version|workaround|correction)\b/i.test(
      whole.slice(0, Math.max(0, whole.length)),
    );
  if (verb.form === 'base' && lower(reading, at - 1) === 'to')
    return (
      !repair &&
      !/\b(?:plan|promis|intend|expect|hop|aim|tri|try|work|need|want|vow|pledg|failed|due|set|going|about)\w*(?: \w+)? to\b/i.test(
        clauseText(reading, { from: Math.max(clause.from, at - 4), to: at }),
      )
    );
  if (verb.form === 'ing')
    return !/\b(?:is|are|was|were|been|be|['’]re|['’]m|on|started|began|in)\b[^,]*$/i.test(group);
  if (verb.form === 's' && /^(?:solve|eliminate|address|mitigate|resolve)$/.test(verb.lemma))
    return !repair && !(clause.subject !== null && organisationIn(reading, clause.subject) !== undefined);
  // "a fixed width", "fixed deadlines": no verb at all.
  return (
    verb.form === 'ed' &&
    reading.topic.voice === 'article' &&
    !sentence.item &&
    (tags[at - 1] === 'det' || at === clause.from) &&
    (tags[at + 1] === 'word' || tags[at + 1] === 'name') &&
    clause.verbs.length < 2
  );
}

/** "Neither the maker nor the maintainers have …", "no patch has …". */
export function isNobody(reading: Reading, clause: Clause): boolean {
  if (!clause.subject) return false;
  const first = lower(reading, clause.subject.from);
  const before = reading.clauses.find(
    (one) => one.to === clause.subject?.from || one.to + 1 === clause.subject?.from,
  );
  return (
    /^(?:neither|none|nobody|no)$/.test(first) ||
    (lower(reading, clause.subject.from - 1) === 'nor' &&
      before?.subject !== null &&
      lower(reading, before?.subject.from ?? 0) === 'neither')
  );
}

/** Whether those who use the tool act on it, for themselves. */
export function isUsers(reading: Reading, clause: Clause, object: Stretch): boolean {
  if (!clause.subject) return false;
  const subject = clauseText(reading, clause.subject);
  if (reading.topic.voice !== 'vendor' && OWN_FLEET.test(clauseText(reading, object))) return true;
  const maker = organisationIn(reading, clause.subject);
  if (maker !== undefined && reading.topic.vendors.has(maker.slug)) return false;
  return (
    CONSUMERS.test(headWord(reading, clause.subject)) ||
    /^(?:the )?(?:universities|schools|banks|hospitals)\b/i.test(subject)
  );
}

/** "was introduced in 1.4 and removed in 1.7": the second verb is passive with the first. */
export function isShared(reading: Reading, clause: Clause, at: number): boolean {
  const host = reading.clauses[clause.host];
  return (
    clause.kind === 'and' &&
    at === clause.from &&
    reading.parsed.verbs[at]?.form === 'ed' &&
    host?.verbs.some((one) => isPassive(reading, one)) === true
  );
}

const UNDOES = /^(?:withdraw|pull|revert|yank|undo|roll)$/;
const UNDONE: ReadonlySet<string> = new Set(
  'update updates release version rollout change changes build patch'.split(' '),
);

/** "Slack withdrew the update": the maker that goes by its tool's name takes back what it put out. */
export function takesBack(reading: Reading, clause: Clause, at: number): boolean {
  return (
    UNDOES.test(reading.parsed.verbs[at]?.lemma ?? '') &&
    organisationIn(reading, clause.subject) !== undefined &&
    hasWord(reading, { from: at + 1, to: Math.min(clause.to, at + 5) }, UNDONE)
  );
}

/** "… and so the leak is back", "we fixed the leak in 1.4.": what was taken back then was the repair. */
const FAULT_IS_BACK =
  /\b(?:it|they|leak|bug|flaw|hole|issue|problem|crash|vulnerability|fault|error|behaviou?r|upload|tracking)s?\b[^.;]{0,60}? (?:is|are|was|were|comes?|came|will be) (?:now |again |therefore )?(?:back\b|open again|there again)/i;
const REPAIRED_BEFORE =
  /\b(?:fixed|patched|repaired|closed|plugged|mended) (?:the|an?|this|that|its|our) (?!(?:[\w-]+ ){0,3}?(?:typos?|links?|docs|documentation|texts?|layout|icons?|wording|translations?|website)\b)(?:[^.]|\.\d){2,120}\.\s*$/i;

/** "1.4.1 reverts it" behind a repair, or with the fault back: taken back is what had repaired it. */
export function undoesRepair({ parsed }: Reading, at: number): boolean {
  const { sentence, text, tokens, verbs } = parsed;
  if (!UNDOES.test(verbs[at]?.lemma ?? '') || !PRONOUN_OBJECTS.has(tokens[at + 1]?.lower ?? '')) return false;
  return (
    FAULT_IS_BACK.test(text.slice(tokens[at]?.end ?? sentence.end, sentence.end)) ||
    REPAIRED_BEFORE.test(text.slice(Math.max(0, sentence.start - 320), sentence.start))
  );
}

/** "released an update which encrypts the chats", "has updated the app to encrypt them". */
const CURED = sieved(
  /\b(?:(?:releas|issu|shipp|push|publish|launch|deliver)ed (?:an? |the |its )?(?:[\w-]+ ){0,3}?(?:update|version|release|build|edition)s?|(?:has|have|had) (?:since |now |already |also )?(?:updated|rebuilt|rewritten|reworked|redesigned) (?:its|the|their|our) (?!(?:[\w-]+ ){0,2}(?:blog|post|polic(?:y|ies)|terms|pages?|faqs?|statement|advisory|guidance|notice|documentation|docs|(?:web)?site|licen[cs]e|agreement|rules)\b)[^.;,]{2,40}?)\b[^.;]{0,40}? (?:to|which|that)(?: (?:it|he|she|they) says?| now| also| will)* (?:encrypt|close|fix|restore|prevent|stop|remove|protect|secure|patch|correct|plug)(?:e?s)?\b(?![^.;]{0,60}\bfrom (?:work|run|open|load|start|us|connect)ing\b)/i,
);

/** Whether a clause tells of a release, and with what hangs on it that the release repairs something. */
export function cures(reading: Reading, clause: Clause): boolean {
  const { sentence, text, tokens, verbs } = reading.parsed;
  if (ATTACKERS.has(headWord(reading, clause.subject))) return false;
  const makes = clause.verbs.some((at) =>
    /^(?:release|issue|ship|push|publish|launch|deliver|update|rebuild|rewrite|rework|redesign)$/.test(
      verbs[at]?.lemma ?? '',
    ),
  );
  return makes && CURED.test(text.slice(tokens[clause.from]?.start ?? sentence.start, sentence.end));
}

/** "We have to wait until we can be sure that it's fixed", "I'll test to make sure it is": nobody knows yet. Linear. */
const AWAITED = sieved(
  /\b(?:until|till|unless|whether|(?:make|making) sure|to (?:see|check|verify|test|confirm|find out)(?! (?:this|that|it|them)\b,?))\b(?:(?! and )(?:[^.,;:]|\.\d)){0,60}$/i,
);
/** "Was not noticed until Microsoft fixed it": it did. */
const NOT_UNTIL = sieved(
  /(?:\b(?:not|never|nobody|nothing|no one|only|went on|continued|remained|stayed|lasted|persisted)|n['’]t)\b[^.;]{0,60}\b(?:until|till)\b[^.;]{0,60}$/i,
);
const UNTIL_RELEASE = /\b(?:until|till)\b[^;:]{0,30}\d[\w.]* $/i;
/** Whether a sentence only awaits what its verb at `at` tells. */
export const isAwaited = ({ parsed: { sentence, text, tokens, verbs } }: Reading, at: number): boolean => {
  const before = text.slice(sentence.start, tokens[at]?.start ?? sentence.start);
  // "was unusable until 1.4 fixed it": it did.
  if (verbs[at]?.form === 'ed' && UNTIL_RELEASE.test(before)) return false;
  return AWAITED.test(before) && !NOT_UNTIL.test(before);
};

/** "Reloading it isn't solving it": what users try in vain is no repair that is missing. Linear. */
const IN_VAIN = sieved(
  /\b(?:re-?(?:load|start|install|boot|add|connect|sett|build|authoriz|authenticat|creat|pair|enabl)|clear|disabl|enabl|toggl|delet|remov|uninstall|switch|turn|logg|upgrad|updat|downgrad|chang|power|unplug|flash)\w*ing\b[^.;]{0,50}?(?:\b(?:not|never)|n['’]t) (?:\w+ )?(?:solv|fix|resolv|help|chang|work)\w*/i,
);
/** Whether a clause tells of what was tried in vain. */
export const isTriedInVain = (text: string): boolean => IN_VAIN.test(text);

const MEND =
  '(?:\\w+ly )?(?:(?:have )?(?:been|be|get) )?(?:\\w+ly )?(?:fix|solv|resolv|patch|address|repair|correct|cur|clos|plug|mend)(?:e|ed)?\\b';
const ISSUE =
  '(?:\\w+ly )?(?:release|ship|publish|push|issue|deploy|land|roll out|put out) (?:(?:an?|the|its|their) )?(?:\\w+ )?(?:fix|patch|hotfix|correction|remedy)\\b';
/**
 * "1.4 was supposed to fix it", "tried to fix it", "tried to ship a fix", "is still to fix it": what did not come.
 * Linear.
 */
const MISSED = sieved(
  new RegExp(
    String.raw`\b(?:could|should|would|might) have been\b|\b(?:(?:was|were) (?:supposed|meant|intended|expected)|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|struggl(?:e|es|ed|ing)|(?:is|are|was|were|has|have|had) (?:still|yet)|(?:refus|declin|reject|den(?:y|i)|ignor)(?:e|es|s|ed|ing) (?:(?:an?|the|all|any|our|their|my) )?(?:\w+ )?(?:requests?|calls?|demands?|pleas?)) to (?:${MEND}|${ISSUE})`,
    'i',
  ),
);
/** Whether a clause tells of a repair that did not come. */
export const isMissed = (text: string): boolean => MISSED.test(text);

/** Whether a sentence has any word by which a repair could be told. */
export function mayRepair(parsed: Reading['parsed']): boolean {
  return (
    parsed.versions.length > 0 ||
    parsed.verbs.some(
      (verb) => verb !== undefined && (verb.classes & (BIT.fix | BIT.ship) || RELEASES.has(verb.lemma)),
    ) ||
    parsed.tokens.some(
      (token) =>
        FIX_NOUNS.has(token.lower) ||
        token.lower === 'longer' ||
        /^(?:stopped|prevented|kept)$/.test(token.lower) ||
        token.lower === 'off' ||
        token.lower.startsWith('un'),
    )
  );
}
