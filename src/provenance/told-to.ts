import type { Publisher } from '../model/catalogue.ts';
import type { Book } from './publishers.ts';

/** Houses by what they are, where a text need not name them ("a podcast"). */
const HOUSE =
  '(?:newspapers?|dail(?:y|ies)|weekl(?:y|ies)|magazines?|podcasts?|broadcasters?|(?:radio|television|tv) (?:stations?|channels?|shows?|programmes?)|news (?:agenc(?:y|ies)|sites?|outlets?|services?|channels?)|channels?|blogs?|bloggers?|youtubers?|websites?|outlets?|tabloids?|newsletters?|papers?|agency)';
const NAME = String.raw`\p{Lu}[\p{L}\p{N}’'&-]{1,24}(?: (?:of |the |& )?\p{Lu}[\p{L}\p{N}’'&-]{0,24}){0,3}`;
/** By which words is said to whom it was told. */
const TOLD =
  '(?:told|tells|assured|(?:said|wrote|writing|speaking|spoke|confirmed|admitted|(?:statement|e-?mail|comments?|remarks|letter|answer|reply|interview)s?) (?:to|with))';
/** Behind a name that stands for itself; "Windows users" and "Chinese staff" are people. */
const ENDS = String.raw`(?=$|[.,;:”"’)—–]| (?:that|in|on|by|during|last|this|earlier|about|it|its|the|there|what|how|and|who|which)\b)`;
const LISTENER = new RegExp(
  String.raw`\b${TOLD} (?:(?:the|a|an|one|another) )?(?:(?:[\p{L}’'-]+ ){0,2}?(?<house>${HOUSE})(?: (?:called )?(?<of>${NAME}))?\b|(?<name>${NAME})${ENDS})`,
  'gu',
);
/** A house that the catalogue knows, however it is written ("told dpa"). */
const NEXT = new RegExp(
  String.raw`\b${TOLD} (?:the )?(?:news agency |newspaper )?(?<next>[^\s.,;:]{2,30}(?: (?!that\b|in\b|on\b|by\b)[^\s.,;:]{2,30}){0,2})`,
  'gu',
);
/** Before whom all can hear it, and when: no house. */
const OPEN =
  /\b(?:congress|senate|parliament|courts?|house|commission|committee|council|assembly|bundestag|board|ministry|authority|police|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i;
/** What an agency calls itself; "the newspaper" may be one that a text names before, and retells. */
const ITSELF = / the (?:news )?agency$/i;
const CUE = /\b(?:told|tells|assured|to|with)\b/;
/** A body by its letters, unless the catalogue knows a house that is called so. */
const LETTERS = /^\p{Lu}{2,5}$/u;

/**
 * The one to whom a sentence says that it was told, by name: another house than `own`, in whose text it stands.
 * Null where nobody is named, where it was told in public, and where its own house was there too. Linear.
 */
export function toldTo(sentence: string, own: Pick<Publisher, 'family' | 'kind'>, book: Book): string | null {
  if (!CUE.test(sentence)) return null;
  const within = sentence.slice(0, REACH);
  for (const { groups, index, 0: words } of within.matchAll(NEXT)) {
    const there = book.publishersIn(within.slice(index, index + words.length + FURTHER));
    if (there.some(({ family }) => family === own.family)) return null;
    const [named] = book.publishersIn(groups?.next ?? '');
    if (named?.kind === 'newsroom' || named?.kind === 'wire') return named.name;
  }
  for (const { groups, 0: words } of within.matchAll(LISTENER)) {
    const name = groups?.of ?? groups?.name;
    if (name === undefined) return ITSELF.test(words) && own.kind === 'wire' ? null : (groups?.house ?? null);
    if (OPEN.test(name)) continue;
    const known = [book.publisherNamed(name), ...book.publishersIn(name)].flatMap((one) => one ?? []);
    if (known.some(({ family }) => family === own.family)) return null;
    if (known.length > 0 || !LETTERS.test(name)) return known[0]?.name ?? name;
  }
  return null;
}

const REACH = 1000;
/** Characters behind one house in which another may be named beside it. */
const FURTHER = 40;
