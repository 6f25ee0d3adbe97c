import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { compareText, orderFrom } from './order.ts';
import type { VersionOrder } from './order.ts';
import { cran } from './orders/dotted.ts';
import { orderOf } from './orders/index.ts';
import type { Interval } from './range.ts';
import { ZERO, merged } from './range.ts';

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface Constraint {
  readonly comparator: Comparator;
  /** Decoded. */
  readonly version: string;
}

/** A version range in vers notation (ECMA-427 draft, "VERS"); `constraints` empty: all versions (`*`). */
export interface Vers {
  readonly scheme: string;
  readonly constraints: readonly Constraint[];
}

type Outcome = { readonly ok: true; readonly vers: Vers } | { readonly ok: false; readonly problem: Problem };

const text = orderFrom({
  id: 'text',
  valid: () => true,
  key: (version) => version,
  isPrerelease: () => false,
});

const SCHEMES: Readonly<Record<string, VersionOrder>> = {
  semver: orderOf('npm'),
  alpine: orderOf('apk'),
  ebuild: orderOf('apk'),
  intdot: cran,
  datetime: text,
  lexicographic: text,
};

/** The order of a vers scheme, which is a purl type or one of the schemes of its own. */
export function schemeOrder(scheme: string): VersionOrder {
  return (Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined) ?? orderOf(scheme);
}

