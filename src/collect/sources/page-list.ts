import type { SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';
import { chosenBy } from './options.ts';

/** An index page (a newsroom, an archive) whose links are chosen by `options.match` and `options.exclude`. */
export const pageList: SourceKind = {
  kind: 'page-list',
  collect: (context) =>
    visitIndex(context, {
      shape: 'page-list',
      kind: null,
      accept: 'text/html, application/xhtml+xml, */*;q=0.5',
      follow: true,
      // The words of a link change ("2 hours ago") without anything having happened behind it.
      leads: async (_context, index) =>
        context
          .findLeads(index)
          .filter(chosenBy(context.source))
          .map((lead) => ({ ...lead, mark: '' })),
    }),
};
