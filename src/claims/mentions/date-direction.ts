/** Words before a date by which what happens there lies ahead. */
const AHEAD =
  /\b(?:will|shall|due|expect(?:s|ed)?|plan(?:s|ned)?|schedul\w+|set to|until|takes? effect|start(?:s|ing)|deadline|upcoming|coming|going to|promis\w+|is to|are to|ends?(?! of| ?$)|expires?|must|have to)\b(?:[^.;]|\.\d){0,70}$|['’]ll\b(?:[^.;]|\.\d){0,70}$/i;
/** Words by which it lies back: told at the date itself, or in the past before it. */
const BACK = /\b(?:since|last|during|previous|back in) $/i;
/** What is told of as past before the date: "was banned in December", "blocked it in May". */
const PAST = /\b(?:was|were|had|did|has|have)\b[^.;]{0,70}$|\b[a-z]{3,20}ed\b[^.;]{0,50}$/;
/** "released on 4 March": told at the date itself, whatever lies ahead in the sentence. */
const TOLD_AT =
  /(?<!\b(?:be|being|gets?|have) )\b(?!expected|planned|scheduled|promised|slated|announced|required|needed|allowed|supposed)[a-z]{3,20}ed (?:(?:back |late |early )?(?:on|in|at) )?$/;
/** "promised for Monday and are still not there": what did not come. */
const MISSED =
  /^,? (?:and|but) (?:it |they )?(?:is|are|has|have|was|were|did|do|does)(?:,[^,]{1,30},)? (?:still|not|yet|never)\b/;
/** "bans it from Monday", "the order applies from Monday". */
const HOLDS_FROM =
  /\b(?:bans?|bars?|blocks?|forbids?|prohibits?|restricts?|drops?|withdraws?|appl(?:y|ies)|holds?|costs?|requires?|asks?|stops?|runs?)\b[^.;]{0,60} (?:from|as of) $/i;
/** "did not reply by Tuesday evening". */
const NOT_BY = /(?:\b|(?=n['’]t))(?:not|n['’]t|no|nothing|nobody|without|failed|unanswered|unavailable)\b/i;
const MUST = /\b(?:will|shall|must|may|should|would|can)\b|['’]ll\b/;
/** "By Wednesday evening, two firms had …". */
const HAD = /^[^.;]{0,80}?\b(?:had|was|were)\b/i;

/** What stands before a date that opens its sentence, and what follows there. */
const OPENS = /^(?:(?:on|in|late in|early in) )?$/i;
/** "From Monday, staff may not use it". */
const FROM_THEN = /^(?:from|as of|as from|starting|beginning|effective)(?: on)? $/i;
const AHEAD_AFTER =
  /^,? [^.;,]{0,60}?\b(?:will|shall|(?:is|are) (?:to|due|set|expected|banned|barred|forbidden|required|no longer|not)|plans?|may|must|cannot)\b/;
const BACK_AFTER =
  /^,? [^.;,]{0,60}?\b(?:had|has|have|was|were|did|[a-z]{3,20}ed|said|says|wrote|writes|found|took|put|got|lost|left|held|saw|let|sent|told|gave|made|came|went|began|withdrew|shut|cut)\b/;

/** "A similar outage in February lasted nine hours": the verb of what the date describes follows at once. */
const THEN_DID =
  /^ (?:also |only |alone |already )?(?:had|was|were|did|found|took|put|got|lost|left|held|saw|sent|told|gave|made|came|went|began|cost|led|brought|hit|[a-z]{3,20}ed)\b/;

/** Which side of the day of telling a date lies on; undefined where the words do not say. */
export type Direction = 'ahead' | 'back' | undefined;

/** Whether a date lies ahead of the telling or back, by the words around it; undefined where they do not say. */
export function directionOf(sentence: string, from: number, to: number, lead: string): Direction {
  const before = sentence.slice(Math.max(0, from - 90), from);
  if (lead === 'since' || lead === 'last' || BACK.test(before)) return 'back';
  if (lead === 'next' || lead === 'until') return 'ahead';
  const after = sentence.slice(to, to + 100);
  if (TOLD_AT.test(before) || MISSED.test(after)) return 'back';
  if (lead === 'by' && NOT_BY.test(before) && !MUST.test(before)) return 'back';
  if (HOLDS_FROM.test(before)) return 'ahead';
  if (FROM_THEN.test(before)) return BACK_AFTER.test(after) && !AHEAD_AFTER.test(after) ? 'back' : 'ahead';
  if (AHEAD.test(before)) return 'ahead';
  if (lead !== 'by' && PAST.test(before)) return 'back';
  if (lead === 'by') return HAD.test(after) || /\bhad\b/.test(before) ? 'back' : 'ahead';
  // "On 30 December, they removed it"
  if (OPENS.test(before)) {
    // "On Monday the firm said it will …": the first verb decides.
    const ahead = AHEAD_AFTER.exec(after)?.[0].length ?? Infinity;
    const back = BACK_AFTER.exec(after)?.[0].length ?? Infinity;
    if (ahead !== back) return ahead < back ? 'ahead' : 'back';
  }
  if (THEN_DID.test(after)) return 'back';
  return undefined;
}
