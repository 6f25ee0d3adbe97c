import { INSIDER_WORDS } from '../../lexicon/roles.ts';
import type { Role } from '../../lexicon/roles.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Topic } from '../topic.ts';
import { OF_ORGANISATION } from './companies.ts';
import { officerOf } from './officers.ts';
import { ON_FORUM, byRole, rolePhrase } from './role-phrase.ts';
import type { RoleRule } from './role-phrase.ts';
import { step } from './source-names.ts';
import type { Source } from './source.ts';
import { OF_WORK } from './workers.ts';
import { OF_DOCUMENT, OF_OUTLET, OF_POST } from './writings.ts';

/** Who speaks for an organisation. */
const OF_OFFICER: readonly RoleRule[] = [
  ({ parsed, at, head, named, party, vendor, ownTool, topic }) =>
    officerOf(parsed, { at, head, named, party: party !== undefined, vendor, ownTool }, topic),
];

/** Those who look into things. */
const OF_RESEARCH: readonly RoleRule[] = [
  // "The vendors": of whatever they sell.
  ({ noun, lower }) =>
    /^(?:firms?|vendors?)$/.test(noun) && !/security|research|analy/.test(lower) ? null : undefined,
  // "researchers on Reddit"
  (phrase) =>
    ON_FORUM.test(phrase.lower) && !phrase.lower.includes('security')
      ? byRole(phrase, phrase.named ?? phrase.text, 'forum_user')
      : undefined,
  // "experts", "two analysts"
  (phrase) =>
    phrase.role === 'experts' && phrase.named === undefined && phrase.names.length === 0
      ? byRole(phrase, phrase.text, 'experts')
      : undefined,
  (phrase) => byRole(phrase, phrase.named ?? phrase.text, 'researcher'),
];

/** Those who know from within. */
const OF_INSIDER: readonly RoleRule[] = [
  // "according to Insider": a capital inside a sentence is a paper's.
  (phrase) => {
    const { parsed, at, head, noun, text } = phrase;
    return noun === 'insider' && at.to === at.from + 1 && at.from > 0 && parsed.tokens[head]?.capital === true
      ? byRole(phrase, text, 'outlet')
      : undefined;
  },
  // "a source", "people familiar with the matter", and who had it from them
  (phrase) => {
    const { parsed, noun, lower, publisher, text } = phrase;
    if (!HIDES.test(noun) && !lower.split(/\W+/).some((word) => INSIDER_WORDS.has(word))) return undefined;
    const source = byRole(phrase, text, 'anonymous_source');
    return publisher
      ? { ...source, steps: [step(textOf(parsed, publisher.from, publisher.to), 'outlet'), ...source.steps] }
      : source;
  },
  // "officials"
  (phrase) =>
    /^(?:official|diplomat|lobbyist)/.test(phrase.noun)
      ? byRole(phrase, phrase.text, 'organisation')
      : undefined,
];

/** Nouns for those who stay unnamed. */
const HIDES = /source|insider|whistleblower|informant|aide/;

/** "users", "a commenter": by his handle where the phrase gives one. */
const OF_USER: readonly RoleRule[] = [(phrase) => byRole(phrase, phrase.named ?? phrase.text, 'forum_user')];

/** Who is meant by a noun of each role: the first rule that speaks. */
const RULES: Readonly<Record<Role, readonly RoleRule[]>> = {
  officer: OF_OFFICER,
  work: OF_WORK,
  researcher: OF_RESEARCH,
  experts: OF_RESEARCH,
  insider: OF_INSIDER,
  user: OF_USER,
  post: OF_POST,
  outlet: OF_OUTLET,
  document: OF_DOCUMENT,
  organisation: OF_ORGANISATION,
};

/** Who is named by a phrase whose noun, at `head`, is one for those who tell; undefined for nobody. */
export function fromRole(
  parsed: Parsed,
  at: Stretch,
  head: number,
  role: Role,
  topic: Topic,
): Source | undefined {
  const phrase = rolePhrase(parsed, at, head, role, topic);
  for (const rule of RULES[role]) {
    const source = rule(phrase);
    if (source !== undefined) return source ?? undefined;
  }
  return undefined;
}
