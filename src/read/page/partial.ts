/** What a page says when it shows only a part of its text. Looked for at the end of the text and around it. */
const CUES: readonly RegExp[] = [
  /\b(?:subscribe|sign in|log in|register|join|upgrade)\b[^.\n]{0,40}\b(?:to (?:continue|keep|finish|read|unlock|access)|for (?:full|unlimited) access)\b/i,
  /\b(?:this|the (?:full|rest of (?:this|the)|remainder of (?:this|the))) (?:article|story|post|content|report)[^.\n]{0,40}\b(?:subscribers?|members?|paid|paying|premium|locked|behind)\b/i,
  /\b(?:already a|become a|for) (?:paid |paying |premium )?(?:subscriber|member)s?\b[^\n]{0,30}(?:\?|sign in|log in|only)/i,
  /\b(?:continue|keep) reading\b[^\n]{0,40}(?:subscri|free|trial|account|app)/i,
  /(?:weiterlesen mit|nur für abonnenten|jetzt abonnieren und weiterlesen|réservé aux abonnés|il vous reste \d{1,3}[.,]?\d{0,2} ?% de cet article|contenido exclusivo para suscriptores|solo para suscriptores)/i,
  /(?:有料会員限定|会員限定記事|続きを読むには|残り\s?\d{1,5}\s?文字|この記事は有料|订阅后阅读|登录后阅读|剩余\s?\d{1,3}%|付費閱讀|訂閱以繼續)/,
];

/** How a cut text ends. */
const CUT_END =
  /(?:\[\s?(?:…|\.\.\.)\s?\]|(?:read|continue reading|read the)\s+(?:more|full (?:story|article)|the rest)\s*(?:…|\.\.\.|»|→|>)?|続きを読む|阅读全文|閱讀全文|weiterlesen|lire la suite|[^.!?"”’)]\s?(?:…|\.\.\.))\s*$/i;

/** Longer than this, a text that is said to be paid for is taken to be whole, in characters. */
const WHOLE = 4000;
/** How much of the end of the text is searched for cues. */
const END = 700;

/** True when the text is cut or stands behind a paywall. `around` is text beside the article (offers, overlays). */
export function isPartial(text: string, paid: boolean, around: string): boolean {
  const end = text.slice(-END);
  if (CUES.some((cue) => cue.test(end)) || CUT_END.test(end)) return true;
  if (text.length >= WHOLE) return false;
  return paid || (around !== '' && CUES.some((cue) => cue.test(around)));
}
