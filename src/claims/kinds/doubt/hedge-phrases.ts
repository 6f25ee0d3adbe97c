import type { Hedge } from '../../../model/statement.ts';
import { ONLY_WEIGHED } from '../../lexicon/ban-weighed.ts';
import { textOf } from '../../text/parse.ts';
import type { Finding, Reading } from '../reading.ts';

/** Who thinks or what suggests it, right before what is told; whoever thinks not tells nothing of the kind. Linear. */
const THOUGHT =
  /(?<!(?:\b|(?=n['’]t))(?:not|n['’]t|never|nothing|nobody|no one) )\b(?:suggests?|suggesting|believes?|thinks?|assumes?|assumed|presumes?|presumed|reckons?|suspects?|suspected|speculat(?:es?|ed|ing)|fears?|feared)(?: that)? ?["“]?$|(?:\b|(?=n['’]t))(?:not|n['’]t|cannot|unable to|impossible to|hard to) (?:yet )?(?:rule out|exclude)(?: the possibility)?["”]?(?: that)? ?["“]?$/i;
/** "It is likely that", "it seems that", "there is reason to believe that": who thinks so is left open. Linear. */
const OPEN_WHO =
  /\b(?:it|chances|odds)(?: [\w'’]+){0,3} (?:likely|possible|probable|conceivable|plausible|unlikely|doubtful|improbable|seems?|seemed|appears?|appeared|looks as (?:if|though))(?: that)? ?["“]?$|\b(?:reasons?|grounds|cause) to (?:believe|think|suspect|assume|fear)(?: that)? ?["“]?$/i;
/** "According to unconfirmed reports, …". Linear. */
const UNCONFIRMED =
  /\b(?:according to|in|from|by) (?:[\w-]+ ){0,2}(?:unconfirmed|unverified|unsubstantiated) [^.;,]{1,40},? ?$/i;
/** "Assuming the analysis is correct", "should the claim prove right". Linear. */
const SUPPOSED =
  /\b(?:assuming|provided|providing|supposing|presuming)(?: that)? [^.;,]{1,60}?\b(?:is|are|was|were|proves?|turns? out|holds?)(?: to be)? (?:right|true|correct|accurate|genuine|authentic|up|real)\b|^should (?:the|this|that|these|those|it) [^.;,]{0,50}?\b(?:prove|turn out|hold|be)(?: to be)? (?:right|true|correct|accurate|genuine|authentic|up|confirmed)\b/i;

/** "As far as I can tell", "AFAICT": what its teller is not sure of. Linear. */
const AS_FAR_AS =
  /\bas far as (?:I|we|one) (?:can|could|am|are)? ?(?:tell|see|know|judge|aware)\b|\b(?:afaict|afaik|iirc|if memory serves|if I (?:remember|recall)(?: it)? (?:correctly|right(?:ly)?))\b|^(?:I|we) (?:think|guess|suspect|assume|believe)\b|\bunless (?:I am|I['’]m|we are|we['’]re) (?:mistaken|wrong|misreading|missing)\b|\bin all (?:likelihood|probability)\b|\bby all appearances\b/i;
/** "The court heard that", "…, the inquiry was told": what somebody whom nobody names said there. Linear. */
const HEARD_THERE =
  /\b(?:court|jury|jurors|judges?|tribunal|inquest|inquiry|hearing|committee|panel|commission|parliament|mps|lawmakers|senators|council(?:l?ors)?) (?:(?:has|have|had) (?:also )?(?:been told|heard)|(?:was|were) (?:also )?told|(?:also |later )?heard)\b(?! (?:by|from|of)\b)/i;
/** "3.1 and earlier should be fine". */
const SHOULD_BE =
  /\bshould(?: also| all| still| not|n['’]t)* be (?:affected|vulnerable|unaffected|fine|ok|okay|good|safe|clean|immune|spared)\b/i;
/** "2.4 should be out by Monday", "I hope to get it into 2.4": when a repair may come. */
const SHOULD_COME =
  /\bshould (?:\w+ )?(?:be (?:out(?! of)|available|released|ready|live|there|here|with|in (?!by default)(?:by|on|next|this|tomorrow|soon|shortly|an?|two|three|\d|\w+ (?:by|on|soon)\b))|come|arrive|land|reach|ship|follow|have it)\b|\b(?:hopes?|hoping|hoped|aims?|aiming) to (?:get|have|ship|release|fix|land|include|publish|bring|deliver|roll)\b|\bhopefully\b(?! (?:for (?:good|ever)|forever|permanently|once and|(?:all |its |our |their )?(?:users?|customers?|people|everyone|everybody|they|we|you)\b))/i;
/** "the risk of espionage", "denial-of-service possibility". */
const RISK = /(?<!\bno )\b(?:risks? of (?!\w+ing\b)|possibility (?:of|in|that)\b)|\bpossibility$/i;
/** "Attackers could thus have delivered their own program": what nobody says was done. */
const COULD_HAVE = /\b(?:could|might|may)(?: \w+)? have [a-z]{2,20}(?:ed|en|wn|t|ne)\b/i;
/** "if the thread is to be believed", "if I read the diff correctly", "if the papers are what they are said to be". */
const IF_TRUE =
  /(?<!\b(?:idea|wonder|wonders|wondered|know|knows|knew|ask|asks|asked|sure|clear) )\bif (?:the|this|that|these|those|I|we|its?|his|her|their) [^.;,]{0,60}?\b(?:to be (?:believed|trusted)|correctly|rightly|(?:is|are|was|were|proves?|turns? out|holds?) (?:to be )?(?:right|true|correct|accurate|genuine|authentic|up|what\b))/i;
/** "if the numbers look good", "if all goes well": what a repair to come hangs on. */
const IF_WELL =
  /\bif (?:all|everything|nothing|(?:the |our |its )?\w+) (?:\w+ )?(?:go(?:es)?|looks?|pass(?:es)?|works? out|holds? up|turns? out|stays?|agrees?) ?(?:well|good|wrong|right|fine|clean|stable|smoothly|as planned|according to plan|ok|okay)?(?=$|[.,;])/i;
/** "they might follow should a second escape turn up", "could reach 20 million if passengers claim". */
const MIGHT_IF =
  /\b(?:might|may|could|would|will)\b[^.;]{0,80}?\b(?:if\b(?! (?:you|users?|they use)\b)|should (?:an?|any|another|the) )|^should (?!not\b)[^.;,?]{2,80}, [^.;]{2,120}\bwould\b|^if (?!you\b)[^.;]{2,120}\b(?:will|would|could|might|may)\b/i;
/** Kinds of which what is thought or supposed is doubtful. */
const THINKABLE: ReadonlySet<string> = new Set(['behaviour', 'affected_versions', 'fix', 'ban']);
/** Kinds that hang on conditions: what a tool does on one is its behaviour all the same. */
const CONDITIONED: ReadonlySet<string> = new Set(['background', 'ban']);

/** Doubt told by phrases rather than words: what somebody thinks, what is only likely, what hangs on a condition. */
export function phrasedHedge(reading: Reading, finding: Finding): Hedge {
  const clause = reading.clauses[finding.clause];
  if (!clause) return 'none';
  const { parsed } = reading;
  const { kind } = finding;
  const end = reading.clauses.findLast((one) => one.part === clause.part)?.to ?? clause.to;
  const part = textOf(parsed, clause.part, end);
  if (THINKABLE.has(kind) || kind === 'background') {
    if (IF_TRUE.test(part) || SUPPOSED.test(part)) return 'conditional';
    if (kind === 'fix' && IF_WELL.test(part)) return 'conditional';
  }
  if (THINKABLE.has(kind) && HEARD_THERE.test(part)) return 'alleged';
  if (CONDITIONED.has(kind) && MIGHT_IF.test(part)) return 'conditional';
  if (!THINKABLE.has(kind)) return 'none';
  const next = reading.texts[finding.clause + 1] ?? '';
  // "3.1 and earlier should be fine" may be read as two clauses.
  const to = /^(?:earlier|older|later|newer|lower|below|above)\b/i.test(next)
    ? (reading.clauses[finding.clause + 1]?.to ?? finding.span.to)
    : finding.span.to;
  const said = textOf(parsed, finding.span.from, to);
  const before = textOf(parsed, Math.max(clause.part, finding.span.from - 12), finding.span.from);
  if (THOUGHT.test(before) || OPEN_WHO.test(before) || AS_FAR_AS.test(part)) return 'possible';
  if (UNCONFIRMED.test(before)) return 'reported';
  if (kind === 'ban' && finding.polarity === 'affirmed' && ONLY_WEIGHED.test(said)) return 'possible';
  if (kind === 'fix' && finding.polarity === 'affirmed' && SHOULD_COME.test(part)) return 'possible';
  if (kind === 'affected_versions') return SHOULD_BE.test(said) ? 'possible' : 'none';
  if (kind === 'behaviour' && (RISK.test(said) || COULD_HAVE.test(said))) return 'possible';
  return 'none';
}
