import { isTag, type ChildNode, type Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Lead, NewCapture } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';
import { decode } from './charset.ts';
import { resolveAddress } from './feed/address.ts';
import { leadsOnce } from './leads.ts';
import { selectablePage } from './shallow-tree.ts';

/** Longest index page that a selector is tried on, in UTF-16 units: more than any page that a person reads. */
const LONGEST = 4 * 1024 * 1024;

export interface ChosenLeads {
  readonly leads: readonly Lead[];
  /** `selector-malformed`, `selector-empty` (it matched no link), `page-too-large`. */
  readonly problems: readonly Problem[];
}

const none = (...problems: readonly Problem[]): ChosenLeads => ({ leads: [], problems });

/** Links that a chosen element is or holds, in the page's order. */
function linksIn(root: Document, chosen: ReadonlySet<unknown>, base: string | null): readonly Lead[] {
  const leads: Lead[] = [];
  const visit = (node: ChildNode, isInside: boolean): void => {
    if (!isTag(node)) return;
    const inside = isInside || chosen.has(node);
    const href = node.attribs['href'];
    if (inside && href !== undefined && (node.name === 'a' || node.name === 'area')) {
      const url = resolveAddress(base, href);
      const title = DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
      if (url !== '') leads.push({ url, hint: title === '' ? {} : { title } });
      return;
    }
    for (const child of node.children) visit(child, inside);
  };
  for (const child of root.children) visit(child, false);
  return leads;
}

/**
 * The links of an index page that a CSS selector chooses: elements that are links, and the links inside of all
 * others. Never throws; a selector that cannot be read or that matches no link is a problem.
 * @param selector CSS as in the Selectors Level 4 draft, as far as `css-select` knows it
 */
export function chooseLeads(
  capture: Pick<NewCapture, 'url' | 'headers' | 'body'>,
  selector: string,
): ChosenLeads {
  const { text } = decode(capture.body, capture.headers['content-type'] ?? null, 'html');
  const subject = capture.url ?? 'page';
  if (text.length > LONGEST)
    return none(
      problem(
        'page-too-large',
        subject,
        'the index page is too long for a selector',
        'choose by match instead',
      ),
    );
  const { root, select } = selectablePage(text);
  const base = resolveAddress(capture.url, select('base[href]').first().attr('href') ?? '') || capture.url;
  let leads: readonly Lead[];
  try {
    leads = linksIn(root, new Set(select(selector).toArray()), base);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return none(
      problem(
        'selector-malformed',
        selector,
        `it cannot be tried on ${subject}: ${why}`,
        'correct the selector',
      ),
    );
  }
  if (leads.length === 0)
    return none(
      problem(
        'selector-empty',
        selector,
        `it chooses no link of ${subject}`,
        'look whether the page is built differently now, and correct the selector',
      ),
    );
  return { leads: leadsOnce(leads), problems: [] };
}
