import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** What is set beside or against what is told of: "unlike Kelp", "a fork of Kelp", "in favour of Kelp", "but not Kelp". */
const SET_BESIDE =
  /(?:\b(?:unlike|(?<!\b(?:looks?|looked|seems?|seemed|sounds?|feels?|felt) )like|than|versus|vs|besides|beside)|\b(?:compared|similar|comparable|in contrast|contrary) (?:to|with)|\b(?:instead|in place|in lieu|in favou?r|ahead) of|\brather than|\b(?:but|and) not|, not|\b(?:replac(?:ed|es|ing)|succeed(?:ed|s)|forked|(?:a|the) (?:former |direct |close |main )?(?:forks?|rivals?|competitors?|alternatives?|successors?|clones?|copy|copies|predecessors?|imitations?|derivatives?)(?: of| to)?))(?: (?:the|its|an?|other|tools|apps|products|editors|rivals|competitors|such|as|like|established|older|newer|popular)){0,4} $/;
/** Who gets what is sent. */
const SENT_TO = /\b(?:to|with|into) (?:the |its |a )?(?:\p{Ll}[\p{L}-]* ){0,1}$/u;
/** So many words before a name are looked at. */
const FAR = 8;

/** What stands before a name in its sentence, as words. */
function beforeName(tokens: readonly Token[], from: number): string {
  const words = tokens.slice(Math.max(0, from - FAR), from).map(({ lower }) => lower);
  return words.length === 0 ? '' : `${words.join(' ')} `.replaceAll(' , ', ', ');
}

/** Whether a name is only what something is compared with, made of or given up for. Linear. */
export const isCompared = (tokens: readonly Token[], { from }: Stretch): boolean =>
  SET_BESIDE.test(beforeName(tokens, from));

/** Whether a name is of who is sent or shown something. Linear. */
export const isRecipient = (tokens: readonly Token[], { from }: Stretch): boolean =>
  SENT_TO.test(beforeName(tokens, from));
