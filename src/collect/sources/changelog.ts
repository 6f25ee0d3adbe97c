import type { SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';

/** A vendor's changelog, one page or one Markdown file, kept whenever it changes. */
export const changelog: SourceKind = {
  kind: 'changelog',
  collect: (context) =>
    visitIndex(context, {
      shape: 'changelog',
      kind: 'page',
      accept: 'text/html, text/markdown, text/plain;q=0.9, */*;q=0.5',
      follow: false,
    }),
};
