import { deniesWell, inOwnSense } from '../../lexicon/denied-well.ts';
import { isFaultless } from '../../lexicon/faultless.ts';
import { FAULT } from '../../lexicon/goes-back.ts';
import { UNAFFECTED } from '../../lexicon/triggers.ts';
import { NEGLECTED_SINCE } from '../../lexicon/working.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { isNegated, withNext } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { mentionsIn } from './numbers.ts';
import { lacksIt } from './repairs.ts';

/** "Can't reproduce on 2.5.2". */
const NOT_SEEN = sieved(
  /\b(?:can['’]?t|cannot|can not|couldn['’]?t|could not|unable to|failed to|did not|didn['’]?t|do not|don['’]?t) (?:\w+ )?(?:reproduce|replicate|repro|get (?:it|this|that) to (?:happen|crash|fail))\b|\bnot (?:seeing|getting|happening|reproduc\w+)\b|\b(?:can['’]?t|cannot|can not|couldn['’]?t|could not|unable to) (?:yet )?confirm (?:(?:this|it|that|the (?:issue|bug|problem|leak|crash|behaviou?r)) )?(?:here )?(?:on|in|with|for|under) (?:versions? |v)?\d/i,
);
/** "The mobile apps were not touched", "1.96.1 good", "keeps working": free of it in other words. Linear. */
const SPARED = sieved(
  /(?:\b(?:not|never)|(?<!\b(?:ca|could|wo|would|should))n['’]t)(?: (?:been|be|even|directly))* (?:touched|hit|reached|altered|changed|replaced|harmed|part of|involved|published|carry|carrying|carried|vulnerable|(?:get|got|gotten|have|had|shows?|do|does|did)(?= (?:it|this|that|them|these|any|so|such|the (?:bug|problem|issue|flaw|fault|leak|crash|error|panic|code|behaviou?r|vulnerability|module|feature|check|setting|extension|component|change|prompt|menu)|and|but|or|here|either|in|on|with|for|at all)\b|[.,;)–—-]|$)|store|stored|send|sent|upload|uploaded|happen|happens|happened|occur|occurs|seem|appear)\b|\b(?:works?|worked|working|runs?|ran|running)(?: just| perfectly| again)? (?:fine|ok|okay|well|normally|properly|correctly|as (?:expected|intended|usual|before))\b|\bbehav(?:es?|ed) (?:correctly|normally|properly|well|as (?:expected|intended|before))\b|\b(?:continues?|continued|keeps?|kept|go(?:es)? on|went on)(?: to)? (?:(?:work|function)(?:ing)?\b|(?:open|load|run|sync)(?:ing)? (?:fine|well|normally|as (?:before|usual|expected|ever))\b)|\b(?:remain(?:s|ed)?|stay(?:s|ed)?|seems?|seemed|looks?|looked|appears?|appeared|came out|got away|(?:is|are|was|were|be|been))(?: to be)?(?: \w+ly| all| both| also| still)? (?:fine|ok|okay|good|unharmed|untouched|spared|intact|secure|protected|exempt|immune|clean|safe|unaffected)\b|\d (?:good|ok|okay|fine|clean|safe|unaffected)\b(?! (?:to|and|old|day|time))|\bnothing\b(?! (?:special|unusual|fancy|exotic|out of the ordinary|strange|odd|in particular)\b)|\b(?:lacks?|lacked|predates?|predated|(?:stay|keep|remain)s? (?:quiet|silent)|(?:stayed|kept|remained) (?:quiet|silent)|(?:is|are|was|were|be) in the clear|(?:had |has |have )?worked for (?:\w+ )?(?:weeks|months|years)|works? all day|worked all day|(?:works?|worked|r[au]ns?|running) without (?:any )?(?:problems?|trouble|errors?|crash(?:es|ing)?|issues?|it)|never (?:does|do|did|has|have|had)$|as it should|(?:like|as) (?:it|they) always (?:does|do|did|has|have|had)|look(?:s|ed)? (?:sane|harmless)|leav(?:es?|ing) (?:[\w-]+ ){1,3}alone|left (?:[\w-]+ ){1,3}alone|never (?:calls?|phones?|contacts?) (?:home|back|out)|only (?:sends?|contacts?|checks?|asks?|reads?|stores?) the\b|(?:does|do|did)(?: not|n['’]t) (?:blow up|trigger|turn up|show up|come up|phone home|call home)|(?:have|has|had|with) no [\w-]+(?: [\w-]+)? at all|(?:had )?r[au]n for (?:years|months)|without (?:it|(?:the|that|this) (?:bug|flaw|code|problem|issue|module|feature|component)))\b/i,
);
/** Whether a text says that what it is about is free of the fault, and does not deny that it is well. */
const spares = (text: string): boolean =>
  SPARED.test(text) && SPARED.test(inOwnSense(text)) && !deniesWell(text);
