import { BEFORE_VERSION } from './cues.ts';
import type { Cue } from './cues.ts';
import { NO_PRODUCT, isCommon, namesNoProduct } from './names.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  PREPOSITIONS,
  PRONOUNS,
  STARTERS,
  SUBORDINATORS,
} from '../../lexicon/words.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import type { SievedText } from '../../text/sieved-pattern.ts';

const PRODUCT =
  'package|packages|library|extension|plug-?in|add-?on|app|application|tool|CLI|editor|browser|module|crate|gem|framework|client|IDE|agent|assistant|chatbot|compiler|runtime|server|software|firmware|router|modem|camera|gateway|SDK|VPN|wallet|driver|daemon|scanner|bot|appliance|headset|thermostat|launcher|game|messenger|password manager|package manager|service|platform|database|plugin';
/** A name before a product's noun or a version ("the nx package", "foo 1.2.3"). */
const BESIDE_PRODUCT = new RegExp(
  `(?<name>@[\\w.-]{1,40}/[\\w.-]{1,40}|\`[\\w@/.-]{2,40}\`|(?<![A-Za-z\\d])[a-z]{0,2}[A-Z][\\w.+-]{1,30}(?: [A-Z][\\w.+-]{1,20}){0,2}|(?<![a-z])[a-z][a-z\\d]{0,30}(?:[-_.][a-z\\d]{1,20}){1,3})\\s(?:(?:npm|browser|VS Code|Chrome|Python|JavaScript|open[- ]source|command[- ]line|popular|AI|coding|video|messaging)\\s){0,2}(?:${PRODUCT}|v?\\d+\\.\\d+[\\w.]*|versions?\\s\\d)\\b`,
  'g',
);
/** A product's noun before a name that only a name can be ("the npm package tidy-env", "an app called Perch"). */
const BEHIND_PRODUCT = new RegExp(
  `\\b(?:${PRODUCT})\\s(?:called |named |known as )?["“\`‘']?(?<name>@[\\w.-]{1,40}/[\\w.-]{1,40}|[a-z]{0,2}[A-Z][\\w+-]{1,30}(?: [A-Z][\\w+-]{1,20}){0,2}|[a-z][a-z\\d]{0,30}(?:[-_][a-z\\d]{1,20}){1,3})`,
  'g',
);
const NAMED_PRODUCT = anyOf(sieved(new RegExp(`\\b(?:${PRODUCT}|versions?)\\b`)));
/** Whether a sentence has what stands in every match of these two. */
const isNearProduct = ({ text, sieving }: SievedText): boolean =>
  NAMED_PRODUCT(sieving) || /\d\.\d/.test(text);
const LEADING =
  /^(?:The|In|Of|This|That|A|An|Its|Our|Your|For|Affected|Vulnerable|Fixed|Version|Versions|Users|Malicious)(?: |$)/;
/** Adjectives and nouns of trade alone, without the endings of English words: some libraries end so too. */
const TRADE =
  /^(?:new|old|same|whole|main|open|free|small|large|big|fake|rogue|bad|good|test|web|desktop|mobile|source|core|helper|client|server|security|update|tool|app|api|parent|other|first|second|third|last|next|latest|affected|npm|pip|go|vendor|company|project|user|editor|browser|windows|customer)$/;

/** Words of grammar, which name nothing. */
const isClosed = (word: string): boolean =>
  [PREPOSITIONS, ADVERBS, PRONOUNS, AUXILIARIES, CONJUNCTIONS, SUBORDINATORS].some((words) =>
    words.has(word),
  );

/** Takes a name with what it counts. */
export type Add = (name: string, counts: number) => void;

/** Counts names that stand beside what a text says of products. */
export function addBeside(within: SievedText, add: Add): void {
  if (isNearProduct(within))
    for (const pattern of [BESIDE_PRODUCT, BEHIND_PRODUCT])
      for (const match of within.text.matchAll(pattern)) {
        const name = (match.groups?.name ?? '').replaceAll('`', '').replace(LEADING, '');
        const first = name.split(' ')[0] ?? '';
        if (
          name.length > 1 &&
          !/^(?:CVE|GHSA|I)\b|^[vV]?\d/.test(name) &&
          !NO_PRODUCT.has(first.toLowerCase()) &&
          !STARTERS.has(first.toLowerCase()) &&
          !namesNoProduct(name) &&
          !(isCommon(first.toLowerCase()) && !name.includes(' '))
        )
          add(name, 1);
      }
}

/** Counts names of which a text says what they are. */
export function addCued(within: SievedText, cues: readonly Cue[], add: Add): void {
  for (const [search, counts] of cues)
    for (const match of search(within)) {
      const name = (match.groups?.name ?? '').replace(LEADING, '').replace(/['’.-]+s?$/, '');
      const first = (name.split(' ')[0] ?? '').toLowerCase();
      const small = name === name.toLowerCase();
      if (
        name.length < 3 ||
        NO_PRODUCT.has(first) ||
        STARTERS.has(first) ||
        namesNoProduct(name) ||
        (small
          ? BEFORE_VERSION.test(name) || TRADE.test(name) || isCommon(name) || isClosed(name)
          : isCommon(first) && !name.includes(' '))
      )
        continue;
      add(name, counts);
    }
}

/** A version or what only software is called, behind a name; who posts may have an app, and be a bot. */
const OF_A_PRODUCT =
  / (?:v?\d+\.\d[\w.]*(?! ?(?:%|points?|stars?|days?|hours?|minutes?))|(?:npm |browser |Python )?(?:package|packages|library|extension|plug-?in|add-on|app|application|CLI|module|crate|gem|SDK|software|firmware))\b/y;

/** Whether a text has a name before a version or a word for a product somewhere ("the frobnitz 2.1 package"). Linear. */
export function isBeforeProduct(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    OF_A_PRODUCT.lastIndex = at + name.length;
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && OF_A_PRODUCT.test(text)) return true;
  }
  return false;
}
