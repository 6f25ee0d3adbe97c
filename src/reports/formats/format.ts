import type { Catalogue } from '../../model/catalogue.ts';
import type { Claim, Grade } from '../../model/claim.ts';
import type { Digest } from '../../model/hearsay.ts';
import type { ReportContext } from '../context.ts';
import type { InUse } from '../in-use.ts';

export interface DigestContext extends ReportContext {
  /** What concerns saved inventories. */
  readonly inUse: readonly InUse[];
  /** Addresses of the pages that tell more, where it is known where they are served. */
  readonly pages?: DigestPages;
}

export interface DigestPages {
  readonly claim: (id: string) => string;
  /** What a grade means. */
  readonly word: (grade: Grade) => string;
  readonly digest: (tool: string | undefined, day: string | undefined) => string;
  readonly feed: (tool: string | undefined, day: string | undefined) => string;
}

export interface DigestFormat {
  readonly mediaType: string;
  readonly render: (digest: Digest, context: DigestContext) => string;
}

export interface ExportContext {
  readonly catalogue: Pick<Catalogue, 'tools' | 'publishers' | 'organisations'>;
  /** Instant of the export. */
  readonly generatedAt: string;
  /** When claims last may have come to read otherwise, ISO instants by id, where that is known beside the claims. */
  readonly changedAt?: ReadonlyMap<string, string>;
}

export interface ExportFormat {
  readonly mediaType: string;
  readonly render: (claims: readonly Claim[], context: ExportContext) => string;
}