/** The same in the words for being affected. */
const isUnaffected = (text: string): boolean =>
  UNAFFECTED.test(text) && UNAFFECTED.test(inOwnSense(text)) && !deniesWell(text);
/** Whether a tool works in a version, not an attack. */
const works = (text: string): boolean => WORKS_IN.test(text) && !WORKS_ILL.test(text) && !deniesWell(text);
/** What takes it back: "no version is free of it". Linear. */
export const NONE_SPARED =
  /\b(?:no(?! (?:problems?|issues?|trouble|crash(?:es)?|leaks?|bugs?|errors?|more|longer|need|matter|doubt|wonder|fix|patch|signs?|traces?)\b)|none|nobody|no one|nothing|not (?:one|a single)|neither|hardly any)\b(?:(?! (?:so|and|but|because|which|as) )[^.;,]|\.\d){0,60}\b(?:free (?:of|from)|safe|spared|unaffected|immune|clean|without it|protected)\b/i;

/** "1.97.2 was the last version that did not send them". Linear. */
const LAST_WITHOUT = sieved(
  /\b(?:last|latest|final|only) (?:\w+ )?(?:version|release|build|one) (?:(?:that|which) (?:(?:did|does|was|is|were|has|had)(?: not|n['’]t)|never|lacked|lacks|worked)|without|free of|not to|before|prior to)\b|\b(?:last|latest) (?:known )?(?:good|working|clean|safe|unaffected) (?:one|version|release|build)\b|\blast (?:version|release|build|one) (?:that|which) works\W*$/i,
);
/** "not on 1.96", "the code is absent from 1.96". Linear. */
const WITHOUT = sieved(
  /^(?:and |but |though )?not (?:on|in|with|for|under) (?:\w+ ){0,2}v?\d|\b(?:absent|missing) (?:from|in)\b|\b(?:could|can)(?:not| not|n['’]t|['’]t) (?:find|see|detect|spot)\b|\bnothing of the (?:sort|kind)\b|\bno such (?:problem|issue|trouble|crash|bug|thing|behaviou?r|code)s?\b|^neither (?:the|of|our|version|v?\d)|\bno (?:sign|trace|hint)s? of\b|\bharmless\b|\b(?:it|they)(?: is|['’]s| are|['’]re)(?: not|n['’]t) (?:there|in)\b/i,
);
/** "The leak is not in 1.97". Linear. */
const FAULT_NOT_IN = sieved(
  new RegExp(
    String.raw`\b(?:the|this|that|such an?) (?:[\w-]+ )?(?:${FAULT})(?:e?s)?(?: itself)? (?:is|was|are|were)(?: not|n['’]t) (?:yet )?(?:in|part of|present in|to be found in) (?:versions? |v)?\d`,
    'i',
  ),
);

/** "No version since 1.91 uploads them": what none does, unless none does what it should. Linear. */
const NO_VERSION = sieved(
  /^(?:(?:and|but|so|so far|to date),? ){0,2}(?:no|not a single|none of the) (?:\w+ )?(?:versions?|releases?|builds?)(?: (?:since|before|after|prior to|from|up to|(?:older|newer|earlier|later|lower|higher) than|between|of|in))? (?:v?\d[\w.]*(?: (?:and|or|to))? ){1,3}(?:\w+ly |ever |has |have |had )*([a-z]+?)(?:e?s|e?d)?\b/i,
);

/** "No versions prior to 1.97 are affected", "so far no stable build is known to be". Linear. */
const NONE_HIT = sieved(
  /^(?:(?:and|but|however|right now|for now|so far|thus far|to date|currently|presently|today|at (?:present|the moment|this (?:time|point|stage))|fortunately|luckily|thankfully),? ){0,2}(?:no|none of(?: the| these| our)?|not a single|neither of) (?!(?:[\w.-]+ ){0,6}?(?:is|are|was|were|has|have|exists?|helps?|contains?|fixes) (?:[\w.-]+ ){0,3}?(?:and|but|so|as|since|because) )(?:[\w.-]+ ){0,8}?(?:is|are|was|were|(?:has|have|had) been) (?:(?:known|believed|thought|reported) to be |\w+ )?(?:affected|vulnerable|impacted|concerned|exposed|hit|seen|made|sent|found|observed|recorded|logged|captured|reported)\b|^(?:nobody|no one) (?:on|with|running|using|who (?:has|uses|runs)) (?:[^.;,]|\.[\dx]){1,40}?\b(?:is|are|was|were|(?:has|have|had) been) (?:affected|vulnerable|impacted|concerned|exposed|hit|at risk)\b/i,
);

/** "6.0 has the code, but nothing calls it". Linear. */
const UNUSED = sieved(
  /^(?:but |yet )?(?:nothing|nobody|no one|no part of it) (?:(?:ever|yet|there) )?(?:calls?|uses?|reads?|runs?|loads?|touches|invokes?|switches|turns|enables?|triggers?|reaches)\b/i,
);

/** "…, but a colleague with 1.100.3 cannot": what was told before it. */
const CANNOT = /\b(?:cannot|can['’]t|could not|couldn['’]t)$/i;
const LOOKED = /\b(?:reproduc\w+|replicat\w+|confirm\w*|trigger\w*)\b/i;
/** "Works in 3.1": a tool, no attack. Linear. */
const WORKS_IN = sieved(
  /(?<!\b(?:attacks?|exploits?|tricks?|bypass|code|concept|poc|method|technique|hack|payload|still) )\bwork(?:s|ed) (?:(?:just )?(?:fine|well|correctly|perfectly|again|just|great|normally|properly|flawlessly|nicely|reliably) )?(?:in|on|with|under|until|till|up to|before|prior to) (?:versions? |v)?\d/i,
);
/** "Never works on 1.4", "the leak of names works in 1.4": it does not, or what does is the fault. */
const WORKS_ILL = sieved(
  /\b(?:never|hardly|barely|scarcely|rarely|seldom|neither|nothing|nobody|none|only|attacks?|exploits?|uploads?|uploading|leaks?|spoof\w*|injections?|hacks?|bypass\w*|malware|flaws?|bugs?|backdoors?|phishing|theft)\b[^.;,]{0,40}?\bwork(?:s|ed)\b/i,
);
/** "You need not do anything if you are on 3.11.5 or above". Linear. */
const NO_NEED =
  /\b(?:need not|(?:do|does)(?: not|n['’]t) (?:need|have) to|no need to|nothing to (?:do|worry)|no action|not have to)\b/i;
/** What keeps a tool well: where it is not, the tool is not well. */
const CARE =
  /\b(?:checks?|fix(?:es)?|patch(?:es)?|safeguards?|protections?|warnings?|prompts?|validation|verification|encryption|limits?|filters?|sandbox|mitigations?)\b/i;
/** "is not there": of what is said to be in a version. */
const NOT_THERE =
  /^(?:(?:is|are|was|were)(?: not|n['’]t)|never (?:was|were)) (?:there|in (?:it|them)|present|part of it)\b|^(?:does|do|did)(?: not|n['’]t) exist\b/i;
/** Done as it is to be done. Linear. */
const AS_SHOULD =
  /(?:^|\s)(?:(?:just|exactly) )?as (?:(?:it|they|he|she|one) should|intended|it is meant to|expected)\b/i;
/** What is done for whoever uses it. */
const GUARDS =
  /\b(?:asks?|warns?|prompts?|encrypts?|checks?|verif(?:y|ies)|refuses?|rejects?|confirms?|locks?|hides?|deletes?)\b/i;
/** "where nothing has been lost since". Linear. */
const NONE_SINCE =
  /^where (?:no|nothing|nobody|none)\b[^.;]{0,60}\b(?:has|have|had) (?:been )?(?:lost|failed|happened|crashed|leaked|sent|uploaded|gone wrong|broken|disappeared|vanished|deleted|wiped|complained|hung|frozen|gone missing|reported)\b[^.;]{0,60}\b(?:since|so far|yet|ever)\b/i;
/** Those who were told of right before. */
const THOSE = /^(?:and )?(?:these|they|those|both|all of them)\b/i;
/** "The notice does not apply to those who …". Linear. */
const NOT_APPLYING = sieved(
  /\b(?:do|does|did)(?: not|n['’]t) (?:apply|extend|refer|relate|pertain) to\b|\b(?:does|do|did)(?: not|n['’]t) (?:cover|concern|affect|reach|touch|hit)\b/i,
);
/** "2.13.0: not vulnerable": judged behind a colon or in the next cell. */
const LABEL_ALONE = /^(?:versions? |v)?\d[\w.+-]*(?: \w+)?$/i;
const JUDGED_FREE =
  /^(?:(?:is |are )?not (?:affected|vulnerable|impacted|concerned)|unaffected|safe|clean)\b/i;

/** What a clause tells goes on to the end of its sentence. */
function fromClause(reading: Reading, index: number): string {
  const { tokens, text, sentence } = reading.parsed;
  const start = tokens[reading.clauses[index]?.from ?? 0]?.start ?? sentence.start;
  const next = reading.clauses[index + 1];
  const end = next ? (tokens[next.to - 1]?.end ?? sentence.end) : sentence.end;
  return text.slice(start, Math.min(end, start + 200));
}

/** What is judged already: what is told of older ones is told of them alone. */
const JUDGED = /\b(?:is|are|was|were|has|have|had|do|does|did|remains?)\b/i;

/** "Versions 3.1 and earlier are not affected": the second half was read as a clause of its own. */
function earlierUnaffected(reading: Reading, index: number): boolean {
  const next = reading.texts[index + 1] ?? '';
  return (
    /^(?:earlier|older|later|newer|lower|above|below|(?:all )?(?:its|their|the|any) (?:\w+ )?(?:predecessors|successors|forerunners))\b/i.test(
      next,
    ) &&
    (isUnaffected(next) || spares(next)) &&
    !JUDGED.test(reading.texts[index] ?? '')
  );
}

/** "Customers on the LTS branch (6.9.x) are not impacted", "no evidence that 7.3.0 was tampered with". */
function isSpared(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  if (!clause) return false;
  const next = reading.clauses[index + 1];
  const after = reading.texts[index + 1] ?? '';
  const free = isUnaffected(after) || spares(after);
  if (
    (clause.kind === 'insert' || clause.kind === 'relative' || next?.host === index) &&
    next?.kind === 'resume' &&
    free
  )
    return true;
  // "The hole that is said to be in 12.9 is not there"
  if (
    clause.kind === 'relative' &&
    next?.kind === 'resume' &&
    NOT_THERE.test(after) &&
    !CARE.test(reading.texts[clause.host] ?? '')
  )
    return true;
  // "Hospitals that are still on 2025.12, the letter says, are not concerned"
  const later = reading.clauses.findIndex(
    (one, at) => at > index + 1 && at < index + 4 && one.kind === 'resume' && one.part === clause.part,
  );
  if (clause.kind === 'relative' && later > 0) {
    const told = reading.texts[later] ?? '';
    if (isUnaffected(told) || spares(told)) return true;
  }
  // "If you are on 12.2 or older, nothing has happened"
  if (clause.kind === 'condition' && free && !/\b(?:should|must|please|upgrade|update)\b/i.test(after))
    return true;
  // "You are not affected if you use 1.96 or earlier"
  if (clause.kind === 'condition' && index > 0) {
    const told = reading.texts[index - 1] ?? '';
    if (isFree(told) || NO_NEED.test(told)) return true;
  }
  // "On the laptop I have 1.95.1 and can't get it to happen"
  if (next?.kind === 'and' && NOT_SEEN.test(after)) return true;
  // "6.0 has the code, but nothing calls it"
  if (next?.kind === 'main' && UNUSED.test(after)) return true;
  // "In 3.8, the oldest copy that she had, it is not there"
  const { text, tokens } = reading.parsed;
  if (
    /^(?:on|in|with|under) (?:versions? |v)?\d/i.test(
      text.slice(tokens[clause.from]?.start ?? 0, (tokens[clause.from]?.start ?? 0) + 24),
    ) &&
    next?.part === clause.part &&
    /^(?:it|they|nothing|this|that)\b/i.test(after) &&
    WITHOUT.test(after)
  )
    return true;
  // "Version 3.7.12 and everything before it look sane to me": the number's own verb.
  if (
    next?.kind === 'sub' &&
    /^(?:before|after|below|above) (?:it|that|them)\b/i.test(after) &&
    spares(after)
  )
    return true;
  // "… still worked with 11.0, and these have lost nothing"
  const behind = reading.texts
    .slice(index + 1, index + 4)
    .join(' ')
    .slice(0, 160);
  if (THOSE.test(behind) && !JUDGED.test(reading.texts[index] ?? '') && spares(behind)) return true;
  // "The notice does not apply to those who installed 6.2.1"
  if (clause.kind === 'relative' && NOT_APPLYING.test(reading.texts[clause.host] ?? '')) return true;
  // "… has 1.4 and hers asks every time, as it should"
  if (
    AS_SHOULD.test(behind) &&
    GUARDS.test(`${reading.texts[index] ?? ''} ${behind}`) &&
    next?.part === clause.part &&
    !/\b(?:not|never|hardly|no longer)\b|n['’]t\b/i.test(`${reading.texts[index] ?? ''} ${behind}`)
  )
    return true;
  // "… back on 1.4, where nothing has been lost since"
  if (next?.kind === 'relative' && NONE_SINCE.test(after)) return true;
  // "RHEL 8 and 9 ship 1.7 and are not affected"
  if (next?.kind === 'and' && next.host === index && isUnaffected(after)) return true;
  return (
    clause.host >= 0 &&
    /\bno (?:evidence|sign|indication)\b|(?:\b|(?=n['’]t))(?:not|never|n['’]t) (?:\w+ )?(?:aware|know)\b/i.test(
      reading.texts[clause.host] ?? '',
    )
  );
}

/** Whether words say of whatever they are about that it is free of a fault. */
export const saysFree = (text: string): boolean =>
  (isUnaffected(text) || spares(text) || works(text) || NOT_SEEN.test(text)) && !NONE_SPARED.test(text);

const isFree = (text: string): boolean => isUnaffected(text) && !NONE_SPARED.test(text);

/** What software should do: where it does not, it is at fault. */
export const DUTIES: ReadonlySet<string> = new Set(
  'tell inform notify wait hide show display render draw print play sync refresh reload honour honor respect check verify validate warn encrypt mask delete clear work start connect save load sanitize sanitise escape filter limit enforce reject refuse block require protect remove install update obey follow apply handle close open release free answer respond support recognise recognize keep ask'.split(
    ' ',
  ),
);

/** Whether a clause tells of versions that none does what its verb says, and that it is nothing software should do. */
function noneDoes(text: string): boolean {
  const verb = NO_VERSION.exec(text)?.[1];
  return (
    verb !== undefined &&
    !/^(?:is|are|was|were|i|wa|contain|ha|hold|fix|come|came)$/i.test(verb) &&
    !DUTIES.has(verb)
  );
}

/** "Versions before 26.0 do not follow such redirects": a main verb denied, unless it is what software should do. */
function doesNot(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const at = clause?.verbs[0];
  if (!clause || at === undefined || !clause.subject) return false;
  const lemma = reading.parsed.verbs[at]?.lemma ?? '';
  const text = reading.texts[index] ?? '';
  return (
    isNegated(reading, at, clause.from) &&
    (!DUTIES.has(lemma) || /\b(?:such|at all|this|that)\b/i.test(text)) &&
    !deniesWell(withNext(reading, index)) &&
    !NEGLECTED_SINCE.test(text) &&
    !/\b(?:not (?:only|just|limited|restricted|confined|specific|unique|alone)|any ?more|any longer|must|should|may|might|can|could|cannot|need)\b|\bcan['’]t\b/i.test(
      text,
    )
  );
}

/** "No version other than 2.1.7 is affected": that one is. */
const NONE_BUT =
  /^(?:(?:that|and|but|however|right now|for now|so far|to date|currently|presently|today|at (?:present|the moment|this (?:time|point|stage))),? ){0,2}(?:no|none|nothing|nobody|no one) (?:[^.;,]|,(?= (?:other than|except|besides|apart)\b)){0,80}?\b(?:other than|but(?= (?:versions? |v)?\d[\w.]*(?: (?:is|are|was|were|has|have)\b|[^\w.]*$))|except(?: for)?|besides|apart from) (?:(?:in|on|with|those (?:in|on|with)) )?(?:versions? |v)?\d/i;

/** "disputes this for the builds after 3.8": told as denied. Linear. */
const DISPUTED =
  /(?<!\b(?:not|never|nobody|no one|neither \w+)(?: \w+)? |n['’]t )\b(?:disput|den[iy]|reject|contest)\w* (?:this|that|it|(?:the|this|that) (?:\w+ )?(?:claim|report|finding|problem|issue|allegation|behaviou?r|account)s?) (?:for|of|in|with) /i;

/** Whether a clause tells of versions or editions that they are free of what the text is about. */
function toldUnaffected(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (NONE_BUT.test(text)) return false;
  return (
    isFree(text) ||
    NONE_HIT.test(text) ||
    WITHOUT.test(text) ||
    isFaultless(text) ||
    FAULT_NOT_IN.test(text) ||
    noneDoes(text) ||
    LAST_WITHOUT.test(fromClause(reading, index)) ||
    NOT_SEEN.test(text) ||
    DISPUTED.test(text) ||
    /^(?:not affected|unaffected|not vulnerable|safe)(?: \w+)?$/i.test(reading.texts[index - 1] ?? '') ||
    (CANNOT.test(text) && LOOKED.test(reading.texts[index - 1] ?? '')) ||
    (LABEL_ALONE.test(text) && JUDGED_FREE.test(reading.texts[index + 1] ?? '')) ||
    earlierUnaffected(reading, index) ||
    isSpared(reading, index)
  );
}

/** "It was ok with the beta but with the update to 12.1 it stopped working": what stands behind the turn is not well. Linear. */
const TURNED_BAD = sieved(
  /\b(?:but|until|till)\b[^.;]{0,30}\b(?:update|upgrade|switch|moving|updating|upgrading|version|release|since|in|on|with)\b[^;]{0,40}\d[^;]{0,40}\b(?:stop+(?:s|ed)?|sto(?:p|pe)d|broke|breaks|fail(?:s|ed)|crash(?:es|ed))\b/i,
);

/** "Looks safe but is not". */
const SEEMS = sieved(/\b(?:look|seem|appear|sound)(?:s|ed)?\b/i);
const BUT_IS_NOT = /^(?:but |yet )?(?:it |they )?(?:really |actually )?(?:is|are|was|were)(?: not|n['’]t)$/i;

/** The same in more words, of a clause of which nothing is known but that it tells which versions are affected or not. */
export function seemsUnaffected(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (NONE_BUT.test(text) || NONE_SPARED.test(text) || TURNED_BAD.test(text)) return false;
  const clause = reading.clauses[index];
  // "1.4 does not have it yet": the repair.
  if (clause && mentionsIn(reading, clause).some((one) => lacksIt(reading, one))) return false;
  if (SEEMS.test(text) && BUT_IS_NOT.test(reading.texts[index + 1] ?? '')) return false;
  return (
    toldUnaffected(reading, index) ||
    ((spares(text) || works(text)) && !NONE_SPARED.test(text)) ||
    doesNot(reading, index)
  );
}
