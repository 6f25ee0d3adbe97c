import { sieved } from '../text/sieved-pattern.ts';

/**
 * What a maker's product comes as or runs on, told instead of a version's number: editions, builds, platforms,
 * installations and those who have them. Linear.
 */
export const EDITIONS = sieved(
  /\b(?:versions?|releases?|builds?|editions?|branch(?:es)?|lines?|series|packages?|installations?|installs?|installers?|instances?|deployments?|distributions?|clients?|agents?|apps?|applications|images?|copies|copy|night(?:ly|lies)|betas?|flatpaks?|snaps?|appimages?|debs?|rpms?|ports?|plug-?ins?|extensions?|add-?ons?|firmware|devices?|models?|units?|sets?|hardware|servers?|hosts?|machines?|systems?|platforms?|users|customers|subscribers|tenants|accounts?|plans?|tiers?|iOS|Android|macOS|Macs?|Linux|Windows|cloud|hosted|self-hosted|on-prem(?:ises?)?|desktop|mobile|portable|runners?|nodes?|clusters?|containers?|services?|SDKs?|librar(?:y|ies)|ones?|those|anyone|everyone|everybody|workflows?|applications?|update|variants?|forks?|channels?|downloads?|binar(?:y|ies))\b|(?:\b(?:not|never)|n['’]t) (?:affected|concerned|vulnerable|impacted)\b|\bunaffected\b|\bnever had (?:the|this|that|it)\b|\b(?:is|are) (?:fine|safe|okay|ok)\b/i,
);
