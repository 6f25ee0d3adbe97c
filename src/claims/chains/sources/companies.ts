import { BIT } from '../../lexicon/verbs.ts';
import { companyMeant, isAboutAnother } from './officers.ts';
import { isCalled, isElsewhere } from './other-makers.ts';
import { byRole } from './role-phrase.ts';
import type { RolePhrase, RoleRule } from './role-phrase.ts';
import { isVendor } from './source-names.ts';

/** An organisation by a noun: the maker, or another. */
export const OF_ORGANISATION: readonly RoleRule[] = [
  // "The Waterfox team", "the platform team at Kelpworks"
  (phrase) =>
    isUnnamed(phrase) && MAKERS.test(phrase.lower) && isOthers(phrase)
      ? byRole(phrase, phrase.text, 'organisation')
      : undefined,
  (phrase) => (isUnnamed(phrase) ? meantBy(phrase) : undefined),
  // "Support says", "their support": of the tool, and informally, unless another was just told of.
  (phrase) =>
    SUPPORT.test(phrase.lower) && isSupport(phrase) && !isMakers(phrase)
      ? byRole(phrase, phrase.text, 'vendor_employee', { vendor: true })
      : undefined,
  // "the Globex team"
  (phrase) =>
    /^(?:team|project)$/.test(phrase.noun) && isMakers(phrase)
      ? byRole(phrase, phrase.text, 'vendor_employee', { vendor: true })
      : undefined,
  (phrase) => {
    const own = isMakers(phrase);
    return byRole(phrase, phrase.named ?? phrase.text, own ? 'vendor' : 'organisation', {
      vendor: own,
      organisation: phrase.party?.entry.name ?? null,
    });
  },
];

/** "The company", "this small project". */
const UNNAMED =
  /^(?:the|this|that|its) (?:[\w-]+ ){0,3}(?:company|firm|startup|start-up|vendor|maker|giant|agency|group|project|team|organi[sz]ation|parent)$/;

/** Nouns that stand for the tool's own people unless a name before them says whose they are. */
const MAKERS = /(?:vendor|maker|group|project|team|organi[sz]ation|parent)$/;

/** Whether a phrase only says what sort of organisation it is. */
const isUnnamed = ({ parsed: { tokens }, at, head, lower, names }: RolePhrase): boolean =>
  names.length === 0 &&
  UNNAMED.test(lower) &&
  // "The Maple Health Group" is somebody's name.
  !(tokens[head]?.capital === true && head > at.from + 1 && tokens[head - 1]?.capital === true);

const isOthers = ({ parsed, at, head, topic }: RolePhrase): boolean =>
  isCalled(parsed, at, head, topic) || isElsewhere(parsed, at);

/** Tokens behind a verb that accuses within which whom it accuses is named. */
const ACCUSED = 5;

/** "The group alleges that Globex tracks its users", "the company accuses Globex of it": nobody accuses himself by name. */
function accusesMaker({ parsed, at, topic }: RolePhrase): boolean {
  const { tags, verbs, names } = parsed;
  let verb = at.to;
  while (tags[verb] === 'adv' || tags[verb] === 'aux') verb++;
  const { classes = 0, lemma = '' } = verbs[verb] ?? {};
  if (!(classes & BIT.accusation) || lemma === 'claim') return false;
  const that = parsed.tokens[verb + 1]?.lower === 'that';
  return names.some(
    ({ from, entry }) =>
      from > verb &&
      from <= verb + ACCUSED &&
      tags[from - 1] !== 'prep' &&
      (isVendor(entry.organisation, topic) ||
        (that && from === verb + 2 && entry.tool !== null && topic.tools.includes(entry.tool))),
  );
}

/** "The company" is the one that acted last; "the vendor", "the project" are always the tool's. */
function meantBy(phrase: RolePhrase): ReturnType<RoleRule> {
  const { parsed, at, topic, lower, text } = phrase;
  if (accusesMaker(phrase)) return byRole(phrase, text, 'organisation');
  const company = companyMeant(parsed, at.from, topic);
  const other =
    lower.endsWith('agency') || (company?.vendor === false && !/(?:vendor|maker|project|team)$/.test(lower));
  return byRole(phrase, text, other ? 'organisation' : 'vendor', {
    vendor: !other,
    organisation: company?.name ?? null,
    resolved: company?.vendor === !other ? company.name : null,
  });
}

/** "A reseller of Cursor": of others' things. */
const SELLERS =
  /^(?:(?:re)?seller|distributor|importer|dealer|retailer|wholesaler|supplier|competitor|rival)s?$/;

/** "Cursor's user group": of those who have the tool. */
const OF_USERS =
  /\b(?:users?|fans?|customers?|owners?|players?|reseller)['’]?[ -](?:groups?|clubs?|communit(?:y|ies)|forums?|councils?|associations?|committees?)\b/;

/** Those who answer users. */
const SUPPORT =
  /^(?:(?:the|its|their) )?(?:(?:customer|technical|tech) )?(?:support(?: (?:team|desk|staff))?|hotline|helpdesk)$/;

/** Whether those who answer users answer for the maker. */
const isSupport = ({ organisation, possessor, topic }: RolePhrase): boolean =>
  organisation === null &&
  possessor?.vendor !== false &&
  !isAboutAnother(topic) &&
  (topic.organisation === null || topic.organisationIsVendor);

/** "the extension's developer" */
const MAKES = /\b(?:developers?|makers?|authors?|creators?|founders?)$/;

/** "the app's maintainers", "the publisher", and not "the developer community" */
const THE_MAKER =
  /^the (?:\w+['’]s )?(?:developers?|authors?|creators?|maintainers?|publishers?)\b(?! (?:communit|conferenc|forum|world|circle|crowd|scene|ecosystem|association)\w*)/;

/** What makes an organisation the maker. */
const SIGNS: readonly ((phrase: RolePhrase) => boolean)[] = [
  ({ vendor, noun, lower }) => vendor && !SELLERS.test(noun) && !OF_USERS.test(lower),
  ({ parsed, at, organisation, lower }) =>
    organisation === null && MAKES.test(lower) && parsed.tags.slice(at.from, at.to).includes('poss'),
  ({ organisation, lower }) => organisation === null && THE_MAKER.test(lower),
  // "the editor's team"
  ({ ownTool, lower }) => ownTool && /\bteam\b/.test(lower),
];

const isMakers = (phrase: RolePhrase): boolean => SIGNS.some((holds) => holds(phrase));
