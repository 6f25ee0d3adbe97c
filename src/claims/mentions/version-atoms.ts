import { PLACEHOLDER } from '../lexicon/manifests.ts';
import { UNITS } from '../lexicon/other-numbers.ts';
import { LIST_BETWEEN, RANGE_BETWEEN, RANGE_OPEN_BETWEEN } from '../lexicon/version-bounds.ts';
import type { DateMention } from './dates.ts';
import { splitRange } from './hyphened-range.ts';
import { placeOf } from './number-place.ts';
import type { NameEnds } from './number-place.ts';
import { isVersion } from './version-numbers.ts';
import type { Atom } from './version-numbers.ts';

/** Qualifiers that may follow a number: pre-releases, post-releases, builds, Debian revisions. */
const QUALIFIER =
  '(?:[-+.~_]?(?:alpha|beta|rc|dev|post|pre|canary|nightly|insiders?|preview|snapshot|stable|final|ga|sp|hotfix|patch|security|lts|a|b|p|r|u|c)[-.]?\\d{0,12}(?:[-.+][0-9A-Za-z]{1,20}){0,3})?';
const ATOM = new RegExp(
  `(?<![\\w.$€£¥#:!-])(?<!(?:^|[^\\w])@)(?:(versions?|ver\\.?|releases?|builds?|v\\.?)[\\s-]?\x60?)?(\\d{1,8}:)?(\\d{1,8}(?:\\.\\d{1,8}){0,5}(?:\\.[xX*])?(?:(?<=\\.\\d{1,4}\\.\\d{1,4})[a-z](?!\\w)|${QUALIFIER})(?:\\+(?:dfsg|ds|repack|really|deb|git)[\\w.+~-]{0,40}|-\\d[\\w.+~]{0,30}|-[a-z]{1,3}\\d{1,4})?)(?:\\s(alpha|beta|rc|release candidate|preview|milestone)\\s?(\\d{1,3})(?!\\.?\\d))?(?:/(\\d{1,3})(?![\\d.]))?(\\+(?!\\w))?(?![\\w]|\\.\\d|-\\d|:\\d)`,
  'gi',
);
const RUNS_ON = /^\s(?:on|with|running|at)\s(?:v|versions?\s|firmware\s)?$/i;
const LINE_AFTER = /^\s(?:branch|series|line|train)\b/i;
/** "2.3, .4 and .5": what is left out is the number's before it. */
const SHORTENED = /^(?:\s?,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s)\.(\d{1,4})(?!\w|\.\d)/;

const RELEASES_AFTER = /^\s(?:releases?|builds?|versions?|updates?)\b/i;
/** "on the long-term branch 10.6". */
const LINE_BEFORE = /\b(?:branch|series|line|train)\s$/i;
const EVERY_BEFORE = /\b(?:every|any|all|each|all of the|all the)\s$/i;

const isLine = (text: string, start: number, end: number): boolean =>
  LINE_AFTER.test(text.slice(end, end + 12)) ||
  LINE_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ||
  (/\.\d+$/.test(text.slice(start, end)) &&
    RELEASES_AFTER.test(text.slice(end, end + 12)) &&
    EVERY_BEFORE.test(text.slice(Math.max(0, start - 14), start)));

function* shortened(text: string, whole: Atom): Generator<Atom, undefined> {
  for (let { end } = whole; ;) {
    const match = SHORTENED.exec(text.slice(end, end + 16));
    const [lead, part] = match ?? [];
    if (lead === undefined || part === undefined) return undefined;
    const start = end + lead.length - part.length - 1;
    end += lead.length;
    yield { start, end, version: whole.version.replace(/\d+$/, part), marked: false };
  }
}

/** Numbers of a text that are versions, in order; what is left out in a list ("4.1.1/2", "2.3 and .4") is filled in. Linear. */
export function findAtoms(
  text: string,
  offset: number,
  dates: readonly DateMention[],
  ends: NameEnds,
  majors: ReadonlySet<string>,
): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(ATOM)) {
    const [whole, mark, epoch, body = '', stage, stageNumber = '', slash] = match;
    const start = match.index + (epoch && !/\d/.test(body[0] ?? '') ? 0 : 0);
    const end = match.index + whole.length;
    const inDate = dates.some((date) => offset + start < date.end && date.start < offset + end);
    if (inDate) continue;
    // "1.96.0/1.96.1", but no part of an address or a path.
    if (text[start - 1] === '/' && atoms.at(-1)?.end !== start - 1) continue;
    // "between 09:10 and 10:42": a time, not an epoch.
    if (epoch !== undefined && /^\d{1,2}$/.test(body)) continue;
    const plain = `${epoch !== undefined && /-\d/.test(body) ? epoch : ''}${body.replace(/^v/i, '').replace(/[.-]$/, '')}`;
    // "2.0 RC 2"
    const version =
      stage === undefined ? plain : `${plain}-${stage.replace('elease candidate', 'c')}${stageNumber}`;
    if (PLACEHOLDER.test(version)) continue;
    const dotted =
      (/^[\d.]+/.exec(plain)?.[0].match(/\.\d/g) ?? []).length + (/\.[xX*]$/.test(version) ? 1 : 0);
    const last = atoms.at(-1);
    const previous = last === undefined ? '' : text.slice(last.end, start);
    const listed =
      last !== undefined &&
      (LIST_BETWEEN.test(previous) || RANGE_BETWEEN.test(previous) || RANGE_OPEN_BETWEEN.test(previous));
    const atom: Atom = { start, end, version, marked: mark !== undefined || epoch !== undefined };
    const continued =
      listed && !UNITS.test(text.slice(end, end + 24)) && (dotted > 0 || !/\./.test(last.version));
    if (!continued && !isVersion(placeOf(text, atom, dotted, ends, offset, majors))) continue;
    // A bare year after "version" or the tool is a calendar version only with a point in it.
    if (dotted === 0 && /^(?:19|20)\d{2}$/.test(version) && !atom.marked) continue;
    // "My Tilly 3 on 6.1": the number of what runs it. "V5.4.12 build 250701": one version, its build told besides.
    if (last !== undefined && dotted > 0 && RUNS_ON.test(previous) && /^\d+$/.test(last.version)) atoms.pop();
    if (
      last !== undefined &&
      /^,?\s\(?$/.test(previous) &&
      /^build\b/i.test(whole) &&
      last.version.includes('.')
    ) {
      atoms[atoms.length - 1] = { ...last, end };
      continue;
    }
    const split = splitRange(version);
    if (split !== undefined) {
      const second = end - (split[1]?.length ?? 0);
      atoms.push({ ...atom, end: second - 1, version: split[0] });
      atoms.push({ start: second, end, version: split[1], marked: false });
      continue;
    }
    // "the 3.4 branch", "the old 5 series", "every 2.4 release": all of a line; a month's releases are told by it.
    atoms.push(
      dotted < 2 && isLine(text, start, end) && !/\.[xX*]$|^20\d\d\./.test(version)
        ? { ...atom, version: `${version}.x` }
        : atom,
    );
    if (dotted > 0) for (const short of shortened(text, atom)) atoms.push(short);
    if (slash !== undefined && dotted > 0)
      atoms.push({ start: end - slash.length, end, version: version.replace(/\d+$/, slash), marked: false });
  }
  return atoms;
}
