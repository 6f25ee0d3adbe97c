import { LATEST_IS } from './no-deeds.ts';
import { sieved } from '../text/sieved-pattern.ts';

/** What is told of a release that is neither a fault nor its end. Each linear. */

const NUMBER = String.raw`(?:versions? |releases? |builds? |v)?\d[\w.+-]*`;

/** "The rollout of 1.4 has resumed": how a release is handed out. */
const HANDED_OUT = new RegExp(
  String.raw`\b(?:roll-?out|launch|distribution|delivery|deployment|publication) of (?:\w+ ){0,3}?${NUMBER}(?: (?:is|was|has|will|began|begins|starts?|started|continues?|continued|resume[sd]?|reache[sd]|stands|goes)\b)`,
  'i',
);
/** "1.4 only updates the translations", "there are no functional changes in 1.4". */
const TRIFLES =
  /\bonly (?:updat(?:es|ed)|chang(?:es|ed)|add(?:s|ed)|contain(?:s|ed)|br(?:ings|ought)|touch(?:es|ed)|concern(?:s|ed)|correct(?:s|ed)) (?:(?:the|some|new|a few|our) ){0,2}(?:[\w-]+ )?(?:translations?|documentation|docs|readme|change-?log|release notes|typos?|tests?|comments?|icons?|licen[cs]e|copyright|metadata|wording|spelling)\b|\bno (?:functional|user-facing|code|behaviou?ral|visible|source|other) changes?\b/i;
/** "1.4 requires Node 22": what it runs on. */
const RUNS_ON =
  /\b(?:requires?|needs?) (?:at least )?(?:[A-Z][\w.+#-]* ){1,2}(?:version |v)?\d[\w.]*(?: (?:or|and) (?:later|newer|higher|above|up))?\W*$/;
/** "Known issues in 1.4: none". */
const NONE_KNOWN =
  /^\W*known (?:issues?|bugs?|problems?|limitations?)\b[^.;]{0,40}?\d[^:;]{0,20}: ?(?:none|no known|-|–|n\/a)/i;
/** "Use 1.4 instead". */
const USE_INSTEAD = new RegExp(
  String.raw`^(?:(?:so|please|then|and|just) )?(?:use|install|take|get) ${NUMBER}(?: or (?:later|newer|above))? instead\b`,
  'i',
);
/** "Switching to 1.4 brought my tabs back": what helped, unless it is a fault that came back. */
const BROUGHT_BACK =
  /^(?:switching|upgrading|updating|moving|going)\b(?:[^.;,]|\.\d){1,60} br(?:ought|ings) (?!(?:the |a |this |that )?(?:[\w-]+ )?(?:bug|crash|leak|problem|issue|error|lag|flicker|freeze|fault|upload)\w*)(?:[\w'’-]+ ){1,3}back\b/i;

/** "If you are on 1.4 or later, you can remove the block": who need not care any more. */
const NO_MORE_CARE =
  /^\W*(?:if|once|when) (?:you|we|they|users?|your \w+) (?:are|is|run|runs|have|has|use)\b[^;]{1,60}?\d[^;]{0,24}?, (?:you|we|they|users?) (?:can|may|need not|do not (?:need|have) to|don['’]t (?:need|have) to) (?!not\b)/i;
/** "A consent dialog was added in 1.4": what keeps its users in charge. */
const GUARD_ADDED =
  /\b(?:consent|confirmation|permission|warning|opt-?out)[ -](?:dialogs?|prompts?|checks?|settings?|switch(?:es)?|options?|notices?|screens?|questions?|steps?|banners?) (?:was|were|has been|have been|is|are) (?:\w+ly )?(?:added|introduced|brought (?:in|back)|restored)\b/i;

/** By these words of a clause a version is told of without a fault. */
export const TELLS_NO_FAULT = {
  clause: sieved(
    new RegExp(
      [...[HANDED_OUT, TRIFLES, USE_INSTEAD, BROUGHT_BACK].map(({ source }) => source), LATEST_IS].join('|'),
      'i',
    ),
  ),
  runsOn: RUNS_ON,
  /** The same by those of a whole sentence. */
  sentence: sieved(new RegExp(`${NONE_KNOWN.source}|${NO_MORE_CARE.source}`, 'i')),
  guarded: GUARD_ADDED,
};
