import type { Publisher } from '../model/catalogue.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isOpenAddress } from './hosted.ts';
import { slugOf } from './names.ts';

/** Domains that only public bodies are given: ".gov", ".gov.uk", ".gouv.fr", "europa.eu", ".go.jp". */
const PUBLIC =
  /\.(?:gov|mil|gov\.[a-z]{2}|mil\.[a-z]{2}|gouv\.[a-z]{2}|gob\.[a-z]{2}|govt\.nz|gv\.at|gc\.ca|admin\.ch|bund\.de|europa\.eu|(?:parliament|police|nhs|judiciary)\.uk|go\.(?:jp|kr|id|th|ke|tz|ug))$/;

/** Whether an address is a public body's own, and not one at which everybody may write. */
export function isPublicBodys(address: string | null): boolean {
  if (address === null || !URL.canParse(address) || isOpenAddress(address)) return false;
  return PUBLIC.test(`.${new URL(address).hostname.toLowerCase()}`);
}

/** Whether a publisher is one that the catalogue does not know, so that only its address says whose it is. */
export function isUnknown({ slug, name, organisation }: Publisher): boolean {
  return organisation === null && name === slug;
}

/**
 * The party (slug) whose own pages a text of an unknown publisher stands on: a public body's that its outlet names, or
 * those at the domain that is its name. The second anybody may register: `sure` is false.
 */
export function ownerOf(
  { outlet, publisher, url }: DocumentInfo,
  parties: readonly string[],
): { readonly party: string; readonly sure: boolean } | undefined {
  if (url !== null && isOpenAddress(url)) return undefined;
  const named = outlet === null ? '' : slugOf(outlet.replace(/^the /i, ''));
  if (isPublicBodys(url) && parties.includes(named)) return { party: named, sure: true };
  if (url === null || !publisher.includes('.')) return undefined;
  const label = publisher.slice(0, publisher.indexOf('.')).replaceAll('-', '');
  const party = parties.find((one) => one.replaceAll('-', '') === label);
  return party === undefined ? undefined : { party, sure: false };
}
