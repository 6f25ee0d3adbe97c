import { ATTACKERS, FIX_NOUNS, ISSUES, NOT_FIXED, STILL_OPEN, UPGRADE } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import {
  clauseText,
  hasWord,
  headWord,
  isAdvice,
  isNegated,
  isPassive,
  isSoftware,
  lower,
  organisationIn,
  toolIn,
} from '../reading.ts';
import { OUT } from '../../lexicon/remedies.ts';
import { ALWAYS, CURES, PRONOUN_OBJECTS, RELEASES, REMOVALS } from '../../lexicon/repairs.ts';
import { hasVersions } from '../versions/numbers.ts';
import { endsConduct } from './endings.ts';
import {
  cures,
  isAwaited,
  isHypothetical,
  isMissed,
  isNobody,
  isShared,
  isTriedInVain,
  isUsers,
  mayRepair,
  takesBack,
  undoesRepair,
} from './repairers.ts';
import { findingOf } from '../finding.ts';
import { withoutLabels } from './label.ts';
import { movedInVain } from './moved.ts';
import type { Finding, Reading } from '../reading.ts';
import { sieved } from '../../text/sieved-pattern.ts';

function isIssue(reading: Reading, clause: Clause, at: number): boolean {
  if (isPassive(reading, at)) {
    const head = headWord(reading, clause.subject);
    return ISSUES.has(head) || isSoftware(reading, clause.subject);
  }
  return hasWord(reading, { from: at + 1, to: Math.min(clause.to, at + 9) }, ISSUES);
}

function sentenceText(reading: Reading): string {
  const { sentence, text } = reading.parsed;
  return text.slice(sentence.start, sentence.end);
}

/** What is taken out in a version was part of the tool, whatever it is called. */
const RELEASED_IN = sieved(/\b(?:in|with|by|as of) (?:version |release |v)?\d+\.\d/i);

/** What came to an end. */
const TURNED_OFF = sieved(
  /\b(?:switch|turn)(?:ed|es|s|ing)? (?:it|them|this|the [\w-]+(?: [\w-]+)?) off\b|\b(?:switched|turned) off (?:it|the|this)\b/i,
);

