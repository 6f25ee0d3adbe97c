import { END, numberKey } from '../key.ts';
import { orderFrom } from '../order.ts';
import type { VersionOrder } from '../order.ts';

/** Lists of numbers where a longer list comes after its own beginning (1.0 before 1.0.0). */
function dotted(id: string, separators: RegExp, shape: RegExp): VersionOrder {
  return orderFrom({
    id,
    valid: (version) => shape.test(version),
    key: (version) => (shape.test(version) ? version.split(separators).map(numberKey).join('') + END : null),
    isPrerelease: () => false,
  });
}

/** CRAN: `package_version`. */
export const cran = dotted('cran', /[.-]/, /^\d+(?:[.-]\d+)*$/);

/** Hackage: Haskell's Package Versioning Policy. */
export const hackage = dotted('hackage', /\./, /^\d+(?:\.\d+)*$/);
