import { ROLE_OF } from '../../lexicon/roles.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { bodyBefore, isPublic, strangerBefore } from './offices.ts';
import { isVendor, step } from './source-names.ts';
import type { Source } from './source.ts';
import type { Topic } from '../topic.ts';

/** A phrase for somebody who speaks for an organisation ("a spokeswoman for X", "its chief executive"). */
export interface OfficerPhrase {
  readonly at: Stretch;
  /** Token of the noun that says so. */
  readonly head: number;
  /** The person's name, where the phrase gives one. */
  readonly named: string | undefined;
  /** A party that the lexicon knows is named in it. */
  readonly party: boolean;
  /** The maker, or the tool itself, is. */
  readonly vendor: boolean;
  readonly ownTool: boolean;
}

export interface Company {
  readonly name: string;
  readonly vendor: boolean;
}

/** Organisation meant by "the company": one named before in the sentence, else the last that acted. */
export function companyMeant(parsed: Parsed, before: number, topic: Topic): Company | undefined {
  for (const name of parsed.names) {
    if (name.from >= before) break;
    const slug = name.entry.organisation;
    if (slug !== null && parsed.tags[name.to] !== 'poss')
      return { name: name.entry.name, vendor: isVendor(slug, topic) };
  }
  // "NSO sells it to states. The company said": whoever the sentence before was about, though the catalogue knows it not.
  if (topic.body?.type === 'organisation' && isKnown(topic)) return { name: topic.body.name, vendor: false };
  return topic.organisation === null
    ? undefined
    : { name: topic.organisation, vendor: topic.organisationIsVendor };
}

/** "My boss", "our head of admissions": of whoever writes, unless that is the maker. */
export const isWriters = (parsed: Parsed, { from }: Stretch, topic: Topic): boolean =>
  topic.voice !== 'vendor' && /^(?:my|our)$/.test(parsed.tokens[from]?.lower ?? '');

/** Whether the sentence before was about another than the maker, so far as the text tells. */
export const isAboutAnother = ({ stranger, body }: Topic): boolean =>
  stranger !== null || body?.type === 'organisation' || body?.type === 'researcher';

/** Whether the catalogue knows the tool: then who only may be the maker is not taken for it, whose word could verify. */
const isKnown = ({ tools }: Topic): boolean => tools[0]?.startsWith('?') === false;

/** "The maker's security chief": of the maker, whatever it is called, unless something else was just told of. */
export const isMakers = (words: string, topic: Topic): boolean =>
  /\bthe (?:maker|vendor|manufacturer|developer|publisher)['’]s /i.test(words) && !isAboutAnother(topic);

/** "The company's president" after the maker was told of; of a tool that nobody knows also before anybody was. */
export const isCompanys = (parsed: Parsed, words: string, { from }: Stretch, topic: Topic): boolean =>
  /^the (?:company|firm|start-?up|studio)['’]s /i.test(words) &&
  (topic.organisationIsVendor || (topic.organisation === null && !isKnown(topic))) &&
  !isAboutAnother(topic) &&
  bodyBefore(parsed, from, topic) === undefined &&
  strangerBefore(parsed, from, topic) === undefined;

/** Whom somebody speaks for by the noun behind "for"; makers are called so. */
const MAKERS =
  /\b(?:company|firm|maker|vendor|developers?|manufacturer|app|application|tool|service|platform|project|product|group|giant|start-?up|publisher|provider|software|extension|business|parent|team|studio|operator)\b/;

/** "A spokesperson for the tax office" speaks for that office, "a lawyer for the student" for the student. */
function isOfOffice(lower: string): boolean {
  const client = /\b(?:for|of|at|from) (?:the|its|their|an?) (?<whom>[\w'’ -]{3,60})/.exec(lower)?.groups
    ?.whom;
  return client !== undefined && !MAKERS.test(client);
}

/** "A spokeswoman for the law firm Harlow & Price" speaks for that one. */
function isOfFirm({ tokens }: Parsed, { at, head }: OfficerPhrase): boolean {
  const firm = tokens.findIndex(
    ({ lower: noun }, i) => i > head && i < at.to && /^(?:company|firm)$/.test(noun),
  );
  return firm > 0 && firm + 1 < at.to && tokens[firm + 1]?.capital === true;
}

/** Whether words of the phrase name somebody else, or a body: "Harrow's chief", "a NATO official", "a ministry spokesperson". */
function namesStranger({ tokens, tags }: Parsed, { at, head }: OfficerPhrase, topic: Topic): boolean {
  if (tokens[at.from]?.capital === true && tags[at.from + 1] === 'poss') return true;
  const tool = topic.tools[0]?.replace('?', '').toLowerCase();
  for (let i = at.from + 1; i < at.to; i++) {
    const token = tokens[i];
    if (token?.capital && tags[i] === 'word' && !ROLE_OF.has(token.lower) && token.lower !== tool)
      return true;
  }
  return tokens.slice(at.from, head).some((token) => isBodyNoun(token.lower));
}

/** Of whom the sentence, or the one before, is about, where that is certainly not the maker: "a spokesman said". */
function strangerOf(
  parsed: Parsed,
  { at, named }: OfficerPhrase,
  lower: string,
  topic: Topic,
): string | undefined {
  const bare = at.to - at.from <= 2 || /\b(?:company|firm)\b/.test(lower);
  return (
    bodyBefore(parsed, at.from, topic) ??
    strangerBefore(parsed, at.from, topic) ??
    (bare && named === undefined
      ? (topic.stranger ??
        (isKnown(topic) && topic.body?.type === 'organisation' ? topic.body.name : undefined))
      : undefined)
  );
}

/** Who speaks for an organisation: the maker's voice where nothing says that it is another's. */
export function officerOf(parsed: Parsed, phrase: OfficerPhrase, topic: Topic): Source {
  const { at, head, named, party, vendor, ownTool } = phrase;
  const text = textOf(parsed, at.from, at.to);
  const lower = text.toLowerCase();
  const company =
    !party && /\b(?:company|firm|its)\b/.test(lower) ? companyMeant(parsed, at.from, topic) : undefined;
  const called = !party && !ownTool && isOfFirm(parsed, phrase);
  const other = vendor || party ? undefined : strangerOf(parsed, phrase, lower, topic);
  // Where nobody is named, it is whoever was told of last; before that only a spokesperson is surely the maker's.
  const unsaid =
    !party &&
    !namesStranger(parsed, phrase, topic) &&
    named === undefined &&
    company === undefined &&
    (topic.organisationIsVendor ||
      (topic.organisation === null && /spokes|representative/.test(parsed.tokens[head]?.lower ?? '')));
  const makers =
    vendor ||
    (!isPublic(lower) &&
      (isMakers(lower, topic) || isCompanys(parsed, lower, at, topic) || company?.vendor === true || unsaid));
  const own =
    makers &&
    !called &&
    other === undefined &&
    !isWriters(parsed, at, topic) &&
    !(!party && isOfOffice(lower));
  return {
    ...at,
    role: 'officer',
    organisation: null,
    toolOnly: false,
    steps: [
      step(
        named ?? text,
        own ? 'vendor' : 'organisation',
        other ?? (called ? null : (company?.name ?? null)),
      ),
    ],
    vendor: own,
  };
}