/** "not fixed until 1.4". */
const LATE = sieved(/(?:\b|(?=n['’]t))(?:not|n['’]t)\b[^.;]{0,40}\b(?:until) (?:version |release |v)?\d/i);

/** Repairs: made, promised, missing. */
export function findFixes(reading: Reading): readonly Finding[] {
  const { parsed } = reading;
  const found: Finding[] = [];
  if (!mayRepair(parsed)) return found;
  const { clauses } = reading;
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    const add = (at: number, rule: string, negated = false): void => {
      if (!found.some((one) => one.clause === index))
        found.push(
          findingOf('fix', index, clause, at, rule, {
            negated: negated || isNobody(reading, clause),
            actor: organisationIn(reading, clause.subject)?.name ?? null,
          }),
        );
    };
    const versioned = hasVersions(reading, clause);
    // "before a patch was available", "until it is fixed": no repair is told.
    if (clause.kind === 'sub' && /^(?:before|until)$/.test(lower(reading, clause.from))) return;
    for (let at = clause.from; at < clause.to; at++) {
      const verb = parsed.verbs[at];
      if (!verb || !(verb.classes & (BIT.fix | BIT.ship) || verb.lemma === 'announce')) continue;
      // "was not fixed until 1.4": it was, late.
      const late = versioned && LATE.test(text);
      const negated =
        (!late && (isNegated(reading, at, clause.from) || (NOT_FIXED.test(text) && !versioned))) ||
        undoesRepair(reading, at);
      const entry =
        verb.form === 'base' &&
        at === clause.from &&
        parsed.sentence.item &&
        /^(?:fix|patch|revert|resolve|correct)$/.test(verb.lemma);
      const undone =
        parsed.sentence.item &&
        verb.form === 'ed' &&
        at === clause.from &&
        /^(?:restore|revert|remove|disable|drop|harden|correct|resolve|undo)$/.test(verb.lemma);
      if (entry || undone) {
        add(at, 'fix/entry');
        break;
      }
      if (isAdvice(reading, clause, at) && !versioned) continue;
      // "If you use it, pull the binary": an order.
      if (verb.form === 'base' && at === clause.from && !parsed.sentence.item) continue;
      if (isMissed(text)) continue;
      if (verb.form === 'ing' && lower(reading, at - 1) === 'for') continue;
      // "does not sanitize input": the tool fails to.
      if (
        negated &&
        /^(?:sanitize|neutralize|harden)$/.test(verb.lemma) &&
        !isPassive(reading, at) &&
        isSoftware(reading, clause.subject)
      )
        continue;
      if (verb.classes & BIT.fix && !versioned && isHypothetical(reading, clause, at)) continue;
      if (isAwaited(reading, at) || isTriedInVain(text)) continue;
      if (verb.classes & BIT.fix) {
        if (
          ALWAYS.has(verb.lemma) ||
          (/^(?:address|resolve|correct|repair|close|plug|solve|undo|revert|eliminate|retire)$/.test(
            verb.lemma,
          ) &&
            (isIssue(reading, clause, at) || versioned || /^(?:repair|rectify)$/.test(verb.lemma)))
        ) {
          if (
            verb.lemma === 'patch' &&
            !isPassive(reading, at) &&
            !isIssue(reading, clause, at) &&
            !versioned &&
            !isSoftware(reading, clause.subject) &&
            !toolIn(reading, clause)
          )
            continue;
          add(at, 'fix/verb', negated);
          break;
        }
      }
      if (
        REMOVALS.has(verb.lemma) &&
        !(
          clause.kind === 'condition' ||
          (clause.kind === 'sub' &&
            /^(?:when|whenever|if|unless|until|after|once|while)$/.test(lower(reading, clause.from)))
        )
      ) {
        const passive = isPassive(reading, at) || isShared(reading, clause, at);
        // "cannot be disabled": what it does not allow.
        if (
          passive &&
          /^(?:cannot|can|could|can't|couldn't)$/.test(
            lower(reading, at - (lower(reading, at - 2) === 'not' ? 3 : 2)),
          )
        )
          continue;
        const rest = { from: at + 1, to: Math.min(clause.to, at + 9) };
        const removed = passive
          ? isSoftware(reading, clause.subject) || RELEASED_IN.test(clauseText(reading, rest))
          : clause.subject !== null &&
            (!isSoftware(reading, clause.subject) || takesBack(reading, clause, at)) &&
            !isUsers(reading, clause, rest) &&
            (hasWord(reading, rest, ISSUES) || toolIn(reading, rest) !== undefined);
        const loose =
          !passive &&
          /^(?:delete|drop|replace|pull|discontinue|revoke|rotate)$/.test(verb.lemma) &&
          PRONOUN_OBJECTS.has(lower(reading, at + 1));
        // "Zed 7 was discontinued in 2017": a product's end is no repair of it.
        if (
          /^(?:discontinue|retire)$/.test(verb.lemma) &&
          passive &&
          toolIn(reading, clause.subject ?? rest) !== undefined
        )
          continue;
        const hostile = hasWord(reading, clause.subject ?? { from: 0, to: 0 }, ATTACKERS);
        if (
          removed &&
          !loose &&
          !hostile &&
          !(
            verb.lemma === 'roll' &&
            lower(reading, at + 1) === 'out' &&
            !FIX_NOUNS.has(headWord(reading, clause.subject)) &&
            !hasWord(reading, rest, FIX_NOUNS)
          )
        ) {
          add(at, 'fix/removal', negated);
          break;
        }
      }
      if (RELEASES.has(verb.lemma)) {
        const subject = headWord(reading, clause.subject);
        const object = clauseText(reading, { from: at + 1, to: Math.min(clause.to, at + 10) });
        if (
          /^(?:fix|fixes|patch|patches|hotfix|remediation|mitigation|workaround|correction)$/.test(subject) ||
          /\b(?:fix|fixes|patch|patches|patched|hotfix|hotfixes|mitigations?|workarounds?|security updates?|emergency updates?|remediation|rollback|fixed|corrections?|repair|remedy|cure)\b/i.test(
            object,
          )
        ) {
          add(at, 'fix/release', negated);
          break;
        }
      }
    }
    // "We released a patch and shipped it in 1.3": the patch is what ships.
    const shipping = clause.verbs[0];
    if (
      clause.kind === 'and' &&
      shipping !== undefined &&
      (parsed.verbs[shipping]?.classes ?? 0) & BIT.ship &&
      versioned &&
      found.some((one) => one.clause === clause.host)
    )
      add(shipping, 'fix/release');
    // "no longer listens on all interfaces", "had switched it off", "2.6.1 is out now"
    if (!found.some((one) => one.clause === index)) {
      const ended = endsConduct(reading, clause, index);
      const off =
        TURNED_OFF.test(text) &&
        clause.subject !== null &&
        !isAdvice(reading, clause, clause.verbs[0] ?? clause.from) &&
        !/^there\b/i.test(text) &&
        !isSoftware(reading, clause.subject) &&
        !isUsers(reading, clause, clause);
      const out = versioned && OUT.test(text);
      const successor =
        (versioned &&
          clause.verbs.some((one) =>
            /^(?:release|publish|ship|push)$/.test(parsed.verbs[one]?.lemma ?? ''),
          ) &&
          CURES.test(sentenceText(reading))) ||
        cures(reading, clause);
      const at = clause.verbs[0] ?? clause.from;
      if (ended || off || out || successor) add(at, ended ? 'fix/ended' : off ? 'fix/off' : 'fix/successor');
    }
    if (found.some((one) => one.clause === index)) return;
    const noun = parsed.tokens.findIndex(
      (token, i) =>
        i >= clause.from &&
        i < clause.to &&
        parsed.tags[i] === 'word' &&
        /^(?:fix|fixes|patch|patches|hotfix|hotfixes|workaround|workarounds|remediation|mitigation|mitigations|rollback|revert|correction|corrections|remedy|opt-out|bugfix|bugfixes)$/.test(
          token.lower,
        ),
    );
    const missing =
      noun >= 0 &&
      /(?:\b|(?=n['’]t))(?:not|never|n['’]t|yet to)\b[^.;]{0,20}\b(?:available|ready|out|expected|planned|in sight|released)\b/i.test(
        text,
      );
    if (missing) add(noun, 'fix/missing', true);
    else if (
      (NOT_FIXED.test(text) &&
        (noun >= 0 ||
          /\bno (?:more |further )?updates?\b/i.test(text) ||
          /\bun(?:patched|fixed|resolved|addressed)\b/i.test(text))) ||
      (!versioned && STILL_OPEN.test(text))
    ) {
      const at = noun >= 0 ? noun : (clause.verbs.at(-1) ?? clause.from);
      add(at, 'fix/missing', true);
    } else if (
      noun >= 0 &&
      (/\b(?:available|ready|live|underway|in progress|coming|come|pushed|merged|queued|promised|out|due|expected|scheduled|rolling|pending|planned|beginning|starting|in place|in the works|on (?:the|its) way)\b/i.test(
        text,
      ) ||
        versioned) &&
      !isAdvice(reading, clause, noun)
    )
      add(noun, 'fix/noun');
    else if (versioned && UPGRADE.test(text) && !movedInVain(reading, clause))
      add(clause.from, 'fix/upgrade');
    else if (
      versioned &&
      !isMissed(text) &&
      !isAwaited(reading, clause.to - 1) &&
      /\b(?:patched|fixed|corrected|repaired|cleaned|hardened) (?:versions?|releases?|builds?|packages?|in)\b|^(?:fixed|patched|resolved)\b/i.test(
        text,
      )
    )
      add(clause.from, 'fix/label');
  });
  return withoutLabels(reading, found);
}
