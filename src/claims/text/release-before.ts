/** A release that is told in the sentence before: "Zed 0.190.2 is out. It fixes the leak." */

/** How far back the sentence before may begin. */
const REACH = 240;
/** What takes up a release: "it" with a verb of repair, "the update". */
const TAKES_UP =
  /^\W*(?:among other (?:things|changes),? )?(?:(?:it|this|that|which)(?= (?:(?:also|now|finally|\w+ly) )?(?:fix|clos|patch|remov|address|resolv|correct|repair|solv|stop|end|restor|disabl|block|prevent|mitigat|plug))|(?:the|this|that) (?:(?:new|latest|minor|security|point|maintenance|emergency) )?(?:update|release|version|build|patch|hotfix)\b(?! (?:process|notes|server|channel|mechanism|before|earlier)))/i;
/** What tells that something was released. */
const RELEASES =
  /\b(?:releas(?:e|es|ed)|publish(?:es|ed)|ship(?:s|ped)|push(?:es|ed)(?: out)?|issue[sd]|roll(?:s|ed|ing) out|launche[sd]|put out|(?:is|are|was|were|has been|have been|went|came|comes) (?:now |finally |also )?(?:out|available|live|here)|landed|appeared|arrive[sd]|came out)\b/i;
/** What has not come, or is told as a bound. */
const NOT_YET =
  /\b(?:not|never|no|will|would|should|plan\w*|expect\w*|promis\w*|soon|before|until|after|since|prior|affect\w*|vulnerab\w*|withdr\w+|pulled|reverted)\b|n['’]t\b/i;
const NUMBER =
  /(?<![\w.-])v?(\d{1,5}(?:\.\d{1,6}){1,4}(?:-(?:alpha|beta|rc|pre|preview)[\w.]{0,8})?)(?![\w.]*\w)/g;
/** Ends of sentences. */
const STOP = /[.!?]["”’)]{0,2}\s+(?=["“‘(]?[A-Z\d])|\n+/g;

/**
 * The number of the only release that the sentence before one of a repair tells of, where that sentence takes it up by
 * "it" or "the update"; `start`: where it begins in `text`, in UTF-16 units. Undefined where there is none. Linear.
 */
export function releaseBefore(text: string, start: number, quote: string): string | undefined {
  if (!TAKES_UP.test(quote)) return undefined;
  const lead = text.slice(Math.max(0, start - REACH), start).trimEnd();
  // "It" reaches no further than its paragraph.
  const between = text.slice(Math.max(0, start - REACH) + lead.length, start);
  if (between.includes('\n') && !/^\W*(?:the|this|that) /i.test(quote)) return undefined;
  const ends = [...lead.matchAll(STOP)];
  const last = ends.at(-1);
  if (last === undefined && start > REACH) return undefined;
  const before = last === undefined ? lead : lead.slice(last.index + last[0].length);
  if (!RELEASES.test(before) || NOT_YET.test(before)) return undefined;
  const numbers = new Set([...before.matchAll(NUMBER)].map(([, number]) => number));
  return numbers.size === 1 ? [...numbers][0] : undefined;
}
