import type { CollectContext, Lead, NewCapture, SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';
import { chosenBy, textOption } from './options.ts';

/** All links of the page, or those that the option `selector` chooses. */
async function linksOf(context: CollectContext, index: NewCapture): Promise<readonly Lead[]> {
  const selector = textOption(context.source, 'selector');
  if (selector === undefined || context.chooseLeads === undefined) return context.findLeads(index);
  const { leads, problems } = await context.chooseLeads(index, selector);
  for (const one of problems) context.report(one);
  return leads;
}

/**
 * An index page (a newsroom, an archive) whose links are chosen by `options.selector` (CSS: the elements that are or
 * hold the links), `options.match` and `options.exclude` (paths).
 */
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
        (await linksOf(context, index))
          .filter(chosenBy(context.source))
          .map((lead) => ({ ...lead, mark: '' })),
    }),
};
