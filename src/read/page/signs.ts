import { putsDayFirst } from '../dates.ts';
import { AuthorSigns } from './author-signs.ts';
import { DateSigns } from './date-signs.ts';
import type { DatePlace, ShownDates } from './date-signs.ts';
import { BYLINE, CALLED_DATE, COMMENTS, CONCEALED, PAYWALL, POST_DATE, TITLED } from './markers.ts';
import { plainText } from './plain-text.ts';
import { BLOCK, FURNITURE, HEADING, VOID } from './tags.ts';
import { EDGE, tidy } from './title-words.ts';
import type { Element } from './tree.ts';

/** What is visible on the page beside its text: headings, bylines, times, attributes of the root. */
export interface Signs {
  readonly lang: string;
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  /** Texts whose class calls them the title of something. */
  readonly titled: readonly string[];
  readonly authors: readonly string[];
  readonly dates: ShownDates;
  /** Class and id of `html` and `body`. */
  readonly place: string;
  /** Texts of subscription offers. */
  readonly offers: string;
  /** Types of microdata, lower case. */
  readonly types: readonly string[];
}

const YEAR = /(?:19|20)\d{2}/;
/** How far below the heading a byline stands, in characters. */
const NEAR = 700;

/** A heading is read up to about so many characters. */
const HEADING_LENGTH = 400;

/** Texts longer than this are no title. */
const TITLE_LENGTH = 250;

/** Texts longer than this are no date and no byline, and blocks by the heading no line of names. */
const SHORT = 120;
const LINE = 90;

/** Gathers the signs in one walk. `body` is where the main text stands: times before it or in it count most. */
export function readSigns(root: Element): Signs {
  const gatherer = new Gatherer();
  gatherer.walk(root);
  return gatherer.signs();
}

class Gatherer {
  private lang = '';
  private dayFirst = false;
  private place = '';
  private offers = '';
  private readonly types: string[] = [];
  private readonly headings: string[] = [];
  private readonly subheadings: string[] = [];
  private readonly titled: string[] = [];
  /** How many of the headings are marked as headlines (schema.org); they stand first. */
  private headlines = 0;
  private readonly authors = new AuthorSigns();
  private readonly dates = new DateSigns();
  /** Characters of text so far, and how many there were at the last first-level heading. */
  private position = 0;
  private heading = -1;
  /** The last text that was met. */
  private before = '';
  /** Inside of comments. */
  private commented = false;

  signs(): Signs {
    return {
      lang: this.lang,
      place: this.place,
      offers: this.offers,
      types: this.types,
      headings: this.headings,
      subheadings: this.subheadings,
      titled: this.titled,
      authors: this.authors.all(),
      dates: this.dates.shown(),
    };
  }

  walk(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child === ' ') continue;
        this.position += child.length;
        if (child.length < SHORT) {
          if (YEAR.test(child)) this.dates.lookAtText(element, child, this.here());
          this.authors.lookAtText(element, child);
        }
        this.before = child;
        continue;
      }
      const outside = this.commented;
      this.commented ||= (child.marks & COMMENTS) !== 0;
      this.look(child);
      if ((child.tag & VOID) === 0) this.walk(child);
      this.commented = outside;
    }
  }

  private look(element: Element): void {
    const { name } = element;
    if ((name === 'h2' || (name === 'h3' && this.heading < 0)) && this.subheadings.length < 6)
      this.subheadings.push(plainText(element, 400));
    const headline = element.itemprop === 'headline' && (element.tag & HEADING) !== 0;
    if ((name === 'h1' || headline) && this.headings.length < 8) {
      const at = headline ? this.headlines++ : this.headings.length;
      this.headings.splice(at, 0, headingText(element));
      this.heading = this.position;
      this.dates.lookAtHeading(this.position);
    }
    if ((element.marks & TITLED) !== 0 && element.length < TITLE_LENGTH && this.titled.length < 6)
      this.titled.push(headingText(element));
    if ((element.marks & PAYWALL) !== 0 && this.offers.length < 1000 && element.prose < 1500)
      this.offers += `${plainText(element, 300)}\n`;
    if (name === 'html' || name === 'body') {
      this.lang = this.lang || element.get('lang');
      this.dayFirst = putsDayFirst(this.lang);
      this.place = `${this.place} ${element.className} ${element.id}`;
    }
    if (this.isNear() && element.length > 4 && element.length < LINE && (element.tag & BLOCK) !== 0)
      this.authors.lookAtLine(element);
    const type = element.rest?.['itemtype'];
    if (type !== undefined && this.types.length < 20)
      this.types.push(type.replace(/^.*[/#]/, '').toLowerCase());
    const itemprop = element.itemprop;
    if (itemprop !== '') this.lookAtProperty(element, itemprop);
    if (name === 'time' || element.get('datetime') !== '' || element.rest?.['ts'] !== undefined)
      this.dates.lookAtTime(element, this.here());
    else if (element.length > 0 && element.length < SHORT) {
      const isPerson = name === 'a' && this.authors.lookAtLink(element, this.isNear(), this.commented);
      if (!isPerson && (element.marks & BYLINE) !== 0) this.authors.lookAtByline(element, this.commented);
      const dated = element.rest !== null && element.className !== '' && (element.marks & POST_DATE) !== 0;
      if (dated || (element.marks & CALLED_DATE) !== 0) this.dates.lookAtClassed(element, this.here());
    }
  }

  private lookAtProperty(element: Element, itemprop: string): void {
    if (itemprop === 'author' || itemprop === 'creator') {
      this.authors.lookAtProperty(element, this.commented);
      return;
    }
    if (itemprop === 'datePublished' || itemprop === 'dateModified' || itemprop === 'dateCreated')
      this.dates.lookAtProperty(element, itemprop);
  }

  private here(): DatePlace {
    return {
      position: this.position,
      near: this.isNear(),
      headed: this.heading >= 0,
      dayFirst: this.dayFirst,
      before: this.before,
    };
  }

  /** Near the last first-level heading: a byline stands there. */
  private isNear(): boolean {
    return this.heading >= 0 && this.position - this.heading < NEAR;
  }
}

/** What stands in a heading beside its words: the label that a board gives a thread, "Title:", buttons. */
const LABEL = /label|badge|prefix|flair|descriptor|(?:^|[\s_-])tag(?=$|[\s_-])/i;

const isBeside = (one: Element): boolean =>
  (one.tag & FURNITURE) !== 0 || (one.marks & CONCEALED) !== 0 || LABEL.test(one.className);

/** Text of a heading without its labels and controls, unless nothing else is in it; edges of its elements are marked. */
function headingText(element: Element): string {
  const parts: string[] = [];
  collectWords(element, parts, HEADING_LENGTH);
  const bare = parts.join('').replace(/\s+/g, ' ').trim();
  return tidy(bare) === '' ? plainText(element, HEADING_LENGTH) : bare;
}

function collectWords(element: Element, parts: string[], budget: number): number {
  let left = budget;
  for (const child of element.children) {
    if (--left <= 0) break;
    if (typeof child === 'string') {
      parts.push(child);
      left -= child.length;
    } else if (!isBeside(child)) {
      const edge = child.name === 'br' || (child.tag & BLOCK) !== 0 ? ` ${EDGE}` : EDGE;
      parts.push(edge);
      left = collectWords(child, parts, left);
      parts.push(edge);
    } else parts.push(' ');
  }
  return left;
}
