import type { Statement } from '../../model/statement.ts';
import { isAwareOnly } from './stance.ts';

const SPEAKER =
  "(?:we|I|it|they|he|she|the \\w+|our \\w+|\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: \\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,3})";
/** "… is truly", "… would like to". */
const LEADING =
  '(?:(?:am|are|is|was|were|feel|has|have|can only|want to|would like to|must|do|does) )?(?:(?:also|very|deeply|truly|sincerely|terribly|so|really|publicly|since|genuinely) ){0,3}';
const SORRY = '(?:sorry|apologi[sz](?:e|es|ed)|regrets?|regretted|ask for (?:your )?forgiveness)';
const TO_WHOM =
  ' to (?:everyone|everybody|all|you|them|anyone|our (?:users|customers)|(?:the )?(?:users|customers))(?: (?:affected|concerned|(?:who|whom|whose) [^.;:]{1,120}))?';
const WHATEVER =
  '(?:(?:any|the|this|that|your|our|all|these|some) )?(?:\\w+ ){0,2}?(?:inconveniences?|disruptions?|trouble|confusion|worr(?:y|ies)|concerns?|distress|frustration|anger|upset|incident|mistakes?|errors?|mess|delay|harm|this|that|it|what happened|what has happened)';
/** For what anybody might be sorry, whatever happened. */
const FOR_ANYTHING = ` (?:(?:for )?${WHATEVER}(?: (?:this|that|it|we) (?:has |have |may have |might have )?caused)?(?: to (?:you|them|everyone|anyone|our (?:users|customers)))?|(?:that )?(?:this|that|it) (?:has )?happened)`;
/** A whole sentence that is sorry, and no word of what for: "That was wrong, and we apologise" says more. */
const ONLY_SORRY = new RegExp(
  [
    '^\\W*(?:(?:and|but|so|again|also|once more),? )?(?:for (?:this|that|it|which),? )?',
    `(?:${SPEAKER}(?:['’](?:m|re|s))? )?${LEADING}${SORRY}`,
    '(?: (?:sincerely|deeply|unreservedly|without reservation|publicly|again))?',
    `(?:${TO_WHOM})?(?:${FOR_ANYTHING})?\\W*$`,
  ].join(''),
  'iu',
);
/** They look into something, and no word of what they found or who does. */
const ONLY_LOOKS =
  /^\W*(?:(?:and|but|so|that),? )?(?:(?:we|I|it|they|the \w+|our \w+)(?:['’](?:m|re|s))? )?(?:am |are |is |was |were |has been |have been |will be )?(?:(?:still|now|currently|actively|also|again|urgently) ){0,2}(?:looking (?:into|at)|investigating|examining|reviewing|checking) (?:it|this|that|the (?:matter|issue|problem|question|situation|reports?|claims?|case|incident)|these (?:reports?|claims?)|those (?:reports?|claims?))(?: (?:again|further|now|closely|carefully|internally|urgently)){0,2}\W*$/iu;

/** They ought to have been quicker, or better. */
const ONLY_REGRETS =
  /^\W*(?:(?:and|but|that),? )?(?:we|I|it|they|the company|the team) (?:could|should|ought to) (?:all )?have (?:listened|acted|reacted|answered|responded|replied|spoken|been (?:clearer|faster|quicker|better|more (?:open|careful|transparent))|done (?:better|more))(?: (?:to (?:you|them|users|customers)|about (?:it|this|that)|much|far|sooner|earlier|faster|quicker|better|here)){0,3}\W*$/iu;

/** "… and has switched it off", "… and found that": what they did about it, or learnt. */
const GOES_ON =
  /\b(?:and|but)(?: it| we| they)? (?:now |since |also |already )?(?:(?:ha(?:s|ve|d)|will|can) (?!(?:now |also |since |already |soon )?(?:be(?:en)? )?(?:look|investigat|review|examin|shar|provid|updat|respon|answer|repl|open|start|beg[ua]n|launch|ask|contact|reach|keep|let|inform|report|nothing|no)\w*)|found|learn(?:ed|t)|determined|concluded|switched|turned|removed|disabled|paused|stopped|restored|rolled|withdrew|pulled)\b/i;

/** Longest sentence that is looked at, UTF-16 units. */
const REACH = 400;

/**
 * Whether a party's answer says nothing of what the tool does, why, or what becomes of it: that it is sorry, knows what
 * is said, or looks into it. Nothing can be verified of such words but that they were said. Linear.
 */
export function isEmptyAnswer({
  kind,
  quote,
  sentence,
}: Pick<Statement, 'kind' | 'quote' | 'sentence'>): boolean {
  if (kind !== 'vendor_response') return false;
  return (
    ONLY_SORRY.test(sentence.slice(0, REACH)) ||
    ONLY_LOOKS.test(quote) ||
    ONLY_REGRETS.test(quote) ||
    (isAwareOnly(quote) && !GOES_ON.test(quote))
  );
}
