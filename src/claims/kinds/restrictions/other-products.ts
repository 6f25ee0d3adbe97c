import { BIT } from '../../lexicon/verbs.ts';
import { isNominal } from '../../text/parse.ts';
import { isPassive } from '../reading.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Finding, Reading } from '../reading.ts';

/** So many capitalised words a product's name has at most. */
const MOST = 3;
const CALLED = /^(?:word|name)$/;

/** "Other apps": not the one that a text is about. */
const SOME = /^(?:several|many|some|two|three|four|five|various|numerous|all|most)$/;
const OTHERS = /^(?:other|similar|comparable)$/;
const SORTS =
  /^(?:apps?|applications|tools|products|programs|services|platforms|messengers|chatbots|assistants|models)$/;

/**
 * "Has banned other apps before, including Plimsoll": a verb at a token whose object is none that the text is about.
 */
function bansOthers({ parsed: { tokens, names } }: Reading, { to }: Clause, at: number): boolean {
  const other = SOME.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (!OTHERS.test(tokens[other]?.lower ?? '')) return false;
  let sort = other + 1;
  while (sort < other + 1 + MOST && !SORTS.test(tokens[sort]?.lower ?? '')) sort++;
  return (
    SORTS.test(tokens[sort]?.lower ?? '') &&
    !names.some(({ from, entry }) => from > at && from < to && entry.tool !== null)
  );
}

/** "Has banned phones in meetings": no software at all. */
const NO_SOFTWARE =
  /^(?:phones?|smartphones?|mobiles?|telephones|laptops|tablets|cars?|vehicles?|drones?|cameras?|smoking|vaping|alcohol|drugs?|weapons?|guns?|knives|cash|plastics?|protests?|rall(?:y|ies)|gatherings?|demonstrations?|marches|flights?|imports?|exports?|shipments?|sales?|visitors?|journalists?|reporters?|students?|pupils?|teachers?|players?|fans?|people|visas?|travel|travellers|trips|meetings|gifts?|books?|flags?|headscarves|uniforms?|fireworks|meat|fishing|hunting|logging|mining|plants?|animals?|dogs?|ads|adverts?|advertising|advertisements)$/;

/** Whether a verb at a token shuts out what is no software, and no tool is named behind it. */
function bansNoSoftware({ parsed: { tokens, names } }: Reading, { to }: Clause, at: number): boolean {
  let head = at + 1;
  while (
    head < at + 3 &&
    /^(?:all|the|its|most|some|private|mobile|personal|such|any|every|these)$/.test(tokens[head]?.lower ?? '')
  )
    head++;
  return (
    NO_SOFTWARE.test(tokens[head]?.lower ?? '') &&
    tokens[head + 1]?.lower !== 'from' &&
    !names.some(({ from, entry }) => from > at && from < to && entry.tool !== null)
  );
}

/**
 * Whether what is banned is named, and is another product ("was early in banning Plimsoll on state phones", in a text about
 * something else): a capitalised name of no tool that the text is about, right behind a verb that bans.
 */
export function bansAnother(reading: Reading, { kind, clause: index }: Finding): boolean {
  const clause = reading.clauses[index];
  if (kind !== 'ban' || !clause) return false;
  const { tokens, tags, verbs, names, titleCase } = reading.parsed;
  const { topic } = reading;
  if (titleCase) return false;
  const banned: number[] = [];
  for (let at = clause.from; at < clause.to; at++)
    if (((verbs[at]?.classes ?? 0) & BIT.ban) !== 0 && !isPassive(reading, at)) banned.push(at);
  return (
    banned.length > 0 &&
    banned.every((at) => {
      if (bansOthers(reading, clause, at) || bansNoSoftware(reading, clause, at)) return true;
      let to = at + 1;
      while (to < clause.to && to <= at + MOST && CALLED.test(tags[to] ?? '') && tokens[to]?.capital === true)
        to++;
      const own = names.some(
        ({ from, to: end, entry }) =>
          from < to && end > at && (entry.tool !== null || topic.vendors.has(entry.organisation ?? '')),
      );
      // "barred Orrin from using it": who may not.
      const shutOut = tokens[to]?.lower === 'from' && verbs[to + 1]?.form === 'ing';
      return to > at + 1 && !isNominal(tags[to]) && !own && !shutOut;
    })
  );
}
