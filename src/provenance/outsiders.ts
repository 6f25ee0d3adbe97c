import type { AttributionType } from '../model/statement.ts';
import type { MentionContext } from './mention.ts';
import { isAnothersVoice } from './voices-of-houses.ts';

/** Who has to do with an organisation and does not speak for it ("a Wrench reseller", "a parody of Gizmo Works"). */
export const OUTSIDER =
  /\b(?:(?:re)?sellers?|dealers?|importers?|retailers?|wholesalers?|distributors?|customers?|clients?|partners?|suppliers?|contractors?|competitors?|rivals?|critics?|users?|forks?|boycotts?|investors?|shareholders?|fans?|former|lobbyists?|analysts?|parod(?:y|ies)|fake|impersonators?|impost[eo]rs?|works councils?|employee representatives?|(?:employees|workers|workforce|staff)$)/i;

const BODIES =
  'consultanc(?:y|ies)|providers?|watchdogs?|alliances?|coalitions?|[a-z-]+ groups?|unions?|associations?|operators?|charit(?:y|ies)|courts?|tribunals?|hospitals?|schools?|compan(?:y|ies)|firms?|start-?ups?|agenc(?:y|ies)|regulators?|ministr(?:y|ies)|authorit(?:y|ies)|museums?|clubs?|vendors?|institutes?|universit(?:y|ies)|banks?|governments?|police|commissions?|nonprofits?|ngos?|federations?|leagues?|clinics?|insurers?|airlines?|cit(?:y|ies)|count(?:y|ies)';
/** "A Gizmo watchdog", "a school using Gizmo", "the court in the Gizmo case": another body, whosever name is in its own. Linear. */
const OTHER_BODY = new RegExp(
  String.raw`\p{Lu}[\p{L}\d.]* (?:[A-Za-z’'-]+ )?(?:${BODIES}|council|Council|Union|Association|Group|Institute|Museum|Club)$|^(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Ss]ome|[Ss]everal|[Aa]nother) (?:[a-z-]+ ){0,2}(?:${BODIES}|organi[sz]ations?|groups?|people|judge|jury|lawyers?|attorneys?) (?:in|against|using|suing|over|about|opposed|with|near|outside|hearing|investigating|probing|auditing|(?:that|which|who) (?!(?:makes?|made|develop|owns?|publish|buil|runs?|sells?|maintain|created?)))`,
  'u',
);

/** Whether a name is somebody's who does not speak for the maker, or for the organisation whose name is in it. */
export function isOutside(meant: string, type: AttributionType, { book }: MentionContext): boolean {
  const within = book.organisationNamed(meant) === undefined && book.organisationIn(meant) !== undefined;
  if (within && (OTHER_BODY.test(meant) || isAnothersVoice(meant))) return true;
  return OUTSIDER.test(meant) && (within || type === 'vendor');
}
