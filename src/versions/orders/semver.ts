import { END, isDigits, numberKey, textKey, withoutTrailingZeros } from '../key.ts';
import { orderFrom } from '../order.ts';
import type { VersionOrder } from '../order.ts';

const SHAPE =
  /^[vV=]?\s*(\d+(?:\.\d+)*)(?:-([0-9A-Za-z\-_.]*)|([A-Za-z][0-9A-Za-z\-_.]*))?(?:\+([0-9A-Za-z\-_.]*))?$/;
const STRICT =
  /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-([0-9A-Za-z\-.]+))?(?:\+[0-9A-Za-z\-.]+)?$/;

interface Parts {
  readonly core: readonly string[];
  readonly pre: string | null;
  readonly build: string | null;
}

/** Reads what texts call a semantic version: "v1.2", "1.2.3beta", more than three numbers. */
function read(version: string): Parts | null {
  const match = SHAPE.exec(version);
  if (!match) return null;
  const [, core = '', dashed, glued, build] = match;
  const pre = dashed ?? glued ?? null;
  return { core: core.split('.'), pre: pre === '' ? null : pre, build: build ?? null };
}

function identifiers(text: string): string {
  return text
    .split('.')
    .map((id) => (isDigits(id) ? `0${numberKey(id)}` : `1${textKey(id)}`))
    .join('');
}

function keyOf(parts: Parts, withBuild: boolean): string {
  const core = withoutTrailingZeros(parts.core).map(numberKey).join('');
  const pre = parts.pre === null ? '$' : `#${identifiers(parts.pre)}${END}`;
  const build = withBuild && parts.build !== null ? identifiers(parts.build) : '';
  return core + pre + build + (withBuild ? END : '');
}

/** Semantic Versioning 2.0.0, section 9: no empty identifier, no leading zero in a numeric one. */
function strict(version: string): boolean {
  const match = STRICT.exec(version);
  return (
    match !== null &&
    (match[1] ?? 'x').split('.').every((id) => id !== '' && !(isDigits(id) && id.length > 1 && id[0] === '0'))
  );
}

function semverLike(id: string, fold: boolean, withBuild: boolean): VersionOrder {
  const parse = (version: string) => read(fold ? version.toLowerCase() : version);
  return orderFrom({
    id,
    valid: fold ? (version) => read(version) !== null : strict,
    key(version) {
      const parts = parse(version);
      return parts && keyOf(parts, withBuild);
    },
    isPrerelease: (version) => (parse(version)?.pre ?? null) !== null,
    normalise(version) {
      const parts = read(version);
      if (!parts) return version;
      const core = [...parts.core, '0', '0'].slice(0, Math.max(3, parts.core.length)).map(plainNumber);
      return (
        core.join('.') +
        (parts.pre === null ? '' : `-${parts.pre}`) +
        (parts.build === null || parts.build === '' ? '' : `+${parts.build}`)
      );
    },
  });
}

function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** Semantic Versioning 2.0.0 (npm, Cargo, VS Code extensions, Hex, Swift), read leniently. */
export const semver = semverLike('semver', false, false);

/** NuGet: four numbers, prerelease labels compared without case (SemVer 2.0.0 as NuGet applies it). */
export const nuget = semverLike('nuget', true, false);

/** Dart's pub: as semver, and builds count. */
export const pub = semverLike('pub', false, true);
