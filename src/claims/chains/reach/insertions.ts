import { clauseFollows, resumes } from '../../text/clause-openings.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { hasVerb, word } from '../frames/frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';

/**
 * Whether a telling from token `from` to the mark at `tail` stands between a subject and its verb: "the update, users
 * complain, deletes bookmarks". What stands before has no verb of its own, what follows goes on with one.
 */
export function isInserted(parsed: Parsed, part: Stretch, from: number, tail: number): boolean {
  const opens = word(parsed, from - 1) === 'as' ? from - 2 : from - 1;
  const mark = word(parsed, opens);
  if (opens <= part.from || tail + 1 >= part.to) return false;
  if (!/^[,(—–]$|^--$/.test(mark) || word(parsed, tail) !== (mark === '(' ? ')' : mark)) return false;
  if (hasVerb(parsed, part.from, opens))
    return frontsClause(parsed, part.from, opens) && clauseFollows(parsed, tail + 1);
  let at = part.from;
  while (/^(?:adv|conj|mark)$/.test(parsed.tags[at] ?? '')) at++;
  // "In versions before 139, the company admits, the browser …", "Unofficially, a salesman told me, it …"
  if (at >= opens || /^(?:prep|date|sub)$/.test(parsed.tags[at] ?? ''))
    return clauseFollows(parsed, tail + 1);
  return isNominal(parsed.tags[opens - 1]) && resumes(parsed, tail + 1);
}

/** "If it does not comply, the council says, it will …": what stands before is one clause that the main one follows. */
function frontsClause(parsed: Parsed, from: number, to: number): boolean {
  if (
    !/^(?:if|unless|when|once|because|since|although|though|until|after|before|while)$/.test(
      word(parsed, from),
    )
  )
    return false;
  for (let i = from; i < to; i++) if (/^[,;:]$/.test(word(parsed, i))) return false;
  return true;
}

/** "where, Kivi believes, it is kept": a telling put in behind a conjunction is about what follows. */
export function isWithin(parsed: Parsed, from: number, tail: number): boolean {
  // "wrote that, as a technician had explained, it is kept"
  const opens = word(parsed, from - 1) === 'as' ? from - 1 : from;
  return (
    word(parsed, opens - 1) === ',' &&
    word(parsed, tail) === ',' &&
    /^(?:where|that|which|because|while|and|but|when|since)$/.test(word(parsed, opens - 2)) &&
    clauseFollows(parsed, tail + 1)
  );
}
