import { ORGANISED, isBodyNoun } from '../lexicon/organised.ts';
import { NO_NAME } from './no-names.ts';
import { SEARCHED } from '../searched.ts';
import { EVERYTHING, sievedAll } from '../text/sieved-pattern.ts';
import type { SievedSearch, Sieving } from '../text/sieved-pattern.ts';

/** So many at most are known by one text. */
const MOST = 16;

const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{N}&'’-]{2,30}(?: (?:& )?\\p{Lu}[\\p{L}\\p{N}&-]{0,30}){0,2})";
/** What is done by those who look into software, and by few others. */
const FINDS =
  'analy[sz]ed|analy[sz]es|examined|unpacked|decompiled|disassembled|reverse-engineered|discovered|spotted|detected|scanned|traced|reproduced|dissected|fuzzed|uncovered';

const WAYS: readonly SievedSearch[] = [
  // "Sentrymark analysed 40 builds", "Sentrymark, which spotted the attacks first,"
  new RegExp(
    `${NAME}(?:, (?:which|who)| itself)? (?:has |had |have )?(?:also |first |since |independently |recently |then )?(?:${FINDS})\\b`,
    'gu',
  ),
  // "researchers at Sentrymark", "the security consultancy Sentrymark"
  new RegExp(
    `\\b(?:researchers?|analysts?|threat hunters?|incident responders?|responders?|reverse engineers?) (?:at|of|from|with) ${NAME}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:consultancy|scanning service|rival firm|testing lab|test lab|security shop),? ${NAME}`,
    'gu',
  ),
  // "Sentrymark's researchers", "Sentrymark analyst Ola Berg"
  new RegExp(`${NAME}(?:['’]s)? (?:researchers?|analysts?|threat (?:team|report|researchers))\\b`, 'gu'),
].map((way) => sievedAll(way));

/** Those who look, by no name. */
const NOBODY = /^(?:Users?|Researchers?|Security|Police)$/;

/**
 * Firms and laboratories that a text shows looking into software: by what they did ("Sentrymark analysed 40 builds"), by
 * whom they employ ("researchers at Sentrymark") or by their trade. A body that is something else by its name, a bank or a
 * ministry, stays one whatever it finds. `sieving`: what the text lets through. Linear.
 */
export function findFinders(text: string, sieving: Sieving = EVERYTHING): readonly string[] {
  const searched = { text: text.slice(0, SEARCHED), sieving };
  const found = new Set<string>();
  for (const way of WAYS)
    for (const { groups } of way(searched)) {
      const name = (groups?.name ?? '').replace(/['’]s?$/, '');
      const words = name.split(' ');
      if (found.size >= MOST || words.some((word) => NO_NAME.test(word) || NOBODY.test(word) || isBody(word)))
        continue;
      found.add(name);
    }
  return [...found];
}

const isBody = (word: string): boolean => isBodyNoun(word.toLowerCase()) || ORGANISED.has(word.toLowerCase());
