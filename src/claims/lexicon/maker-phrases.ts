import { KNEW } from './owning.ts';
import { NEGATED, phrase } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/** What makers say of their own tools, and of those who act on them, by phrases. All patterns are linear. */
export const MAKER_PHRASES: readonly Phrase[] = [
  // It is not so.
  phrase(
    'denial',
    'nothing-found',
    'maker',
    /\b(?:found|saw|seen|know of|(?:is|was|are|were)|have|had|has) (?:nothing|no one|nobody|not (?:the (?:slightest|least)|a single)) (?:(?:to|that would|which would|that could) (?:support|suggest|indicate|confirm|back|bear|substantiate|point|show)\w*\b|(?:indication|sign|trace|hint|proof|evidence)\b)|\b(?:found|saw|see|seen) no (?:trace|hint|proof)s? of\b/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'out-of-reach',
    'maker',
    /\b(?:could|can)(?:not| not|n['’]t) be (?:\w+ly )?(?:(?:read|reached|opened|seen|viewed|found|used|changed|accessed|downloaded|taken over|misused|abused) (?:(?:in )?this way|that way|through (?:it|this|that)|by (?:it|this|that|outsiders|others|third parties|strangers|anyone (?:else|outside))|from (?:outside|elsewhere))|(?:decrypted|linked to|tied to|traced (?:back )?to|guessed|reconstructed|derived|recovered|inferred|calculated) (?:from (?:it|this|that|them|what|the (?:\w+ )?(?:hash|hashes|curve|data|digest|checksum|logs?))|(?:an? |any )?(?:person|people|user|users|individual|individuals|account|accounts|name|names|device|devices)))/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'mistaken',
    'maker',
    /\b(?:is|was|are|were|be) (?:\w+ly )?a false (?:alarm|positive)\b|\b(?:mix(?:es|ed)?|confus(?:es|ed?)) (?:it|us|this|them|the two|our [\w-]+)(?: up)? with\b|\b(?:mix(?:es|ed)?) (?:the two|them|these) up\b|^(?:(?:and|but) )?(?:(?:the|these|those|all|such|some|recent|both|that) )?(?:[\w-]+ )?(?:reports?|claims?|rumou?rs?|articles?|posts?|stor(?:y|ies)|headlines?|allegations?|suggestions?)\b[^.;]{0,90}? (?:is|are|was|were) (?:simply |plainly |just |entirely |completely |all )?(?:incorrect|untrue|false|wrong|unfounded|baseless|inaccurate|not (?:true|correct|accurate))\b/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'nobody-did',
    'maker',
    /^(?:and |but |so )?(?:no|not (?:one|a single)) (?:[\w-]+ ){1,4}?(?:(?:was|were|has|have|is|are) (?:ever |been |also |also been )?(?:linked|tied|attached|matched|connected|associated|combined|trained|looked at|listened to|opened|queried|kept|retained)|(?:has|have) (?:ever |also )?(?:read|seen|looked|listened|opened|viewed|had access))\b|^(?:and |but |so )?(?:nobody|no one|none of us)\b[^.;]{0,50}? (?:has|have|had|could|can) (?:ever |also )?(?:read|seen|see|looked|look|listened|listen|opened|open|viewed|view|access(?:ed)?|had access)\b/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'did-not',
    'teller',
    /^(?:and |but |no, )?(?:we|i)(?: have|['’]ve)? (?:did(?: not|n['’]t)|never|do(?: not|n['’]t)|have never|would never) (?:ever |knowingly )?(?:publish|s[ae]ll|sold|said|say|wr[io]te|written|push|upload|plant|planted|built? in|g[ai]ve|given|shared?|approved?|author(?:ed)?|order(?:ed)?|delete[sd]?|pass(?:ed)?|hand(?:ed)?|record(?:ed)?|train(?:ed)?|rent(?:ed)?) /i,
    { ...NEGATED, unless: /\b(?:anything (?:wrong|like)|if|because|enough|much|well|much of)\b/i },
  ),
  // The maker answers.
  phrase(
    'vendor_response',
    'a-point',
    'maker',
    /\b(?:has|have) a (?:good |fair |valid )?point\b|^(?:(?:and|but|yes,?) )?(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?\p{Lu}[\p{L}’'-]+ (?:is|was|are) (?:quite |of course |partly |entirely )?right\b/u,
  ),
  phrase(
    'vendor_response',
    'sorry',
    'maker',
    /^(?:big |very |so |truly |really )?sorry\b(?! (?:to (?:hear|ask)|if|but|for (?:the (?:noise|delay|late)|my|asking|being))\b)[^.;]{0,40}?\b(?:from|that|for|about|everyone|everybody|all)\b/i,
  ),
  phrase(
    'vendor_response',
    'put-in-the-picture',
    'maker',
    /\b(?:customers?|users?|owners?|senders?|people|persons?|members?|clinics?|hospitals?|schools?|regulators?|authorit(?:y|ies)|office|agency|ICO|police|commissioner|them|everyone|everybody|those)\b[^.;]{0,40}? (?:was|were|has been|have been|had been|will be|is being|are being) (?:also |all |now |duly )?(?:informed|notified|told|alerted|written to|contacted)\b(?! (?:by|of (?:a|an)|that)\b)|\byou (?:will|['’]ll) be (?:credited|refunded|compensated|reimbursed)\b|\b(?:customers?|users?|subscribers?|everyone|those|owners?|people)\b[^.;]{0,40}? (?:will be|are being|were|have been) (?:\w+ly )?(?:credited|refunded|compensated|reimbursed)\b/i,
  ),
  phrase(
    'vendor_response',
    'could-have',
    'maker',
    /\b(?:could|should|ought to) have been (?:said|explained|told|made|put|shown|communicated|documented|done|tested|caught|noticed|hashed|deleted|encrypted|clearer|better|sooner|faster)\b/i,
  ),
  phrase(
    'vendor_response',
    'was-wrong',
    'maker',
    /^(?:(?:and|but|so) )?our (?:(?:first|earlier|previous|initial|original|own|store) ){0,2}(?:entry|post|statement|reply|answer|response|advice|advisory|notice|note|message|explanation|assessment|estimate|count|changelog|documentation|listing|page|announcement)(?: (?:of|from|on|in|about|to) [^,.;]{1,40}?)? (?:was|were) (?:\w+ )?(?:wrong|incorrect|mistaken|inaccurate|misleading|incomplete|too (?:narrow|vague|late|short)|not (?:correct|right|true|accurate|complete))\b|^(?:(?:and|but|so|which|that) )?we (?:simply |just |clearly |somehow |had )?(?:overlooked|missed) (?:it|this|that|them)\b|^(?:(?:and|but|so) )?we got (?:it|this|that) wrong\b/i,
  ),
  phrase(
    'vendor_response',
    'as-reported',
    'maker',
    /^(?:(?:and|but|so|yes,?) )?(?:(?:his|her|their|the|this|that) |[\w’'-]+['’]s )(?:\w+ )?(?:account|description|report|findings?|analysis|write-up|observations?|criticism|complaints?|measurements?|summary)\b[^,.;]{0,50}? (?:is|are|was|were) (?:\w+ly )?(?:correct|right|accurate|true|fair|justified|valid)\b(?! (?:that|if|only)\b)/i,
  ),
  phrase(
    'vendor_response',
    'put-back',
    'maker',
    /\b(?:we|they|it) (?:will|shall|are going to|['’]ll) (?:\w+ly )?(?:put (?:[\w’'-]+ ){1,6}?back|restore|bring (?:[\w’'-]+ ){1,6}?back)\b|\b(?:can|could|will|would) (?:all )?be (?:\w+ly )?(?:brought back|put back|recovered|restored|retrieved)\b|\b(?:will|would) be back (?:in place|by|on|at|within)\b/i,
  ),
  phrase(
    'vendor_response',
    'some-day',
    'maker',
    /\b(?:is|are|stays?|remains?) (?:also |still )?on (?:our|the) road ?map\b|\b(?:cannot|can['’]t|can not|won['’]t) (?:yet |currently )?(?:give|promise|offer|name|commit to) (?:you |anyone |anybody )?(?:an?|any) (?:\w+ )?(?:date|eta|timeline|time ?frame)\b/i,
  ),
  phrase('vendor_response', 'knew', 'anyone', KNEW),
  phrase(
    'vendor_response',
    'came-clean',
    'maker',
    /(?<!\b(?:must|should|shall|ought to|has to|have to|had to|need(?:s|ed)? to|refus\w+ to|declin\w+ to|fail\w* to|want\w* \w+ to|urg\w+ \w+ to|call\w* on \w+ to|yet to|could|would|can|cannot|never|not|without|n['’]t)(?: \w+){0,2} )\b(?:own(?:s|ed)? up to|c[oa]mes? clean (?:about|on|over)|(?:put|puts|putting) (?:it|this|that|them|the [\w-]+|which) down to|which (?:\w+ ){1,3}?(?:put|puts) down to)\b/i,
  ),
  // It is over, or put right.
  phrase(
    'fix',
    'any-more',
    'maker',
    /(?:\bnot|n['’]t) (?:be )?(?:\w+ly )?(?:send|sent|upload|transmit|writ|stor|log|shar|keep|kept|contact|collect|record|track|scan|read|leak|expos|crash|hang|freez|los[et]|overwrit|delet|phon)\w*\b[^.;]{0,60}? (?:any more(?! than\b)|anymore|any longer)\b/i,
  ),
  // What the maker looked at itself.
  phrase(
    'evidence',
    'own-check',
    'teller',
    /\b(?:we|i)(?: have|['’]ve) (?:just |also |since |now |meanwhile )*(?:verified|(?:double-|re-?)?checked|compared|retested|re-tested|gone through|looked again)\b(?! (?:out|in|back|your|whether|if|with you)\b)/i,
    { unless: /\b(?:not|never)\b|n['’]t\b/i },
  ),
  // Others act on the tool.
  phrase(
    'ban',
    'kept-back',
    'body',
    /\b(?:(?:has|have|had) (?:masked|held back|withheld|quarantined|unplugged|embargoed|blocklisted|frozen|marked)|masked|held back|withheld|unplugged|quarantined|froze|put) (?:(?:the|its|their|all|both|our) )?(?:[\w’'-]+ ){0,3}?(?:v?\d[\w.]*|packages?|ports?|versions?|releases?|updates?|terminals?|machines?|devices?|controllers?|cameras?|boxes|units|app|extension|plug-?in)\b(?! by\b)/i,
    { unless: /\bput\b(?! (?:[\w.’'-]+ ){1,4}?(?:in quarantine|on (?:hold|ice)|aside))/i },
  ),
];
