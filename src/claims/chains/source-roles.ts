import { ROLE_OF } from '../lexicon/roles.ts';
import type { Attribution, AttributionType } from '../../model/statement.ts';
import { INSIDER_WORDS } from '../lexicon/roles.ts';
import type { Role } from '../lexicon/roles.ts';
import { textOf } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import type { Stretch } from './noun-phrases.ts';
import type { Topic } from './topic.ts';
import { namesIn, vendorOf, isVendor, step, givenName } from './source-names.ts';
import { bodyBefore, isBodyNoun, isPublic } from './offices.ts';
import type { Source } from './source.ts';

const FORUM_WORDS =
  /\b(?:reddit|forum|github|gitlab|hacker news|twitter|x|mastodon|bluesky|discord|stack overflow|subreddit|lobsters|discourse|hn|linkedin|youtube|social)\b/i;

/** Papers on another's doing: "its report" tells by itself, while "its changelog" is the maker's word. */
const STUDIES =
  /^(?:report|study|analysis|audit|paper|review|investigation|findings|research|test|tests|survey|complaint|lawsuit|indictment|dossier|assessment|verdict|ruling|decision)$/;

/** "A reseller of Cursor": of others' things. */
const SELLERS =
  /^(?:(?:re)?seller|distributor|importer|dealer|retailer|wholesaler|supplier|competitor|rival)s?$/;

/** Organisation meant by "the company": one named before in the sentence, else the last that acted. */
export function companyMeant(
  parsed: Parsed,
  before: number,
  topic: Topic,
): { name: string; vendor: boolean } | undefined {
  for (const name of parsed.names) {
    if (name.from >= before) break;
    const slug = name.entry.organisation;
    if (slug !== null && parsed.tags[name.to] !== 'poss')
      return { name: name.entry.name, vendor: isVendor(slug, topic) };
  }
  return topic.organisation === null
    ? undefined
    : { name: topic.organisation, vendor: topic.organisationIsVendor };
}

/** Whom "its" stands for where that is certainly not the maker. */
function strangerMeant(
  parsed: Parsed,
  before: number,
  topic: Topic,
): { name: string; vendor: boolean } | undefined {
  const name = bodyBefore(parsed, before, topic) ?? (before === 0 ? topic.stranger : null);
  return name === null ? undefined : { name, vendor: false };
}

