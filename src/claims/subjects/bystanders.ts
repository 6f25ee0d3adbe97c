import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** Names in a list up to the one that is asked about: "Orrin, Plex Media and". */
const LISTED = String.raw`(?:\p{Lu}[\p{L}\d.+-]*(?: [\p{Lu}\d][\p{L}\d.+-]*){0,2}(?: , (?:and |or )?| and | or ) ?){0,6}`;
/** "The malware harvested data from Orrin": who is robbed does nothing. */
const ROBBED = new RegExp(
  String.raw`\b(?:harvest|steal|stole|stolen|scrap|exfiltrat|siphon|grab|swip|loot)\p{L}* (?:[^\s.;]+ ){1,8}?from (?:(?:the|a|local|installed|popular|browsers?|apps?|like|such|as) ){0,3}${LISTED}$`,
  'u',
);
/** "Developers using tools like Orrin": what is named for others of its sort. */
const INSTANCED = new RegExp(
  String.raw`\b(?:tools?|apps?|assistants?|agents?|browsers?|editors?|clients?|programs?|services?|chatbots?|products?) (?:like|such as|including) ${LISTED}$`,
  'u',
);
/** "Stored in public Orrin databases", "in Orrin logs": what holds it. */
const HELD_IN = /\b(?:in|into|as) (?:[\p{Ll}-]+ ){0,3}$/u;
const HOLDS = /^(?:databases?|tables?|format|logs?)$/;
/** "Used by virtually every Orrin project", "the Orrin ecosystem": what others build with it, or all who do. */
const MANY =
  /\b(?:every|each|any|all|most|many|countless|numerous|several|thousands of|millions of|hundreds of|other) (?:[\p{Ll}-]+ ){0,2}$/u;
const BUILT = /^(?:projects?|applications?|codebases?|packages?|librar(?:y|ies)|modules?)$/;
const AROUND = /^(?:ecosystem|community)$/;
/** Words that are looked at. */
const FAR = 40;

/** Whether a name is of a tool that only suffers, holds or is an instance of what is told. Linear. */
export function isBystander(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const words = tokens.slice(Math.max(0, from - FAR), from).map(({ text }) => text);
  const before = words.length === 0 ? '' : `${words.join(' ')} `;
  if (HOLDS.test(tokens[to]?.lower ?? '') && HELD_IN.test(before)) return true;
  const behind = tokens[to]?.lower ?? '';
  if (AROUND.test(behind) || (BUILT.test(behind) && MANY.test(before))) return true;
  return INSTANCED.test(before) || ROBBED.test(before);
}
