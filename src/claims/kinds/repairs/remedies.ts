import {
  CURE_NOUNS,
  ENDS,
  FARED,
  GETS_IT,
  MERGED,
  NO_REPAIRED,
  NOW_DOES,
  PLEDGED,
  PLEDGED_CHANGE,
  PLEDGED_UPDATE,
  SAFEGUARD,
  STOPPED,
  TO_FOLLOW,
  PUT_RIGHT,
  PUTS_RIGHT,
  REBUILT,
  REMEDIAL,
  TAKEN_OFF,
  TURNED_ROUND,
  WILL_TURN,
  OUT,
  PHRASED,
  RELEASE,
  SECURED,
  TO_COME,
} from '../../lexicon/remedies.ts';
import { OWN_FLEET, REMOVALS } from '../../lexicon/repairs.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { framesAt } from '../../chains/chains.ts';
import { hasVersions } from '../versions/numbers.ts';
import { isThing } from '../things.ts';
import { FIRST_PERSON, clauseText, hasLemma, isNegated, isOneOf, isPassive, lower } from '../reading.ts';
import { organisationIn, withNext } from '../reading.ts';
import { losesGuard } from '../../lexicon/safeguards.ts';
import { isWorthless } from '../../lexicon/with-leave.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

/** Whether the subject is a release by its number ("18.10.3", "Version 5.1.2", "the 2.1 update"). */
function isRelease(reading: Reading, clause: Clause): boolean {
  const at = clause.subject;
  if (!at) return false;
  for (let i = at.from; i < at.to; i++) if (reading.parsed.tags[i] === 'version') return true;
  return RELEASE.test(clauseText(reading, at));
}

/** "X before 2.3.1 does not validate": the number bounds what is affected. */
function isRanged(reading: Reading, clause: Clause): boolean {
  const end = reading.parsed.tokens[(clause.subject ?? clause).to - 1]?.end ?? 0;
  return reading.parsed.versions.some(
    (one) => /^(?:before|through|range|since)$/.test(one.form) && one.start < end + 1,
  );
}

/** Whether the maker speaks at token `at`, in its own text or through a telling. */
function makerSpeaks(reading: Reading, at: number): boolean {
  if (reading.topic.voice === 'vendor') return true;
  return framesAt(reading.frames, at).some((frame) => frame.source.vendor);
}

/** "With 2.0.4, the developers …": the number leads the sentence. */
function isLed(reading: Reading, index: number): boolean {
  const lead = reading.clauses[index - 1];
  return (
    lead !== undefined &&
    lead.verbs.length === 0 &&
    /^(?:with|in|as|since|from|by)$/.test(lower(reading, lead.from)) &&
    hasVersions(reading, lead)
  );
}

/** Whether a clause names a day or the next release. */
function isDated(reading: Reading, clause: Clause): boolean {
  return (
    reading.parsed.tags.slice(clause.from, clause.to).includes('date') ||
    /\bnext (?:release|version|update|week|month)\b/i.test(clauseText(reading, clause))
  );
}

/** "The default was changed back with 1.2", "promised to make it opt-in", "took the update offline", "rebuilt and republished". */
function roundTurned(reading: Reading, clause: Clause, text: string, numbered: boolean): boolean {
  if (clause.kind === 'relative' || clause.kind === 'sub') return false;
  const keeper = isKeeper(reading, clause);
  if (
    TURNED_ROUND.test(text) &&
    (numbered || reading.parsed.sentence.item || makerSpeaks(reading, clause.from))
  )
    return true;
  if (WILL_TURN.test(text) && keeper) return true;
  if (TAKEN_OFF.test(text) && keeper && !isThing(reading, clause.subject)) return true;
  if (REBUILT.test(text) && (keeper || numbered)) return true;
  if (SAFEGUARD.test(text) && keeper && (numbered || reading.topic.voice === 'vendor')) return true;
  if (STOPPED.test(text)) return true;
  if (NOW_DOES.test(text) && makerSpeaks(reading, clause.from)) return true;
  if (keeper && SECURED.test(text)) return true;
  return (
    PUTS_RIGHT.test(text) &&
    isOneOf(reading, clause.subject, FIRST_PERSON) &&
    reading.topic.voice === 'vendor'
  );
}

