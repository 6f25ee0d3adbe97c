import type { AnyNode } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { problem, type Problem } from '../model/problem.ts';
import { selectablePage } from './shallow-tree.ts';

/** Longest page that a selector is tried on, in UTF-16 units. */
const LONGEST = 4 * 1024 * 1024;

/** What a page says about itself, wherever it stands. */
const ABOUT = 'title, meta, link, script[type="application/ld+json"]';

/** A page that is less than before, or the whole page and why. */
export interface ChosenPart {
  readonly html: string;
  /** `selector-malformed`, `selector-empty` (it matches nothing), `page-too-large`. */
  readonly problems: readonly Problem[];
}

/** An element within a chosen one would be written twice. */
function isWithin(element: AnyNode, chosen: ReadonlySet<unknown>): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (chosen.has(at)) return true;
  return false;
}

/**
 * A page with nothing in its body but the elements that a CSS selector chooses, in their order, and with what it says
 * about itself, so that title, dates and language stay. Never throws: where nothing can be chosen, the whole page comes
 * back with a problem.
 * @param selector CSS as in the Selectors Level 4 draft, as far as `css-select` knows it
 * @param subject what problems are about: the page's address
 */
export function choosePart(html: string, selector: string, subject: string): ChosenPart {
  const whole = (one: Problem): ChosenPart => ({ html, problems: [one] });
  if (html.length > LONGEST)
    return whole(problem('page-too-large', subject, 'the page is too long for a selector', 'leave it out'));
  const { select } = selectablePage(html);
  try {
    const elements = select(selector).toArray();
    const chosen = new Set(elements);
    const outermost = elements.filter((one) => !isWithin(one, chosen));
    if (outermost.length > 0) {
      const head = select(ABOUT)
        .toArray()
        .map((element) => DomUtils.getOuterHTML(element));
      const lang = select('html').attr('lang') ?? '';
      const body = outermost.map((element) => DomUtils.getOuterHTML(element));
      return {
        html: `<html lang="${lang.replace(/[^\w-]/g, '')}"><head>${head.join('')}</head><body>${body.join('\n')}</body></html>`,
        problems: [],
      };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return whole(
      problem(
        'selector-malformed',
        selector,
        `it cannot be tried on ${subject}: ${why}`,
        'correct the selector',
      ),
    );
  }
  return whole(
    problem(
      'selector-empty',
      selector,
      `it chooses nothing of ${subject}; the whole page is read`,
      'look whether the page is built differently now, and correct the selector',
    ),
  );
}
