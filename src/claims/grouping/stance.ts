import type { Stance } from '../../model/affair.ts';
import type { Statement } from '../../model/statement.ts';

/** Something was left unsaid: a negation with a word of speech near it, or a word that says so by itself. */
const NEGATION =
  /\b(?:not|never|neither|nor|no|nobody|none|without|yet to|refus\w+|declin\w+|fail\w* to|unable)\b|n['’]t\b/i;
const SPEECH =
  /\b(?:comment\w*|respon\w+|repl(?:y|ies|ied)|answer\w*|confirm\w*|statement\w*|address\w*|contradict\w*|den(?:y|ies|ied)|disclos\w+|clarif\w+|acknowledg\w+|characteri[sz]ation\w*|spoke\w*|remark\w*|weigh\w* in|position|said anything)\b/i;
const SILENCE =
  /\b(?:silent|silence|no comment|unanswered|stayed quiet|could not be reached)\b|(?:\b(?:not|never|nor|cannot|without|yet to|(?:declin|refus)\w* to)|n['’]t) (?:\w+ly )?(?:say|said|saying|tell|told|telling|specify|specified|elaborate|explain(?:ed|ing)?|reveal(?:ed|ing)?|discuss(?:ed|ing)?) (?:(?:us|them|reporters|the \w+) )?(?:whether|if|why|how|when|what|who|which|where|more|anything)\b/i;
const ADMISSION =
  /\b(?:acknowledg\w+|admit\w*|conced\w+|confirm\w*)\b.{0,60}\b(?:existence|mechanism|code|feature|checks?|behaviou?r|practice|flaw|bug|issue|vulnerability|backdoor|problem|tracking|telemetry|collection)\b/i;
/** Words that turn an admission into less: they look into it, or admit that somebody says so. */
const RESERVED =
  /\b(?:investigat\w+|review\w*|look\w* into|aware|receiv\w+|reports?|alleg\w+|claims?|complaints?|inquir\w+|no|not|never)\b|n['’]t\b/i;
/** "has not confirmed or denied": no denial, whatever part of it is quoted. */
const NOT_DENIED =
  /(?:\b(?:not|neither|nor|never|without|yet to|declin\w+ to|refus\w+ to)\b|n['’]t\b).{0,80}\b(?:deny|denied|denying|denial|contradict\w*)\b/i;
const NO_WORD = /\b(?:statement|comment\w*|respon\w+|repl(?:y|ied))\b/i;
const CHECK =
  /\b(?:reproduc\w+|replicat\w+|independent\w*|verif\w+|validat\w+|confirm\w*|corroborat\w+|audit\w*|forensic\w*|second researcher|third[- ]party)\b/i;
const CHECKED =
  /\b(?:reproduced|replicated|independently (?:confirmed|verified|found|observed)|confirmed|verified|validated|corroborated|was able to (?:reproduce|confirm|verify)|(?:came|arrived) (?:to|at) the same (?:results?|conclusions?|findings?)|found (?:exactly )?the same (?:code|behaviou?r|checks?|function|thing|result|uploads?|mechanism|flaw|bug|vulnerability))\b/i;
const AWAITED = /\b(?:until|unless|whether|await\w*|pending|remains? to be)\b/i;
const UNREAL =
  /\b(?:until|unless|if|whether|should|would|could|may|might|must|need\w*|await\w*|call\w* for|yet|pending|not|no|never|nobody|cannot|originate\w*|single source)\b|n['’]t\b/i;

/** The party knows that others say something, or looks into it: that admits nothing. */
const LOOKS_ONLY =
  /\b(?:is|are|was|were|['’]re|['’]s) (?:now |currently |still |actively )?(?:investigating|reviewing|looking into)\b/i;
const AWARE_ONLY =
  /\b(?:aware of|seen|read|heard|receiv\w+|looking (?:at|into)|investigat\w+|reviewing|examining) (?:the |a |an |these |this |those |that |some |recent |several |public |online |media |your |it had received ){0,3}(?:reports?|claims?|allegations?|accusations?|posts?|rumou?rs?|concerns?|articles?|discussions?|threads?|stor(?:y|ies)|complaints?|question|matter|it\b)/i;

/** Whether a party's answer only says that it knows of what is said, or looks into it. */
export function isAwareOnly(quote: string): boolean {
  return (
    (AWARE_ONLY.test(quote) || LOOKS_ONLY.test(quote)) &&
    !/\b(?:confirm\w*|admit\w*|conced\w+)\b(?! (?:that )?(?:it|we|they) (?:had |have |has )?(?:receiv|is aware|are aware))/i.test(
      quote,
    )
  );
}

/** True when the words only tell that somebody said nothing. */
function tellsSilence(text: string): boolean {
  return SILENCE.test(text) || (NEGATION.test(text) && SPEECH.test(text));
}

const ALLOWED =
  /\bfree to (?:use|work with|keep|choose|run)\b|\b(?:may|can) (?:still|continue to|go on|keep) us(?:e|ing)\b|\b(?:still|continues? to) (?:allows?|permits?)\b|\b(?:is|are|remains?) (?:still )?(?:allowed|permitted|welcome|approved|available)\b/i;
const NOT_ALLOWED = /\b(?:not|never|no|nobody|only|except|unless|until|without)\b|n['’]t\b/i;

/** Whether an organisation other than the maker says that it lets people use the tool: it has not banned it. */
export function permits({ kind, polarity, quote, chain }: Statement): boolean {
  if ((kind !== 'ban' && kind !== 'behaviour') || polarity === 'negated') return false;
  return chain.at(-1)?.type === 'organisation' && ALLOWED.test(quote) && !NOT_ALLOWED.test(quote);
}

const LEFT_UNDONE =
  /\b(?:(?:stop(?:s|ped)? short of|(?:decid|opt)\w* against|(?:decid|opt)\w* not to|refus\w+ to|declin\w+ to|reject\w*|resist\w*|avoid\w*|yet to|(?:came|comes|come) close to) (?:(?!and\b|but\b|before\b)[\w’'-]+ ){0,4}?|(?:almost|nearly|rather than|instead of|against) (?:(?:a|an|the|any|outright|be|been|being) ){0,2})(?:ban|bar|block|restrict|prohibit|forbid|outlaw)/i;

/** An organisation that "stopped short of banning" or "has yet to ban" the tool has not banned it. */
function isLeftUndone({ kind, polarity, quote }: Statement): boolean {
  return kind === 'ban' && polarity !== 'negated' && LEFT_UNDONE.test(quote);
}

/** Whether the vendor or somebody of its staff says it. */
export function isVendorSide({ chain }: Statement): boolean {
  const speaker = chain.at(-1)?.type;
  return speaker === 'vendor' || speaker === 'vendor_employee';
}

/** What a statement does for the claims of its subject. */
export function stanceOf(statement: Statement): Stance {
  const { kind, polarity, quote } = statement;
  switch (kind) {
    case 'background':
      return 'context';
    case 'affected_versions':
      return 'versions';
    case 'denial':
      return isSilence(statement) ? 'silent' : 'denies';
    case 'evidence':
      return evidenceStance(statement);
    case 'vendor_response':
      if (polarity === 'negated') return isSilence(statement) ? 'silent' : 'denies';
      return ADMISSION.test(quote) && !RESERVED.test(quote) ? 'acknowledges' : 'tells';
    case 'behaviour':
    case 'fix':
    case 'ban':
      if (permits(statement) || isLeftUndone(statement)) return 'denies';
      return tellsSilence(quote) && NO_WORD.test(quote) ? 'silent' : 'tells';
  }
}

function isSilence({ quote, sentence }: Statement): boolean {
  return tellsSilence(quote) || NOT_DENIED.test(sentence);
}

/** Only a check that is told as done counts as one; what is hoped for, missing or doubted never does. */
function evidenceStance({ polarity, hedge, chain, quote, sentence }: Statement): Stance {
  if (polarity === 'negated') return CHECK.test(quote) || CHECK.test(sentence) ? 'unreproduced' : 'silent';
  if (CHECK.test(quote) && AWAITED.test(quote)) return 'unreproduced';
  const done = CHECKED.test(quote) && !UNREAL.test(sentence) && hedge === 'none';
  return done && (chain.length > 0 || /\b(?:[Ww]e|[Oo]ur|I)\b/.test(sentence)) ? 'reproduced' : 'finding';
}
