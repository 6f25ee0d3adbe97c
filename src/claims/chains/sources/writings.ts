import { step } from './source-names.ts';
import { textOf } from '../../text/parse.ts';
import { ON_FORUM, byRole } from './role-phrase.ts';
import type { RolePhrase, RoleRule } from './role-phrase.ts';
import type { Source } from './source.ts';

/** "Globex's blog": where a house writes about its own. */
const BLOG = /\bblog\b/;

/** What somebody posted: his word, the maker's, or a document. */
export const OF_POST: readonly RoleRule[] = [
  // "As far as I remember issue correctly …": without a word before it that says which.
  ({ at, lower }) => (at.to === at.from + 1 && !lower.endsWith('s') ? null : undefined),
  // "a post by quietloop"
  (phrase) => {
    const author = phrase.named ?? phrase.names.find(({ entry }) => entry.person !== null)?.entry.name;
    return author !== undefined && /\b(?:by|from|user)\b/.test(phrase.lower)
      ? byRole(phrase, author, 'forum_user')
      : undefined;
  },
  (phrase) => (phrase.party && BLOG.test(phrase.lower) ? onBlog(phrase, phrase.party.entry.name) : undefined),
  (phrase) => (phrase.vendor ? byRole(phrase, phrase.text, 'vendor') : undefined),
  (phrase) => byRole(phrase, phrase.text, BLOG.test(phrase.lower) ? 'document' : 'forum_user'),
];

/** "a post on the Globex blog": the maker itself, another's document. */
function onBlog(phrase: RolePhrase, owner: string): Source {
  if (phrase.vendor) return byRole(phrase, owner, 'vendor');
  const source = byRole(phrase, phrase.text, 'document');
  return { ...source, steps: [...source.steps, step(owner, 'organisation')] };
}

/** "the magazine Softly", "an outlet": by its name where the catalogue has it. */
export const OF_OUTLET: readonly RoleRule[] = [
  (phrase) => byRole(phrase, publisherOf(phrase) ?? phrase.text, 'outlet'),
];

const publisherOf = ({ parsed, publisher }: RolePhrase): string | undefined =>
  publisher && textOf(parsed, publisher.from, publisher.to);

/** What a newsroom prints. */
const PRINTED = /^(?:report|article|story|review|analysis|investigation|page|interview|research)s?$/;

/** Papers on another's doing: "its report" tells by itself, while "its changelog" is the maker's word. */
const STUDIES =
  /^(?:report|study|analysis|audit|paper|review|investigation|findings|research|test|tests|survey|complaint|lawsuit|indictment|dossier|assessment|verdict|ruling|decision)$/;

/** Somebody unnamed behind a paper. Linear. */
const BY_POSTER =
  /\b(?:by|from) (?<who>(?:an?|the|one|some|several|two|three) (?:[\w-]+ ){0,3}?(?:users?|redditors?|developers?|commenters?|posters?|members?|customers?|engineers?|programmers?)\b.*)$/i;

/** A document, and whose it is. */
export const OF_DOCUMENT: readonly RoleRule[] = [
  // "an analysis by a Reddit user": his, and not the forum's
  (phrase) => {
    const who = BY_POSTER.exec(phrase.text)?.groups?.who ?? '';
    return ON_FORUM.test(who) ? byRole(phrase, phrase.named ?? who, 'forum_user') : undefined;
  },
  // "a Softly report"
  (phrase) => {
    const publisher = PRINTED.test(phrase.noun) ? publisherOf(phrase) : undefined;
    return publisher === undefined ? undefined : byRole(phrase, publisher, 'outlet');
  },
  // "the claim": anybody's.
  (phrase) =>
    /^(?:claim|allegation)$/.test(phrase.noun) ? byRole(phrase, phrase.text, 'forum_user') : undefined,
  (phrase) => {
    const source = byRole(phrase, phrase.text, 'document');
    const owner = ownerOf(phrase);
    if (!owner) return source;
    const { name, vendor } = owner;
    return { ...source, steps: [...source.steps, step(name, vendor ? 'vendor' : 'organisation')] };
  },
];

/** Whose document it is. */
function ownerOf({
  parsed,
  topic,
  head,
  noun,
  text,
  party,
  vendor,
  possessor,
}: RolePhrase): RolePhrase['possessor'] {
  // "Globex's changelog"
  if (party && parsed.tags[party.to] === 'poss' && party.from <= head)
    return { name: textOf(parsed, party.from, party.to), vendor };
  // "Their paper": of those who told before, not of the firm.
  if (topic.group !== null && /^their\b/i.test(text)) return undefined;
  return STUDIES.test(noun) ? undefined : possessor;
}
