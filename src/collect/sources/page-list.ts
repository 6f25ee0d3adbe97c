import { problem } from '../../model/problem.ts';
import type { CollectContext, Lead, NewCapture, SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';
import { chosenBy, textOption } from './options.ts';

/** The links of the page that the options choose. */
async function linksOf(context: CollectContext, index: NewCapture): Promise<readonly Lead[]> {
  const selector = textOption(context.source, 'selector');
  const isChosen = chosenBy(context.source);
  if (selector === undefined || context.chooseLeads === undefined)
    return orSay(context, context.findLeads(index).filter(isChosen));
  const { leads, problems } = await context.chooseLeads(index, selector);
  for (const one of problems) context.report(one);
  const chosen = leads.filter(isChosen);
  return problems.length > 0 ? chosen : orSay(context, chosen);
}

/** A page that leads nowhere looks like one without news, for ever. */
function orSay(context: CollectContext, leads: readonly Lead[]): readonly Lead[] {
  if (leads.length === 0)
    context.report(
      problem(
        'index-empty',
        context.source.url,
        'no link of the page is chosen',
        'Check the options match and exclude, and whether the page needs a script to show its links.',
      ),
    );
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
        (await linksOf(context, index)).map((lead) => ({ ...lead, mark: '' })),
    }),
};
