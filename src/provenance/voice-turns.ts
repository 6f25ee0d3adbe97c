/** Words before a clause, or within it, that turn it round or make it somebody else's doing. Data of `voice`; linear. */
export const HARM =
  '(?:sends?|sent|send|upload\\w*|transmit\\w*|leak\\w*|collect\\w*|record\\w*|track\\w*|stor(?:e|es|ed)|steal\\w*|stole|sell\\w*|sold|read|reads|shar(?:e|es|ed)|transfer\\w*|forward\\w*|log|logs|logged|expos\\w+|captur\\w+)';
const HARMING =
  '(?:sending|uploading|transmitting|leaking|collecting|recording|tracking|storing|stealing|selling|reading|sharing|transferring|forwarding|logging|exposing|capturing)';

/** "refuses to send", "is no browser that sends", "sends … nowhere": it is not so, without a "not" at its verb. */
export const TURNED = new RegExp(
  [
    `\\b(?:refus|declin|fail|forgo|forbid|forbad)\\w* to ${HARM}\\b`,
    `\\b(?:prevent|stop|block|keep|kept|protect|hinder|bar|guard)\\w* (?:[\\w’'-]+ ){0,4}?(?:from|against) (?:[\\w’'-]+ ){0,3}?${HARMING}\\b`,
    `\\b(?:block|stop|reject|filter|detect|flag|remove|delete|quarantine)s? (?:[\\w-]+ ){1,4}?(?:that|which|who) `,
    `\\b(?:warn|alert|notif|protect|shield)\\w* (?:[\\w’'-]+ ){0,3}?(?:when|if|that|of|about|against|from) `,
    `\\b(?:neither|nowhere|impossible|incapable|unable|anything but|none of|by no means|in no way|under no circumstances|hardly|nobody|no one)\\b`,
    `\\b(?:is|are|was|were)(?: not|n['’]t) (?:the|a|an|one|some|any) (?:[\\w-]+ ){0,4}?(?:that|which|who)\\b`,
    `\\b(?:is|are|was|were) no (?:[\\w-]+ ){1,3}?(?:that|which|who)\\b`,
    `\\b(?:lets?|allows?|helps?|enables?) (?:you|yourself) (?:to )?|\\byou (?:can|may|could) (?:\\w+ )?${HARM}\\b`,
    `\\bcan be (?:set up|set|configured|told|asked|instructed) to\\b`,
    `\\bwould (?:\\w+ )?${HARM}\\b[^.;]{0,120}\\bonly\\b|\\bof your own\\b`,
  ].join('|'),
  'i',
);
/** "You may have read that …", "it has been suggested that …": what is in the air. */
export const IN_THE_AIR =
  /\b(?:you|we|they|people|some|many|readers) (?:may |might |will |have |had |could |must |(?:have|had)? ?been |were |was |are |['’]ve ){1,3}(?:read|heard|seen|told|asked|warned|accused|informed)\b|\b(?:has|have|had) been (?:suggested|said|claimed|reported|alleged|rumou?red|written|asserted|speculated)\b|\b(?:it|this) (?:is|was) (?:suggested|said|claimed|reported|alleged|rumou?red|asserted)\b/i;
/** A tool that somebody changed, or made for the purpose. */
export const DOCTORED =
  /\b(?:a|the|this|their|his|her|some|of|with) (?:modified|doctored|manipulated|tampered|hacked|altered|patched|staged)\b|\b(?:show(?:ed|n|s)?|present(?:ed|s)?|demonstrat(?:ed|es)|brought|built|made|compiled|sent) (?:us |me |them )?(?:an? )?(?:\w+ )?(?:build|version|copy|fork|clone) (?:of|that)\b/i;
const THING =
  '(?:programs?|software|products?|apps?|applications?|tools?|editors?|browsers?|extensions?|plug-?ins?|add-?ons?|scripts?|packages?|sites?|websites?|compan(?:y|ies)|firms?|vendors?|makers?|teams?)';
/** What a party neither makes nor runs; "another extension of ours" it does. */
const ELSES = `(?:(?:another|some other|an? (?:\\w+ )?(?:different|separate|foreign)|(?:somebody|someone)(?: else)?['’]s) (?:[\\w-]+ )?${THING}|(?:(?:an?|some) )?(?:unrelated|third[- ]party) (?:[\\w-]+ )?${THING}|(?:somebody|someone) else)\\b(?!['’]s| (?:of|by) (?:ours|us|our)\\b| (?:that|which)? ?we (?:make|build|ship|run|own|bundle|include|use)\\b)`;
/** "Another program did it", "the uploads came from an unrelated extension": it was not the party's tool. */
export const ELSEWHERE = new RegExp(
  `^\\W*(?:(?:and|but|because|in fact|actually|instead|rather),? )?${ELSES}|\\b(?:c[oa]mes?|coming|stem(?:s|med)|originat(?:es|ed)|(?:caused|sent|done|made|uploaded|collected|written)(?= by)) (?:from|by) ${ELSES}|\\b(?:is|was|were|are) the (?:work|doing|fault) of ${ELSES}`,
  'i',
);
/** What a party says was wrong of it, or was not to be, or what it had in mind. */
const EXCUSE =
  /\b(?:(?:that|this|it|we|which) (?:was|were)|our (?:[\w-]+ ){1,5}?(?:was|were)) (?:simply |plainly |just )?wrong\b|\bshould (?:never|not) have\b|\b(?:was|were) (?:only |never |not )?(?:meant|intended|designed|planned|supposed) to\b/gi;
/** Right behind an excuse: it is the answer itself that was not to be. */
const UNSAID =
  /^ (?:have )?(?:been )?(?:\w+ly )?(?:apologi[sz]|confirm|acknowledg|admit|conced|sa(?:y|id)\b|post|publish|print|writ|wrote|stat(?:e|ed|ing)\b|t(?:ell|old)\b|announc|issu|respond|answer|repl(?:y|ied)|claim|suggest|read\b|go (?:out|live|up|online)\b|gone (?:out|live|up|online)\b|(?:be )?sen[dt]\b|appear)/i;
/** Before an excuse in its clause: what was written, and not what was done. */
const WRITING =
  /\b(?:drafts?|posts?|posting|statements?|apolog(?:y|ies)|confirmations?|admissions?|articles?|pages?|notices?|announcements?|answers?|repl(?:y|ies)|responses?|messages?|e-?mails?|letters?|tweets?|texts?|advisor(?:y|ies)|blogs?|words|sentences?|paragraphs?)\b[^.;:!?]{0,80}$/i;
/** An answer that stands before an excuse in its sentence, which may be about that ("we apologise, and that was wrong"). */
const ANSWERED =
  /\b(?:apologi[sz]\w*|sorry|regret\w*|confirm\w*|acknowledg\w*|admit\w*|conced\w*)\b[^.;:!?]{0,200},? (?:and |but |yet )?$/i;

/** A party's answer without what it blames itself for or had in mind; what it says so of the answer itself stays. Linear. */
export function lessExcuses(sentence: string): string {
  return sentence.replace(EXCUSE, (excuse: string, at: number) => {
    const before = sentence.slice(Math.max(0, at - EXCUSE_REACH), at);
    const isOfAnswer =
      UNSAID.test(sentence.slice(at + excuse.length, at + excuse.length + EXCUSE_REACH)) ||
      WRITING.test(before) ||
      (/wrong$/i.test(excuse) && ANSWERED.test(before));
    return isOfAnswer ? excuse : ' ';
  });
}

const EXCUSE_REACH = 240;
/** Where a sentence goes on about what was repaired, and no longer of the repair ("…, and it returns only when users agree"). */
export const NEXT_CLAUSE =
  /(?:[;:]\s|, (?:and|but|while|so|although|though) )(?:it|they|this|that|(?:the|our|these|those) (?:[\w-]+ ){0,3}?[\w-]+) (?:(?:will|would|can|may|shall|is|are|be|to|only|not) ){0,4}(?:returns?|comes? back|back|resumes?|reappears?|restored|reintroduced|re-?enabled|re-?activated|(?:turned|switched) (?:back )?on)\b/i;
