import { sieved } from '../text/sieved-pattern.ts';

/** "Secret detection", "a hidden file check": what is looked for, and nothing that is hidden itself. */
const SECRETS = String.raw`secret(?! (?:detect|scann|check|manag|stor|rotat)\w+)`;
const HIDDEN_ONES = String.raw`hidden(?! (?:files?|characters?|text|code (?:detection|checks?))\b)`;
/** Told of what nobody was to know of. */
export const HIDDEN = String.raw`(?:${HIDDEN_ONES}|${SECRETS}|covert|undisclosed|undocumented|concealed|stealth\w*|obfuscated)`;
/** "a hidden check", with no more than so many words before what it is. */
const THING = String.raw`(?:an?|the|its|this|that|some) (?:[\w-]+ ){0,2}?${HIDDEN} (?:[\w-]+ ){0,3}?(?:mechanisms?|checks?|code|features?|detection|tracking|trackers?|telemetry|collection|monitoring|back-?doors?|fingerprinting|markers?|experiments?)\b`;

/** What a maker hides in its tool, right behind the verb by which it gives it out. Linear. */
export const HIDDEN_THING = sieved(new RegExp(String.raw`^\W*(?:out |in )?${THING}`, 'i'));

/** "introduced a covert check": what comes with a version that way repairs nothing. Linear. */
export const GIVES_HIDDEN = sieved(
  new RegExp(
    String.raw`\b(?:add(?:s|ed|ing)?|introduc(?:es?|ed|ing)|launch(?:es|ed|ing)?|deploy(?:s|ed|ing)?|ship(?:s|ped|ping)?|plant(?:s|ed|ing)?|embed(?:s|ded|ding)?|insert(?:s|ed|ing)?|put|built|build(?:s|ing)?|includ(?:es?|ed|ing)|brings?|brought) (?:in )?${THING}`,
    'i',
  ),
);
