import { sieved } from '../text/sieved-pattern.ts';

/**
 * What a maker's product comes as or runs on, told instead of a version's number: editions, builds, platforms,
 * installations and those who have them. Linear.
 */
export const EDITIONS = sieved(
  /\b(?:versions?|releases?|builds?|editions?|branch(?:es)?|lines?|series|packages?|installations?|installs?|installers?|instances?|deployments?|distributions?|clients?|agents?|apps?|applications|images?|copies|copy|night(?:ly|lies)|betas?|flatpaks?|snaps?|appimages?|debs?|rpms?|ports?|plug-?ins?|extensions?|add-?ons?|firmware|devices?|models?|units?|sets?|hardware|servers?|hosts?|machines?|systems?|platforms?|users|customers|subscribers|tenants|accounts?|plans?|tiers?|iOS|Android|macOS|Macs?|Linux|Windows|cloud|hosted|self-hosted|on-prem(?:ises?)?|desktop|mobile|portable|runners?|nodes?|clusters?|containers?|services?|SDKs?|librar(?:y|ies)|ones?|those|anyone|everyone|everybody|workflows?|applications?|update|variants?|forks?|channels?|downloads?|binar(?:y|ies))\b|(?:\b(?:not|never)|n['’]t) (?:affected|concerned|vulnerable|impacted)\b|\bunaffected\b|\bnever had (?:the|this|that|it)\b|\b(?:is|are) (?:fine|safe|okay|ok)\b/i,
);

/** Heads of phrases for what a product comes as, or runs on. */
export const EDITION: ReadonlySet<string> = new Set(
  'version versions release releases build builds edition editions package packages installation installations client clients app apps image images branch line series distribution firmware agent agents extension plugin plug-in sdk one ones linux macos windows ios android'.split(
    ' ',
  ),
);
/** Heads of phrases for those who have a product, and for what they have in it. */
export const HAVERS: ReadonlySet<string> = new Set(
  (
    'user users customer customers subscriber subscribers member members account accounts tenant tenants device devices ' +
    'model models machine machines phone phones laptop laptops computer computers server servers instance instances ' +
    'owner owners people project projects plan plans home homes school schools household households site sites shop shops ' +
    'file files document documents photo photos message messages card cards driver drivers car cars unit units tablet ' +
    'tablets browser browsers system systems hospital hospitals clinic clinics patient patients employee employees worker ' +
    'workers player players passenger passengers cluster clusters buyer buyers reader readers nurse nurses teacher teachers ' +
    'pupil pupils book books those'
  ).split(' '),
);
/** What sets some of them apart from the rest, inside a phrase. */
export const RESTRICTED = /\S (?:with|without|on|in|from|who|that|whose|using|running) /i;
