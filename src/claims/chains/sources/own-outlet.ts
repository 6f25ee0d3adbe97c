import type { DocumentForm } from '../../../model/document.ts';
import type { Attribution } from '../../../model/statement.ts';

/** Units of a text in which an agency's dateline stands ("LONDON, Oct 27 (Albion) - "). */
const DATELINE = 90;

const bare = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** Names under which a text speaks of the paper that it stands in: its outlet, and the agency of its dateline. */
function ownNames(text: string, outlet: string | null): ReadonlySet<string> {
  const agency = /^[^()\n]{3,60}\((?<agency>[^()\n]{2,24})\)\s[-–—]/u.exec(text.slice(0, DATELINE))?.groups
    ?.agency;
  return new Set([outlet, agency].flatMap((name) => (name ? [bare(name)] : [])));
}

/** Whether letters are those of a paper's name ("HFN" of the Harrow Financial News). */
const isInitials = (letters: string, name: string): boolean =>
  letters.length >= 3 &&
  letters ===
    name
      .split(' ')
      .map((word) => word[0] ?? '')
      .join('');

/** What a house calls a part of what it publishes. */
const FORMAT = /^(?:briefing|blog|newsletter|daily|weekly|digest|online|live|bulletin|podcast)$/;

/** The chain without the text's own paper before whom it asked: "he told Tram Weekly" in Tram Weekly. */
export function withoutOwnOutlet(
  chain: readonly Attribution[],
  text: string,
  outlet: string | null,
): readonly Attribution[] {
  const first = chain[0];
  if (chain.length < 2 || !(first?.type === 'outlet' || first?.type === 'organisation')) return chain;
  const name = bare(first.name);
  const own =
    /^this\b/i.test(first.name) ||
    // "The Ledger" of the Weekly Ledger
    [...ownNames(text, outlet)].some(
      (one) =>
        one === name ||
        one.endsWith(` ${name}`) ||
        // "HFN", "Harbinger" of the Harbinger Briefing; another house may be called by a beginning alone.
        (first.type === 'outlet' && (isInitials(name, one) || FORMAT.test(one.replace(`${name} `, '')))),
    );
  return own ? chain.slice(1) : chain;
}

const FIRST_PERSON = /^(?:i|we)$/i;

/**
 * The chain without whoever writes: a text's "I" is its own voice (an empty chain). On a page of several posts the poster
 * stays, since the page's author is not theirs.
 */
export function withoutWriter(chain: readonly Attribution[], form: DocumentForm): readonly Attribution[] {
  return form === 'thread' ? chain : chain.filter(({ name }) => !FIRST_PERSON.test(name));
}
