import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import {
  BAN_EFFECTS,
  BAN_NOUNS,
  FORBIDDEN_USE,
  LISTS,
  ORDERS,
  STAFF,
  STRONG_BANS,
} from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { actorOf } from './actors.ts';
import { about, mayRestrict, partEnd } from './restriction.ts';
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
import type { Finding, Reading } from '../reading.ts';

/** What courts and guards stop, which nobody uses. */
const NOT_USED =
  /^(?:[\w'’-]+ ){0,5}?(?:lawsuits?|suits?|complaints?|legal (?:action|proceedings)|proceedings|mergers?|takeovers?|deals?|bills?|attacks?|attempts?|attackers|hackers|infections?|malware|spam)\b/i;

/** Restrictions and replacement orders by an organisation. */
export function findBans(reading: Reading): readonly Finding[] {
  const { parsed } = reading;
  if (!mayRestrict(parsed)) return [];
  const { clauses } = reading;
  const found: Finding[] = [];
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    const add = (at: number, rule: string, negated = false, span: Stretch = clause): void => {
      found.push({
        kind: 'ban',
        clause: index,
        span,
        at,
        polarity: negated ? 'negated' : 'affirmed',
        own: [],
        actor: actorOf(reading, clause),
        rule,
      });
    };
    const subjectText = clause.subject ? clauseText(reading, clause.subject) : '';
    const generic =
      /^(?:an?|any|each|every) /i.test(subjectText) && organisationIn(reading, clause.subject) === undefined;
    for (let at = clause.from; at < clause.to; at++) {
      const verb = parsed.verbs[at];
      if (!verb || !(verb.classes & BIT.ban || /^(?:warn|advise)$/.test(verb.lemma))) continue;
      const infinitive = lower(reading, at - 1) === 'to';
      if (isAdvice(reading, clause, at) && !/\bbe$/.test(lower(reading, at - 1))) continue;
      const passive = isPassive(reading, at) || (verb.form === 'ed' && clause.kind === 'insert');
      const software = isSoftware(reading, clause.subject);
      const rest = { from: at + 1, to: clause.to };
      const after = clauseText(reading, rest);
      const negated = isNegated(reading, at, clause.from) || /\b(?:lift|lifts|lifted|lifting)\b/.test(text);
      if (generic && !passive) continue;
      if (STRONG_BANS.has(verb.lemma)) {
        if (!passive && software) continue;
        if (verb.form === 'ing' && !clause.subject && !infinitive && clause.kind !== 'participle') continue;
        const whole = { from: clause.from, to: clause.to };
        if (!about(reading, whole) && !(clause.subject && passive && hasWord(reading, clause.subject, STAFF)))
          continue;
        add(at, 'ban/verb', negated);
        break;
      }
      if (!passive && software) continue;
      if (
        ORDERS.has(verb.lemma) ||
        (/^(?:warn|advise)$/.test(verb.lemma) &&
          /^\s*(?:\w+ ){0,2}(?:employees|staff|workers|engineers|personnel|officials)\b/i.test(after))
      ) {
        if (
          hasWord(reading, { from: at + 1, to: Math.min(at + 7, clause.to) }, STAFF) &&
          FORBIDDEN_USE.test(clauseText(reading, { from: at + 1, to: partEnd(reading, clause) })) &&
          about(reading, { from: at + 1, to: partEnd(reading, clause) })
        )
          add(at, 'ban/order', negated);
        else if (
          /^(?:order|instruct|direct|require)$/.test(verb.lemma) &&
          !passive &&
          /\bto (?:remove|uninstall|stop|cease|disable|delete|block|replace|suspend|discontinue|avoid)\b/i.test(
            after,
          )
        )
          add(at, 'ban/order', negated);
        else if (
          passive &&
          clause.subject &&
          hasWord(reading, clause.subject, STAFF) &&
          FORBIDDEN_USE.test(after)
        )
          add(at, 'ban/order', negated);
        continue;
      }
      if (
        /^(?:block|limit|curb|halt|suspend|stop|cease|pause|exclude|evict|discontinue|phase|shelve|drop)$/.test(
          verb.lemma,
        )
      ) {
        const object = clauseText(reading, { from: at + 1, to: Math.min(at + 8, clause.to) });
        // "a move to block the suit over Zed", "blocked 40 attacks": no use of anything.
        if (!passive && NOT_USED.test(object)) continue;
        if (
          organisationIn(reading, clause.subject) ||
          passive ||
          /^[A-Z]/.test(subjectText) ||
          /\b(?:company|government|agency|bank|school|university|ministry|registry|store|marketplace|regulator|authorities|court)\b/i.test(
            subjectText,
          )
        ) {
          if (
            /\b(?:access|use|usage|using|employees|staff|workers|users|accounts)\b/i.test(object) ||
            (passive && clause.subject && toolIn(reading, clause.subject) !== undefined) ||
            (!passive &&
              /^(?:block|suspend|halt|exclude)$/.test(verb.lemma) &&
              (toolIn(reading, { from: at + 1, to: Math.min(at + 5, clause.to) }) !== undefined ||
                /\b(?:tool|app|extension|image|package|chatbot|plugin|software)\b/i.test(object)))
          ) {
            add(at, 'ban/limit', negated);
            continue;
          }
        }
        continue;
      }
      const restOfPart = { from: at + 1, to: partEnd(reading, clause) };
      if (
        /^(?:remove|pull|withdraw|delist|uninstall|quarantine|exclude|drop)$/.test(verb.lemma) &&
        hasWord(reading, restOfPart, LISTS) &&
        (about(reading, clause) || software)
      )
        add(at, 'ban/removal', negated);
    }
    // "added X to its high-risk list", "placed on a blacklist"
    const listed =
      /\b(?:add(?:s|ed|ing)?|plac(?:e|es|ed|ing)|put(?:s|ting)?|includ(?:e|es|ed|ing))\b[^;]{0,60}?\b(?:to|on|in|into|onto)\b[^;]{0,40}?\b(?:high-risk|restricted|banned|prohibited|forbidden|black|block|deny|sanctions?|entity|unapproved)[\w-]* ?(?:software |tools? |apps? |products? )?(?:list|software|tools|apps)|\b(?:blacklist|blocklist|denylist)\b/i.exec(
        text,
      );
    if (
      listed &&
      !found.some((one) => one.clause === index) &&
      (about(reading, clause) || isSoftware(reading, clause.subject)) &&
      !BAN_NOUNS.has(headWord(reading, clause.subject))
    ) {
      const at = parsed.tokens.findIndex(
        (token, i) => i >= clause.from && /^(?:add|plac|put|includ|black|block|deny)/.test(token.lower),
      );
      add(Math.max(at, clause.from), 'ban/list', isNegated(reading, Math.max(at, clause.from), clause.from));
    }
    if (
      !found.some((one) => one.clause === index) &&
      /\b(?:put|puts|putting) (?:the |its |their )?[\w' -]{1,40} on hold\b|\b(?:paused|suspended|stopped|halted) (?:its|their|all|the) use of\b/i.test(
        text,
      ) &&
      !isSoftware(reading, clause.subject)
    )
      add(clause.verbs[0] ?? clause.from, 'ban/hold');
    // "recommended Qoder as the replacement", "use its own platform instead"
    if (
      !found.some((one) => one.clause === index) &&
      clause.verbs.length > 0 &&
      /\b(?:as (?:an?|the) (?:alternative|replacement)|instead)\b/i.test(text) &&
      /\b(?:recommend|instruct|order|direct|tell|told|ask|require|switch)/i.test(text) &&
      organisationIn(reading, clause.subject)
    )
      add(clause.verbs[0] ?? clause.from, 'ban/replacement');
    // "the ban takes effect", "restrictions X has placed on Y"
    if (!found.some((one) => one.clause === index)) {
      const head = headWord(reading, clause.subject);
      const firstVerb = clause.verbs[0];
      const effect =
        firstVerb !== undefined && BAN_EFFECTS.has(parsed.verbs[firstVerb]?.lemma ?? '')
          ? firstVerb
          : undefined;
      const told = reading.frames.find(
        (frame) =>
          !frame.negated &&
          frame.cue.from >= clause.from &&
          frame.cue.from < clause.to &&
          (frame.form === 'by' || BAN_EFFECTS.has(frame.lemma)),
      );
      const inForce =
        /^(?:instruction|order|directive|measure|measures|rule|policy|decree)$/.test(head) &&
        /\b(?:tak(?:e|es|ing) effect|took effect|com(?:e|es|ing) into (?:force|effect))\b/i.test(text);
      if (inForce) add(clause.verbs[0] ?? clause.from, 'ban/noun');
      else if (BAN_NOUNS.has(head) && (effect !== undefined || told) && !/^(?:an?|any) /i.test(subjectText))
        add(effect ?? clause.from, 'ban/noun');
      else if (
        told &&
        told.form !== 'by' &&
        told.subject &&
        organisationless(reading, told.subject) &&
        hasWord(reading, { from: told.cue.to, to: Math.min(clause.to, told.cue.to + 5) }, BAN_NOUNS)
      )
        add(told.cue.to, 'ban/noun');
      else if (
        effect !== undefined &&
        (about(reading, clause) ||
          /\b(?:the|its|this|their|similar|such|same|comparable) (?:\w+ )?(?:ban|bans|restrictions?|prohibition|moratorium|suspension)\b/i.test(
            text,
          )) &&
        hasWord(reading, { from: effect + 1, to: Math.min(clause.to, effect + 8) }, BAN_NOUNS) &&
        !BAN_NOUNS.has(head) &&
        clause.subject &&
        !isSoftware(reading, clause.subject) &&
        /^(?:impose|place|issue|announce|enact|introduce|enforce|order|extend|expand|lift|confirm|report)$/.test(
          parsed.verbs[effect]?.lemma ?? '',
        )
      )
        add(effect, 'ban/noun', parsed.verbs[effect]?.lemma === 'lift');
      else if (
        effect !== undefined &&
        clause.subject === null &&
        hasWord(reading, clause, BAN_NOUNS) &&
        toolIn(reading, clause) !== undefined
      )
        add(effect, 'ban/noun');
      else {
        const noun = parsed.tokens.findIndex(
          (token, i) =>
            i >= clause.from && i < clause.to && BAN_NOUNS.has(token.lower) && parsed.tags[i + 1] === 'name',
        );
        const verb = parsed.verbs.findIndex(
          (one, i) =>
            one !== undefined &&
            i > noun &&
            i < clause.to &&
            /^(?:place|impose|put|set|announce)$/.test(one.lemma),
        );
        if (noun >= 0 && verb >= 0) add(verb, 'ban/noun', false, { from: noun, to: clause.to });
      }
    }
  });
  return found;
}

function organisationless(reading: Reading, at: Stretch): boolean {
  return !isSoftware(reading, at);
}