const KEEPER = sieved(
  /\b(?:company|vendor|maker|maintainers?|developers?|team|project|start-?up|firm|authors?|owner|operator|manufacturer|provider|publisher|registry|marketplace|store)$/i,
);

/** Whether the maker, a registry or "the company" acts: who can take a thing back. */
function isKeeper(reading: Reading, clause: Clause): boolean {
  if (/^(?:we|i)(?:['’]ve|['’]ll|['’]re|['’]m|['’]d)$/.test(lower(reading, clause.from)))
    return reading.topic.voice !== 'article';
  if (!clause.subject) return false;
  const words = clauseText(reading, clause.subject);
  if (isOneOf(reading, clause.subject, FIRST_PERSON)) return reading.topic.voice !== 'article';
  return (
    organisationIn(reading, clause.subject) !== undefined ||
    KEEPER.test(words) ||
    parsedNames(reading, clause)
  );
}

function parsedNames(reading: Reading, clause: Clause): boolean {
  const { subject } = clause;
  return (
    subject !== null &&
    reading.parsed.names.some((name) => name.from >= subject.from && name.to <= subject.to)
  );
}

const ENDED = anyOf(ENDS);
const RELEASED = anyOf(RELEASE);

/** Whether a sentence has any word by which such a repair could be told. */
function mayRemedy({ parsed, sieving }: Reading): boolean {
  if (PHRASED(sieving)) return true;
  const numbered = parsed.versions.length > 0;
  if (!numbered && !RELEASED(sieving)) return false;
  return ENDED(sieving) || hasLemma(parsed, REMEDIAL) || (numbered && hasLemma(parsed, REMOVALS));
}

/** Repairs told without a verb of repair: by what a release does, by what was put right, by what is to come. */
export function findRemedies(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayRemedy(reading)) return found;
  const { clauses, parsed } = reading;
  clauses.forEach((clause, index) => {
    if (taken(index, 'fix') || taken(index, 'ban') || clause.kind === 'condition') return;
    const text = reading.texts[index] ?? '';
    const add = (at: number, rule: string, negated = false): void => {
      found.push(
        findingOf('fix', index, clause, at, rule, {
          negated,
          actor: organisationIn(reading, clause.subject)?.name ?? null,
        }),
      );
    };
    const numbered =
      hasVersions(reading, clause) ||
      isLed(reading, index) ||
      (clause.kind === 'resume' &&
        clause.subject !== null &&
        hasVersions(reading, { ...clause, ...clause.subject }));
    const at = clause.verbs.find((one) => one >= (clause.subject?.to ?? clause.from)) ?? clause.verbs[0];
    const verb = at === undefined ? undefined : parsed.verbs[at];
    const previous = clauses[index - 1];
    // "18.10.3 leaves the field out", "… released 12.4.2, which ends every session".
    const released =
      isRelease(reading, clause) ||
      (clause.kind === 'relative' &&
        lower(reading, clause.from) === 'which' &&
        previous !== undefined &&
        hasVersions(reading, previous) &&
        /\b(?:releas|publish|ship|push|issu|roll|updat|fix)\w*/i.test(reading.texts[index - 1] ?? ''));
    const takesData =
      verb?.lemma === 'remove' &&
      /\b(?:history|files?|settings|data|folders?|documents?|notes|messages|photos)\b/i.test(text);
    if (
      released &&
      !isRanged(reading, clause) &&
      !(at !== undefined && isNegated(reading, at, clause.from)) &&
      !takesData &&
      verb &&
      at !== undefined &&
      verb.form !== 'ing' &&
      !isPassive(reading, at) &&
      !losesGuard(withNext(reading, index)) &&
      !isWorthless(verb.lemma, parsed.text.slice(parsed.sentence.start, parsed.sentence.end)) &&
      (ENDS.test(text) ||
        (REMEDIAL.has(verb.lemma) &&
          (numbered ||
            !/^(?:ask|require|compare|sign|pin|clear|cap|lower|raise|isolate|confirm|check|verify|mask|limit)$/.test(
              verb.lemma,
            ))))
    ) {
      add(at, 'fix/by-release', isNegated(reading, at, clause.from));
      return;
    }
    if (NO_REPAIRED.test(text)) {
      add(at ?? clause.from, 'fix/none', true);
      return;
    }
    const pledged =
      MERGED.test(text) || GETS_IT.test(text)
        ? 'fix/merged'
        : PLEDGED.test(text) ||
            PLEDGED_CHANGE.test(text) ||
            (PLEDGED_UPDATE.test(text) && (numbered || isDated(reading, clause)))
          ? 'fix/pledged'
          : TO_FOLLOW.test(text)
            ? 'fix/to-follow'
            : undefined;
    if (pledged) {
      add(at ?? clause.from, pledged, /\b(?:no|not|never)\b|n['’]t\b/i.test(text));
      return;
    }
    if (
      /\b(?:patch|fix|hotfix|update|correction)\b/i.test(
        clause.subject ? clauseText(reading, clause.subject) : '',
      ) &&
      FARED.test(text)
    ) {
      add(at ?? clause.from, 'fix/fared');
      return;
    }
    // "4.60.1 keeps the setting; it went out an hour ago": the number stands in the clause before.
    if (
      OUT.test(text) &&
      clause.subject !== null &&
      /^it$/i.test(clauseText(reading, clause.subject)) &&
      previous !== undefined &&
      isRelease(reading, previous)
    ) {
      add(at ?? clause.from, 'fix/out');
      return;
    }
    if (roundTurned(reading, clause, text, numbered)) {
      add(at ?? clause.from, 'fix/turned-round', /(?:\b|(?=n['’]t))(?:not|never|n['’]t)\b/i.test(text));
      return;
    }
    // "A script that removes tokens will come with 18.11", "would ship a repair in 1.14.2".
    if (
      (numbered || /\b(?:with|in) (?:version )?\d+\.\d+/.test(text)) &&
      TO_COME.test(text) &&
      !isNegated(reading, at ?? clause.to, clause.from)
    ) {
      add(at ?? clause.from, 'fix/to-come');
      return;
    }
    if (
      CURE_NOUNS.test(text) &&
      verb &&
      verb.classes & (BIT.ship | BIT.fix | BIT.pledge) &&
      at !== undefined
    ) {
      add(at, 'fix/cure', isNegated(reading, at, clause.from));
      return;
    }
    // "I have removed the library in 2.3.2".
    const maker =
      clause.subject !== null &&
      (/^(?:we|i)$/i.test(clauseText(reading, clause.subject))
        ? reading.topic.voice !== 'article'
        : isKeeper(reading, clause));
    if (
      numbered &&
      maker &&
      verb &&
      at !== undefined &&
      REMOVALS.has(verb.lemma) &&
      (verb.form === 'ed' || /^(?:will|'ll)$/.test(lower(reading, at - 1))) &&
      !isPassive(reading, at) &&
      !(reading.topic.voice === 'post' && OWN_FLEET.test(text))
    ) {
      add(at, 'fix/removed', isNegated(reading, at, clause.from));
      return;
    }
    // "All agents were updated by September 28", "the keys have been rotated": told by the maker.
    if (
      PUT_RIGHT.test(text) &&
      isThing(reading, clause.subject) &&
      makerSpeaks(reading, clause.from) &&
      clause.kind !== 'relative' &&
      clause.kind !== 'sub'
    )
      add(at ?? clause.from, 'fix/put-right', /(?:\b|(?=n['’]t))(?:not|never|n['’]t)\b/i.test(text));
  });
  return found;
}
