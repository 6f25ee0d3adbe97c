import type { Publisher } from '../model/catalogue.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isOpenAddress } from './hosted.ts';
import { slugOf } from './names.ts';

/** Domains that only public bodies are given: ".gov", ".gov.uk", ".gouv.fr", "europa.eu", ".go.jp". */
const PUBLIC =
  /\.(?:gov|mil|gov\.[a-z]{2}|mil\.[a-z]{2}|gouv\.[a-z]{2}|gob\.[a-z]{2}|govt\.nz|gv\.at|gc\.ca|admin\.ch|bund\.de|europa\.eu|(?:parliament|police|nhs|judiciary)\.uk|go\.(?:jp|kr|id|th|ke|tz|ug))$/;

/** Hosts and segments of paths at which public bodies keep what others hand in. */
const HANDED_IN =
  /^(?:e?-?petitions?|comments?|consultations?|submissions?|downloads?|attachments?|uploads?|dockets?|files?|filings?|foi|foia)$/;

/** Whether an address is a public body's own, and not one at which everybody may write. */
export function isPublicBodys(address: string | null): boolean {
  if (address === null || !URL.canParse(address) || isOpenAddress(address)) return false;
  const { hostname, pathname } = new URL(address.toLowerCase());
  if ([...hostname.split('.'), ...pathname.split('/')].some((part) => HANDED_IN.test(part))) return false;
  return PUBLIC.test(`.${hostname}`);
}

/** Words that names of bodies share. */
const COMMON: ReadonlySet<string> = new Set(
  `the of and for in to a on ministry department office agency authority council city town county state federal national
  government bank university commission committee bureau board service services public us uk eu gov mil`.split(
    /\s+/,
  ),
);
/** Labels that say which country or kind of body it is, and not which. */
const SUFFIX = /^(?:www|gov|mil|gouv|gob|govt|go|gv|gc|ca|admin|bund|europa|[a-z]{2,3})$/;

/** Whether a public body's host is called as a name says: "northgate.gov.uk" for "northgate-council", by a word or its letters. */
function isCalled(address: string, party: string): boolean {
  const words = party.split('-');
  const telling = words.filter((word) => !COMMON.has(word));
  const letters = words
    .filter((word) => !/^(?:the|of|and|for|us|uk)$/.test(word))
    .map((word) => word[0] ?? '');
  const [first = '', ...rest] = new URL(address).hostname
    .toLowerCase()
    .split('.')
    .filter((one) => one !== 'www');
  const labels = [first, ...rest.filter((label) => !SUFFIX.test(label))];
  return labels.some(
    (label) =>
      (letters.length > 2 && label === letters.join('')) ||
      label.replaceAll('-', '') === words.join('') ||
      label.split('-').some((part) => telling.includes(part)) ||
      telling.some((word) => word.length > 4 && label.startsWith(word)),
  );
}

/** Whether a publisher is one that the catalogue does not know, so that only its address says whose it is. */
export function isUnknown({ slug, name, organisation }: Publisher): boolean {
  return organisation === null && name === slug;
}

/**
 * The party (slug) whose own pages a text of an unknown publisher stands on: a public body's that outlet and host name, or
 * those at the domain that is its name. The second anybody may register: `sure` is false.
 */
export function ownerOf(
  { outlet, publisher, url }: DocumentInfo,
  parties: readonly string[],
): { readonly party: string; readonly sure: boolean } | undefined {
  if (url !== null && isOpenAddress(url)) return undefined;
  const named = outlet === null ? '' : slugOf(outlet.replace(/^the /i, ''));
  if (url !== null && isPublicBodys(url) && parties.includes(named) && isCalled(url, named))
    return { party: named, sure: true };
  if (url === null || !publisher.includes('.')) return undefined;
  const label = publisher.slice(0, publisher.indexOf('.')).replaceAll('-', '');
  const party = parties.find((one) => one.replaceAll('-', '') === label);
  return party === undefined ? undefined : { party, sure: false };
}
