import type { AttributionType } from '../../../model/statement.ts';
import type { Role } from '../../lexicon/roles.ts';
import type { NameMention } from '../../mentions/names.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Topic } from '../topic.ts';
import { companyMeant } from './officers.ts';
import type { Company } from './officers.ts';
import { strangerMeant } from './other-makers.ts';
import { givenName, isVendor, namesIn, sole, step, vendorOf } from './source-names.ts';
import type { Source } from './source.ts';

/** A phrase for somebody by a noun ("the editor's maintainers", "its report"): what the rules of its role ask. */
export interface RolePhrase {
  readonly parsed: Parsed;
  readonly at: Stretch;
  readonly topic: Topic;
  readonly role: Role;
  /** Token of the noun. */
  readonly head: number;
  /** The noun in small letters. */
  readonly noun: string;
  readonly text: string;
  readonly lower: string;
  /** Names of the catalogue in it. */
  readonly names: readonly NameMention[];
  readonly publisher: NameMention | undefined;
  /** The first that has to do with an organisation, and that one. */
  readonly party: NameMention | undefined;
  readonly organisation: string | null;
  /** Whether the tool that the text is about is named in it. */
  readonly ownTool: boolean;
  /** Whom "its" or "their" stands for. */
  readonly possessor: Company | undefined;
  /** Whether it is of the maker by what is named in it. */
  readonly vendor: boolean;
  /** A handle, or a name that the phrase gives. */
  readonly named: string | undefined;
}

/** What one rule says of a phrase; null: it names nobody. Undefined where the rule does not speak. */
export type RoleRule = (phrase: RolePhrase) => Source | null | undefined;

const POSSESSIVE = /^(?:its|their)$/i;

/** All that the rules of a role ask of a phrase. */
export function rolePhrase(parsed: Parsed, at: Stretch, head: number, role: Role, topic: Topic): RolePhrase {
  const names = namesIn(parsed, at);
  const text = textOf(parsed, at.from, at.to);
  const party = names.find((name) => vendorOf(name, topic) !== null);
  const organisation = party ? vendorOf(party, topic) : null;
  const ownTool = names.some(({ entry }) => entry.tool !== null && topic.tools.includes(entry.tool));
  const possessor = POSSESSIVE.test(parsed.tokens[at.from]?.text ?? '')
    ? (strangerMeant(parsed, at.from, topic) ?? companyMeant(parsed, at.from, topic))
    : undefined;
  return {
    parsed,
    at,
    topic,
    role,
    head,
    noun: parsed.tokens[head]?.lower ?? '',
    text,
    lower: text.toLowerCase(),
    names,
    publisher: names.find(
      ({ entry }) => entry.publisher !== null && entry.organisation === null && entry.person === null,
    ),
    party,
    organisation,
    ownTool,
    possessor,
    vendor: isVendor(organisation, topic) || ownTool || possessor?.vendor === true,
    named: givenName(parsed, at),
  };
}

/** Whoever the phrase names, by one name, as the maker's where `vendor` says so. */
export const byRole = (
  { at, role, vendor }: RolePhrase,
  name: string,
  type: AttributionType,
  known: Partial<Pick<Source, 'vendor' | 'organisation'>> & { readonly resolved?: string | null } = {},
): Source =>
  sole(at, role, step(name, type, known.resolved ?? null), {
    vendor: known.vendor ?? vendor,
    organisation: known.organisation ?? null,
  });

/** Places where anybody posts. */
export const ON_FORUM =
  /\b(?:reddit|forum|github|gitlab|hacker news|twitter|x|mastodon|bluesky|discord|stack overflow|subreddit|lobsters|discourse|hn|linkedin|youtube|social)\b/i;
