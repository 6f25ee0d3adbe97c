import type { Catalogue } from '../model/catalogue.ts';
import type { Style } from './style.ts';

/** What a text report needs besides its subject. */
export interface ReportContext {
  readonly style: Style;
  readonly catalogue: Pick<Catalogue, 'tools' | 'publishers'>;
  /** Instant of `--as-of`; undefined for now. */
  readonly asOf: string | undefined;
}