export function fromRole(
  parsed: Parsed,
  at: Stretch,
  head: number,
  role: Role,
  topic: Topic,
): Source | undefined {
  const names = namesIn(parsed, at);
  const text = textOf(parsed, at.from, at.to);
  const publisher = names.find(
    (name) => name.entry.publisher !== null && name.entry.organisation === null && name.entry.person === null,
  );
  const party = names.find((name) => vendorOf(name, topic) !== null);
  const organisation = party ? vendorOf(party, topic) : null;
  const ownTool = names.some((name) => name.entry.tool !== null && topic.tools.includes(name.entry.tool));
  const possessor = /^(?:its|their)$/i.test(parsed.tokens[at.from]?.text ?? '')
    ? (strangerMeant(parsed, at.from, topic) ?? companyMeant(parsed, at.from, topic))
    : undefined;
  const vendor = isVendor(organisation, topic) || ownTool || possessor?.vendor === true;
  const base = { ...at, role, vendor, organisation: null, toolOnly: false };
  const lower = text.toLowerCase();
  const named = givenName(parsed, at);
  const prefix: Attribution[] = publisher
    ? [step(textOf(parsed, publisher.from, publisher.to), 'outlet')]
    : [];
  const one = (name: string, type: AttributionType, resolved: string | null = null): Source => ({
    ...base,
    steps: [step(name, type, resolved)],
  });
  switch (role) {
    case 'officer': {
      const stranger =
        (!party && parsed.tokens[at.from]?.capital === true && parsed.tags[at.from + 1] === 'poss') ||
        (!party &&
          parsed.tokens
            .slice(at.from + 1, at.to)
            .some(
              (token, i) =>
                token.capital &&
                parsed.tags[at.from + 1 + i] === 'word' &&
                !ROLE_OF.has(token.lower) &&
                token.lower !== topic.tools[0]?.replace('?', '').toLowerCase(),
            )) ||
        // "A ministry spokesperson", "a NATO official"
        (!party && parsed.tokens.slice(at.from, head).some((token) => isBodyNoun(token.lower)));
      const company = party
        ? null
        : /\b(?:company|firm|its)\b/.test(lower)
          ? companyMeant(parsed, at.from, topic)
          : undefined;
      // "A spokesperson for the tax office" speaks for that office, "a lawyer for the student" for the student.
      const client = /\b(?:for|of|at|from) (?:the|its|their|an?) (?<whom>[\w'’ -]{3,60})/.exec(lower)?.groups
        ?.whom;
      const office =
        !party &&
        client !== undefined &&
        !/\b(?:company|firm|maker|vendor|developers?|manufacturer|app|application|tool|service|platform|project|product|group|giant|start-?up|publisher|provider|software|extension|business|parent|team|studio|operator)\b/.test(
          client,
        );
      // "A spokeswoman for the law firm Harlow & Price" speaks for that one.
      const firm = parsed.tokens.findIndex(
        ({ lower: noun }, i) => i > head && i < at.to && /^(?:company|firm)$/.test(noun),
      );
      const called =
        !party && firm > 0 && firm + 1 < at.to && parsed.tokens[firm + 1]?.capital === true && !ownTool;
      // "A spokesman said": of whom the sentence, or the one before, is about.
      const bare = at.to - at.from <= 2 || /\b(?:company|firm)\b/.test(lower);
      const other =
        vendor || party
          ? undefined
          : (bodyBefore(parsed, at.from, topic) ??
            (bare && named === undefined ? (topic.stranger ?? undefined) : undefined));
      const own =
        !office &&
        !called &&
        other === undefined &&
        (vendor || !isPublic(lower)) &&
        (vendor ||
          company?.vendor === true ||
          (!party &&
            !stranger &&
            named === undefined &&
            company === undefined &&
            (topic.organisationIsVendor ||
              (topic.organisation === null &&
                /spokes|representative/.test(parsed.tokens[head]?.lower ?? '')))));
      return {
        ...base,
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
    case 'work': {
      const noun = parsed.tokens[head]?.lower ?? '';
      const own =
        vendor ||
        /\b(?:developers?|authors?|creators?|engineers?|makers?) of the (?:\w+ )?(?:extension|plugin|package|library|tool|app|application|project|module|software|editor|add-on|image|framework)\b/.test(
          lower,
        ) ||
        (/maintainer|team|committer|contributor|\bdevs?\b/.test(noun) && organisation === null) ||
        // "The developer", "the original author": of the tool that the text is about.
        (organisation === null &&
          /^(?:the|its) (?:(?:original|former|sole|lead|main|current|previous|package|plug-?in|app|extension) )?(?:developers?|creators?|(?<=\w (?:original|former|sole|lead|main|current|previous|package|plug-?in|app|extension) )authors?)(?:,|$)/.test(
            lower,
          )) ||
        (/^(?:the|its) (?:company|firm)/.test(lower) && topic.organisationIsVendor) ||
        (organisation === null &&
          /\b(?:at|of|for|with|to|from) the (?:\w+ )?(?:vendor|maker|project|developer|publisher)\b/.test(
            lower,
          ));
      if (/^member/.test(noun) && /\b(?:community|forum|public|subreddit|group)\b/.test(lower))
        return one(text, 'forum_user');
      if (/^member/.test(noun) && !own && !/\bteam\b/.test(lower)) return undefined;
      const type = own
        ? 'vendor_employee'
        : FORUM_WORDS.test(lower)
          ? 'forum_user'
          : organisation !== null
            ? 'researcher'
            : 'researcher';
      return { ...base, vendor: own, steps: [step(named ?? text, type)] };
    }
    case 'researcher':
    case 'experts': {
      if (
        /^(?:firms?|vendors?)$/.test(parsed.tokens[head]?.lower ?? '') &&
        !/security|research|analy/.test(lower)
      )
        return undefined;
      const type =
        FORUM_WORDS.test(lower) && !/security/.test(lower)
          ? 'forum_user'
          : role === 'experts' && !party && named === undefined && names.length === 0
            ? 'experts'
            : 'researcher';
      return one(named ?? text, type);
    }
    case 'insider': {
      const noun = parsed.tokens[head]?.lower ?? '';
      // "according to Insider": a capital inside a sentence is a paper's.
      if (noun === 'insider' && at.to === at.from + 1 && at.from > 0 && parsed.tokens[head]?.capital)
        return one(text, 'outlet');
      const insider =
        /source|insider|whistleblower|informant|aide/.test(noun) ||
        lower.split(/\W+/).some((word) => INSIDER_WORDS.has(word));
      if (!insider && /^(?:official|diplomat|lobbyist)/.test(noun)) return one(text, 'organisation');
      if (!insider) return undefined;
      return { ...base, steps: [...prefix, step(text, 'anonymous_source')] };
    }
    case 'user':
      return one(named ?? text, 'forum_user');
    case 'post': {
      // "As far as I remember issue correctly …": without a word before it that says which.
      if (at.to === at.from + 1 && !lower.endsWith('s')) return undefined;
      const author = named ?? names.find((name) => name.entry.person !== null)?.entry.name;
      if (author !== undefined && /\b(?:by|from|user)\b/.test(lower)) return one(author, 'forum_user');
      if (/\bblog\b/.test(lower) && party)
        return {
          ...base,
          steps: [step(text, 'document'), step(party.entry.name, vendor ? 'vendor' : 'organisation')].slice(
            vendor ? 1 : 0,
          ),
        };
      if (vendor) return one(text, 'vendor');
      return one(text, /\bblog\b/.test(lower) ? 'document' : 'forum_user');
    }
    case 'outlet':
      if (publisher) return one(textOf(parsed, publisher.from, publisher.to), 'outlet');
      return one(text, 'outlet');
    case 'document': {
      if (
        publisher &&
        /^(?:report|article|story|review|analysis|investigation|page|interview|research)s?$/.test(
          parsed.tokens[head]?.lower ?? '',
        )
      )
        return one(textOf(parsed, publisher.from, publisher.to), 'outlet');
      if (/^(?:claim|allegation)$/.test(parsed.tokens[head]?.lower ?? '')) return one(text, 'forum_user');
      // "Their paper": of those who told before, not of the firm.
      const ours = /^their\b/i.test(text) && topic.group !== null;
      const owner =
        party && parsed.tags[party.to] === 'poss' && party.from <= head
          ? { name: textOf(parsed, party.from, party.to), vendor }
          : ours || STUDIES.test(parsed.tokens[head]?.lower ?? '')
            ? undefined
            : possessor;
      const steps: Attribution[] = [step(text, 'document')];
      if (owner) steps.push(step(owner.name, owner.vendor ? 'vendor' : 'organisation'));
      return { ...base, steps };
    }
    case 'organisation': {
      if (
        /^(?:the|this|that|its) (?:[\w-]+ ){0,3}(?:company|firm|startup|start-up|vendor|maker|giant|agency|group|project|team|organi[sz]ation|parent)$/.test(
          lower,
        ) &&
        // "The Maple Health Group" is somebody's name.
        !(parsed.tokens[head]?.capital === true && head > at.from + 1 && parsed.tokens[head - 1]?.capital) &&
        names.length === 0
      ) {
        const company = companyMeant(parsed, at.from, topic);
        // "The company" is the one that acted last; "the vendor", "the project" are always the tool's.
        const other =
          /agency$/.test(lower) ||
          (company?.vendor === false && !/(?:vendor|maker|project|team)$/.test(lower));
        return {
          ...base,
          steps: [
            step(
              text,
              other ? 'organisation' : 'vendor',
              (other ? company?.vendor === false : company?.vendor === true) ? (company?.name ?? null) : null,
            ),
          ],
          vendor: !other,
          organisation: company?.name ?? null,
        };
      }
      const own =
        (vendor && !SELLERS.test(parsed.tokens[head]?.lower ?? '')) ||
        (organisation === null &&
          parsed.tags.slice(at.from, at.to).includes('poss') &&
          /\b(?:developers?|makers?|authors?|creators?|founders?)$/.test(lower)) ||
        (/^the (?:\w+['’]s )?(?:developers?|authors?|creators?|maintainers?|publishers?)\b/.test(lower) &&
          organisation === null) ||
        (/\bteam\b/.test(lower) && ownTool);
      if (/^(?:team|project)$/.test(parsed.tokens[head]?.lower ?? '') && own)
        return { ...base, steps: [step(text, 'vendor_employee')], vendor: own };
      return {
        ...base,
        steps: [step(named ?? text, own ? 'vendor' : 'organisation')],
        vendor: own,
        organisation: party?.entry.name ?? null,
      };
    }
  }
}
