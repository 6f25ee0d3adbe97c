import type { Attribution, AttributionType } from '../../../model/statement.ts';
import { INSIDER_WORDS } from '../../lexicon/roles.ts';
import type { Role } from '../../lexicon/roles.ts';
import { NO_PRODUCT, namesNothing } from '../../subjects/candidates/names.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Topic } from '../topic.ts';
import { namesIn, vendorOf, isVendor, step, givenName } from './source-names.ts';
import { bodyBefore, strangerBefore } from './offices.ts';
import { companyMeant, isAboutAnother, officerOf } from './officers.ts';
import type { Company } from './officers.ts';
import type { Source } from './source.ts';

const FORUM_WORDS =
  /\b(?:reddit|forum|github|gitlab|hacker news|twitter|x|mastodon|bluesky|discord|stack overflow|subreddit|lobsters|discourse|hn|linkedin|youtube|social)\b/i;

/** Papers on another's doing: "its report" tells by itself, while "its changelog" is the maker's word. */
const STUDIES =
  /^(?:report|study|analysis|audit|paper|review|investigation|findings|research|test|tests|survey|complaint|lawsuit|indictment|dossier|assessment|verdict|ruling|decision)$/;

/** "A reseller of Cursor": of others' things. */
const SELLERS =
  /^(?:(?:re)?seller|distributor|importer|dealer|retailer|wholesaler|supplier|competitor|rival)s?$/;

/** "Cursor's user group": of those who have the tool. */
const OF_USERS =
  /\b(?:users?|fans?|customers?|owners?|players?|reseller)['’]?[ -](?:groups?|clubs?|communit(?:y|ies)|forums?|councils?|associations?|committees?)\b/;

/** Those who answer users. */
const SUPPORT =
  /^(?:(?:the|its|their) )?(?:(?:customer|technical|tech) )?(?:support(?: (?:team|desk|staff))?|hotline|helpdesk)$/;

/** Whom "its" stands for where that is certainly not the maker. */
function strangerMeant(parsed: Parsed, before: number, topic: Topic): Company | undefined {
  const name =
    bodyBefore(parsed, before, topic) ??
    strangerBefore(parsed, before, topic) ??
    (before === 0 ? topic.stranger : null);
  return name === null ? undefined : { name, vendor: false };
}

/** Nouns that stand for the tool's own people unless a name before them says whose they are. */
const MAKERS = /(?:vendor|maker|group|project|team|organi[sz]ation|parent)$/;

/** "The maintainers of the fork Kurso": of something else that goes by a name. */
function isOfAnother(parsed: Parsed, { to }: Stretch, head: number, topic: Topic): boolean {
  if (parsed.tokens[head + 1]?.lower !== 'of') return false;
  for (let i = head + 2; i < to; i++)
    if (parsed.tokens[i]?.capital === true && parsed.tags[i] === 'word')
      return topic.tools[0]?.toLowerCase() !== `?${parsed.tokens[i]?.lower ?? ''}`;
  return false;
}

/** "Ada Holm, who runs the platform team at Kelpworks", "the data group there": of a house that is named behind it, or before. */
function isElsewhere({ tokens, names }: Parsed, { from, to }: Stretch): boolean {
  const [behind, next] = [tokens[to]?.lower ?? '', tokens[to + 1]];
  if (behind === 'there') return true;
  if (/^(?:at|of|for|from|within|inside)$/.test(behind))
    return next?.capital === true && !names.some((name) => name.from === to + 1);
  return tokens[from - 2]?.lower === 'who' && /^(?:team|group)$/.test(tokens[to - 1]?.lower ?? '');
}

/** "The Waterfox team", "the Kurso maintainers": called by a name that is neither the tool's nor only says where it is. */
function isCalled(
  { tokens, tags, titleCase }: Parsed,
  { from }: Stretch,
  head: number,
  topic: Topic,
): boolean {
  const tool = topic.tools[0]?.replace('?', '').toLowerCase().split(/[ -]/) ?? [];
  // What opens a sentence has a capital anyhow.
  for (let i = Math.max(from, 1); i < head && !titleCase; i++) {
    const { text, lower, capital } = tokens[i] ?? { text: '', lower: '', capital: false };
    if (!capital || tags[i] !== 'word' || /^\p{Lu}{1,3}$/u.test(text)) continue;
    if (!tool.includes(lower) && !NO_PRODUCT.has(lower) && !namesNothing(text)) return true;
  }
  return false;
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
    case 'officer':
      return officerOf(parsed, { at, head, named, party: party !== undefined, vendor, ownTool }, topic);
    case 'work': {
      const noun = parsed.tokens[head]?.lower ?? '';
      const others =
        possessor?.vendor === false ||
        isOfAnother(parsed, at, head, topic) ||
        (organisation === null && !ownTool && names.length === 0 && isCalled(parsed, at, head, topic));
      const own =
        !others &&
        (vendor ||
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
            )));
      if (/^member/.test(noun) && /\b(?:community|forum|public|subreddit|group)\b/.test(lower))
        return one(text, 'forum_user');
      if (/^member/.test(noun) && !own && !/\bteam\b/.test(lower)) return undefined;
      const type = own ? 'vendor_employee' : FORUM_WORDS.test(lower) ? 'forum_user' : 'researcher';
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
        if (MAKERS.test(lower) && (isCalled(parsed, at, head, topic) || isElsewhere(parsed, at)))
          return one(text, 'organisation');
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
        (vendor && !SELLERS.test(parsed.tokens[head]?.lower ?? '') && !OF_USERS.test(lower)) ||
        (organisation === null &&
          parsed.tags.slice(at.from, at.to).includes('poss') &&
          /\b(?:developers?|makers?|authors?|creators?|founders?)$/.test(lower)) ||
        (/^the (?:\w+['’]s )?(?:developers?|authors?|creators?|maintainers?|publishers?)\b/.test(lower) &&
          organisation === null) ||
        (/\bteam\b/.test(lower) && ownTool);
      // "Support says", "their support": of the tool, and informally, unless another was just told of.
      if (
        organisation === null &&
        !own &&
        SUPPORT.test(lower) &&
        possessor?.vendor !== false &&
        !isAboutAnother(topic) &&
        (topic.organisation === null || topic.organisationIsVendor)
      )
        return { ...base, steps: [step(text, 'vendor_employee')], vendor: true };
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
