import { STARTERS } from '../../lexicon/words.ts';
import { isCommon } from './names.ts';
import { PLAIN } from './small.ts';

/** What a title begins with to say what sort of a text it heads ("[Bug]: ", "PSA: ", "Bug report - "). */
const TAGS =
  /^(?:\[[^\]]{1,20}\]:? ?|(?:psa|bug(?: report)?|issue|regression|feature request|question|discussion|rfc|security|help|warning|heads[- ]up|solved|fixed|closed)(?:: | [-–—] )){1,3}/i;

/** What a title names by a word that only a name can be. */
export function headedBy(title: string): readonly string[] {
  const names: string[] = [];
  // "pyhexgrid: arbitrary code execution", "ferry-cli phones home"
  const first = /^([\w@/.-]{3,40}?)(?:@v?\d[\w.+-]*)?(?::| )/.exec(title.replace(TAGS, ''))?.[1];
  if (
    first !== undefined &&
    !STARTERS.has(first.toLowerCase()) &&
    (/[-/\d]/.test(first) ? !/^v?\d/i.test(first) : title.includes(`${first}:`))
  )
    names.push(first);
  // "Prototype pollution in @ferrous/yaml-lite", "… hits `tar-lens`"
  const last =
    / (?:in|of|via|for|hits|inside) [`"“]?(@[\w.-]{1,40}\/[\w.-]{1,40}|[a-z][a-z\d]{0,30}(?:[-_][a-z\d]{1,20}){1,3})[`"”]?$/.exec(
      title,
    )?.[1];
  if (last !== undefined) names.push(last);
  // "On the compromised 2.7.0 release of fernwood"
  const published = / (?:releases?|versions?|packages?|builds?) of [`"“]?([a-z][a-z\d]{2,30})[`"”]?$/.exec(
    title,
  )?.[1];
  if (published !== undefined && !PLAIN.test(published) && !isCommon(published)) names.push(published);
  // "[openhearth-devel] Signing key expires": a list's tag
  const list = /^\[(\w{3,30})-(?:devel|dev|users?|announce|security)\]/.exec(title)?.[1];
  if (list !== undefined) names.push(list);
  return names;
}