/** Percent-encoding as in purl: unreserved characters and the colon stand for themselves. */
function encode(version: string): string {
  return encodeURIComponent(version)
    .replace(/%3A/g, ':')
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function refuse(subject: string, why: string): Outcome {
  return {
    ok: false,
    problem: problem(
      'vers-malformed',
      subject.slice(0, 200),
      `non-canonical VERS: ${why}`,
      'Write it as vers:TYPE/>=1.0|<2.0.',
    ),
  };
}

function readConstraint(part: string): Constraint | string {
  const [, comparator = '', encoded = ''] = /^(>=|<=|!=|=|<|>)?(.*)$/s.exec(part) ?? [];
  if (encoded === '') return 'empty version';
  if (/[<>=!|*]/.test(encoded)) return 'unexpected comparator in version';
  if (/%(?![0-9A-Fa-f]{2})/.test(encoded)) return 'invalid percent-encoding in version';
  try {
    return {
      comparator: comparator === '' ? '=' : (comparator as Comparator),
      version: decodeURIComponent(encoded),
    };
  } catch {
    return 'invalid percent-encoding in version';
  }
}

/** What is not canonical in how one constraint of a scheme is written, if anything. */
function spelling(scheme: string, part: string, constraint: Constraint): string | undefined {
  const encoded = part.replace(/^(?:>=|<=|!=|=|<|>)/, '');
  if (part.startsWith('=')) return 'the equal sign is not written';
  if (/%[0-9A-F]?[a-f]/.test(encoded) || /%[a-f]/.test(encoded))
    return 'percent-encoding in version is not canonical';
  if (scheme === 'datetime') {
    if (/[tz]/.test(constraint.version)) return 'datetime must use uppercase T and Z';
    if (/%3A/.test(encoded)) return 'datetime time colons must be unencoded';
  }
  return encode(constraint.version) === encoded ? undefined : 'percent-encoding in version is not canonical';
}

function split(input: string): { readonly scheme: string; readonly rest: string } | string {
  if (/\s/.test(input)) return 'whitespace is not permitted';
  const match = /^vers:([a-z][a-z0-9.-]*)\/(.*)$/s.exec(input);
  if (!match) return 'must begin with vers: and a lower-case type';
  const rest = match[2] ?? '';
  if (rest === '') return 'no constraint';
  if (rest.startsWith('|')) return 'leading pipe is not permitted';
  if (rest.endsWith('|')) return 'trailing pipe is not permitted';
  if (rest.includes('||')) return 'consecutive pipes are not permitted';
  return { scheme: match[1] ?? '', rest };
}

/** Strict reading: only the canonical spelling is taken; everything else gives problem `vers-malformed`. */
export function parseVers(input: string): Outcome {
  const head = split(input);
  if (typeof head === 'string') return refuse(input, head);
  if (head.rest === '*') return { ok: true, vers: { scheme: head.scheme, constraints: [] } };
  const order = schemeOrder(head.scheme);
  const constraints: Constraint[] = [];
  for (const part of head.rest.split('|')) {
    const constraint = readConstraint(part);
    if (typeof constraint === 'string') return refuse(input, constraint);
    const wrong = spelling(head.scheme, part, constraint);
    if (wrong !== undefined) return refuse(input, wrong);
    const before = constraints.at(-1);
    const sign = before ? order.compare(before.version, constraint.version) : -1;
    if (sign > 0) return refuse(input, 'constraints are not sorted by version');
    if (sign === 0) return refuse(input, 'versions are not unique');
    constraints.push(constraint);
  }
  return { ok: true, vers: { scheme: head.scheme, constraints } };
}

/** Lenient reading: blanks, order and encoding are forgiven; what remains wrong gives problem `vers-malformed`. */
export function readVers(input: string): Outcome {
  const head = split(input.replace(/\s+/g, '').replace(/^VERS:/i, 'vers:'));
  if (typeof head === 'string') return refuse(input, head);
  if (head.rest === '*') return { ok: true, vers: { scheme: head.scheme, constraints: [] } };
  const constraints: Constraint[] = [];
  for (const part of head.rest.split('|')) {
    const constraint = readConstraint(part);
    if (typeof constraint === 'string') return refuse(input, constraint);
    constraints.push(constraint);
  }
  return { ok: true, vers: { scheme: head.scheme, constraints: sorted(head.scheme, constraints) } };
}

function sorted(scheme: string, constraints: readonly Constraint[]): readonly Constraint[] {
  const order = schemeOrder(scheme);
  return [...constraints].sort((a, b) => order.compare(a.version, b.version));
}

/** Canonical text: constraints sorted by version, versions percent-encoded, no equal sign. */
export function printVers(vers: Vers): string {
  if (vers.constraints.length === 0) return `vers:${vers.scheme}/*`;
  const parts = sorted(vers.scheme, vers.constraints).map(
    ({ comparator, version }) => (comparator === '=' ? '' : comparator) + encode(version),
  );
  return `vers:${vers.scheme}/${parts.join('|')}`;
}

/** Containment as the vers specification evaluates it; undefined when the version has no place in the order. */
export function versContains(vers: Vers, version: string): boolean | undefined {
  const order = schemeOrder(vers.scheme);
  if (order.key(version) === null) return undefined;
  const list = sorted(vers.scheme, vers.constraints);
  const at = list.filter((constraint) => order.compare(constraint.version, version) === 0);
  if (at.some(({ comparator }) => comparator === '!=')) return false;
  if (at.some(({ comparator }) => comparator.endsWith('='))) return true;
  const bounds = list.filter(({ comparator }) => comparator !== '=' && comparator !== '!=');
  if (bounds.length === 0) return list.length === 0 || list.some(({ comparator }) => comparator === '!=');
  const nextAt = bounds.findIndex((constraint) => order.compare(constraint.version, version) > 0);
  const next = nextAt < 0 ? undefined : bounds[nextAt];
  const previous = nextAt < 0 ? bounds.at(-1) : bounds[nextAt - 1];
  if (previous !== undefined && order.compare(previous.version, version) === 0) return false;
  if (previous === undefined) return next?.comparator.startsWith('<') ?? false;
  if (next === undefined) return previous.comparator.startsWith('>');
  return previous.comparator.startsWith('>') && next.comparator.startsWith('<');
}

function constraintsOfInterval(interval: Interval): readonly Constraint[] {
  if (interval.last !== null && interval.last === interval.from && !interval.after)
    return [{ comparator: '=', version: interval.last }];
  return [
    ...(interval.from === ZERO || interval.from === null
      ? []
      : [{ comparator: interval.after ? ('>' as const) : ('>=' as const), version: interval.from }]),
    ...(interval.fixed === null ? [] : [{ comparator: '<' as const, version: interval.fixed }]),
    ...(interval.last === null ? [] : [{ comparator: '<=' as const, version: interval.last }]),
  ];
}

/** Intervals with known beginnings as a vers range; overlapping ones are joined. */
export function versOfIntervals(scheme: string, intervals: readonly Interval[]): Vers {
  const all = merged(intervals, schemeOrder(scheme)).flatMap(constraintsOfInterval);
  // A version stands once: "all but this one" is written as such.
  const constraints = all.flatMap((one, at): readonly Constraint[] => {
    const [before, after] = [all[at - 1], all[at + 1]];
    if (one.comparator === '>' && before?.comparator === '<' && before.version === one.version) return [];
    return one.comparator === '<' && after?.comparator === '>' && after.version === one.version
      ? [{ comparator: '!=', version: one.version }]
      : [one];
  });
  return { scheme, constraints };
}

/** Intervals as vers text; null when a beginning is not known or there is none. */
export function versOf(scheme: string, intervals: readonly Interval[]): string | null {
  if (intervals.length === 0 || intervals.some(({ from }) => from === null)) return null;
  return merged(intervals, schemeOrder(scheme)).length === 0
    ? null
    : printVers(versOfIntervals(scheme, intervals));
}

/** vers as intervals in version order; `!=` is left out, since an interval cannot say it. */
export function intervalsOfVers(vers: Vers): readonly Interval[] {
  if (vers.constraints.length === 0) return [{ from: ZERO, after: false, fixed: null, last: null }];
  const found: Interval[] = [];
  let open: { from: string; after: boolean } | null = null;
  const bounds = sorted(vers.scheme, vers.constraints);
  if (/^<=?$/.test(bounds.find(({ comparator }) => !/^!?=$/.test(comparator))?.comparator ?? ''))
    open = { from: ZERO, after: false };
  for (const { comparator, version } of bounds) {
    if (comparator === '=') {
      if (open === null) found.push({ from: version, after: false, fixed: null, last: version });
    } else if (comparator.startsWith('>')) {
      open ??= { from: version, after: comparator === '>' };
    } else if (comparator !== '!=' && open !== null) {
      found.push({
        ...open,
        fixed: comparator === '<' ? version : null,
        last: comparator === '<=' ? version : null,
      });
      open = null;
    }
  }
  if (open !== null) found.push({ ...open, fixed: null, last: null });
  return found.sort((a, b) => (a.from === ZERO ? -1 : b.from === ZERO ? 1 : compareFrom(a, b, vers.scheme)));
}

function compareFrom(a: Interval, b: Interval, scheme: string): number {
  return schemeOrder(scheme).compare(a.from ?? '', b.from ?? '') || compareText(a.last ?? '', b.last ?? '');
}
