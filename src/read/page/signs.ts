import type { When } from '../../model/time.ts';
import { fromEpoch, readDate } from '../dates.ts';
import { BYLINE, CONCEALED, PAYWALL } from './markers.ts';
import { NEVER } from './measure.ts';
import { BLOCK, FURNITURE, HEADING, VOID } from './tags.ts';
import type { Element } from './tree.ts';

/** What is visible on the page beside its text: headings, bylines, times, attributes of the root. */
export interface Signs {
  readonly lang: string;
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  readonly authors: readonly string[];
  readonly published: When | null;
  /** The date of publication is marked as such, not only shown. */
  readonly marked: boolean;
  readonly updated: When | null;
  /** Class and id of `html` and `body`. */
  readonly place: string;
  /** Texts of subscription offers. */
  readonly offers: string;
  /** Types of microdata, lower case. */
  readonly types: readonly string[];
}

const DATE_CLASS =
  /(?:^|[\s_-])(?:dates?|pub-dates?|updated|last-updated|modified|dateline|datetime|published|publish-date|pubdate|post-date|posted|posted-on|timestamp|time|created|entry-date|article-date)(?=$|[\s_-])/i;
const UPDATED = /\b(?:updat|modif|edit|review|revis|aktualisiert|mis à jour|更新)/i;
const PUBLISHED = /\b(?:publi|post|creat|first)|公開|发布|發布|掲載/i;

/** Addresses of people's pages. */
const PERSON_ADDRESS =
  /\/(?:authors?|by|people|person|contributors?|writers?|staff|reporters?|journalists?|profiles?|team|auteurs?|autor(?:en|es)?)\/[^/?#]/i;
/** A byline in words. */
const SPOKEN =
  /^(?:(?:written|posted|published|authored|words|story|text) by|by|author|von|par|por|di|door|av|af)\s{0,2}:?\s{1,2}\p{Lu}[\p{L}.'’-]+/iu;
const YEAR = /(?:19|20)\d{2}/;
/** A date as part of a name: that of what is spoken of ("nightly-2026-01-02"). */
const IN_NAME = /\p{L}[-_](?:19|20)\d{2}-/u;
/** How far below the heading a byline stands, in characters. */
const NEAR = 700;

/** A heading is read up to about so many characters. */
const HEADING_LENGTH = 400;

/** Rank of a date that the page marks as that of publication. */
const MARKED = 9;

/** Texts longer than this are no byline. */
const SHORT = 120;

/** Gathers the signs in one walk. `body` is where the main text stands: times before it or in it count most. */
export function readSigns(root: Element): Signs {
  const gatherer = new Gatherer();
  gatherer.walk(root);
  return gatherer.signs();
}

class Gatherer {
  private lang = '';
  private place = '';
  private offers = '';
  private readonly types: string[] = [];
  private readonly headings: string[] = [];
  private readonly subheadings: string[] = [];
  /** How many of the headings are marked as headlines (schema.org); they stand first. */
  private headlines = 0;
  private readonly itemprop: string[] = [];
  private readonly linked: string[] = [];
  private readonly bylines: string[] = [];
  private readonly people: string[] = [];
  private readonly spoken: string[] = [];
  private readonly dates: { when: When; rank: number }[] = [];
  private updated: When | null = null;
  /** Characters of text so far, and how many there were at the last first-level heading. */
  private position = 0;
  private heading = -1;
  private lone: { when: When; position: number } | null = null;

  signs(): Signs {
    const best = this.dates.reduce<{ when: When; rank: number } | null>(
      (a, b) => (a === null || b.rank > a.rank ? b : a),
      null,
    );
    return {
      lang: this.lang,
      place: this.place,
      offers: this.offers,
      types: this.types,
      headings: this.headings,
      subheadings: this.subheadings,
      authors: [...this.itemprop, ...this.linked, ...this.bylines, ...this.spoken, ...this.people],
      published: best?.when ?? null,
      marked: (best?.rank ?? 0) >= MARKED,
      updated: this.updated,
    };
  }

  walk(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child === ' ') continue;
        this.position += child.length;
        if (child.length < SHORT && YEAR.test(child)) this.lookAtText(element, child);
        continue;
      }
      this.look(child);
      if ((child.tag & VOID) === 0) this.walk(child);
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
      // A date right above the heading dates what is under it.
      if (this.lone !== null && this.position - this.lone.position < 200)
        this.dates.push({ when: this.lone.when, rank: 2 });
    }
    if ((element.marks & PAYWALL) !== 0 && this.offers.length < 1000 && element.prose < 1500)
      this.offers += `${plainText(element, 300)}\n`;
    if (name === 'html' || name === 'body') {
      this.lang = this.lang || element.get('lang');
      this.place = `${this.place} ${element.className} ${element.id}`;
    }
    if (this.isNear() && element.length > 4 && element.length < 90 && (element.tag & BLOCK) !== 0) {
      const text = plainText(element, 90);
      if (SPOKEN.test(text)) this.push(this.spoken, text);
    }
    const type = element.rest?.['itemtype'];
    if (type !== undefined && this.types.length < 20)
      this.types.push(type.replace(/^.*[/#]/, '').toLowerCase());
    const itemprop = element.itemprop;
    if (itemprop !== '') this.lookAtProperty(element, itemprop);
    if (name === 'time' || element.get('datetime') !== '' || element.rest?.['ts'] !== undefined)
      this.lookAtTime(element);
    else if (element.length > 0 && element.length < SHORT) {
      const names = element.className;
      if (name === 'a' && element.rest?.['rel'] === 'author')
        this.push(this.linked, plainText(element, SHORT));
      else if (name === 'a' && PERSON_ADDRESS.test(element.href) && this.isNear())
        this.push(this.people, plainText(element, SHORT));
      else if ((element.marks & BYLINE) !== 0) this.push(this.bylines, plainText(element, SHORT));
      if (names !== '' && this.dates.length < 12 && DATE_CLASS.test(names)) this.lookAtDate(element);
    }
  }

  private lookAtProperty(element: Element, itemprop: string): void {
    if (itemprop === 'author' || itemprop === 'creator') {
      const inner = find(element, (one) => one.itemprop === 'name');
      this.push(
        this.itemprop,
        inner ? inner.get('content') || plainText(inner, SHORT) : plainText(element, SHORT),
      );
      return;
    }
    if (itemprop !== 'datePublished' && itemprop !== 'dateModified' && itemprop !== 'dateCreated') return;
    const text = element.get('content') || element.get('datetime') || plainText(element, SHORT);
    const when = readDate(text) ?? fromEpoch(text);
    if (when === null) return;
    if (itemprop === 'dateModified') this.updated ??= when;
    else this.dates.push({ when, rank: MARKED });
  }

  private lookAtTime(element: Element): void {
    const text = element.get('datetime') || element.rest?.['ts'] || plainText(element, SHORT);
    const when = readDate(text) ?? fromEpoch(text);
    if (when === null) return;
    this.pushDate(element, when, 5);
  }

  private lookAtDate(element: Element): void {
    const when = readDate(plainText(element, SHORT));
    if (when !== null) this.pushDate(element, when, 3);
  }

  /** A short text that is little more than a date, near the heading, or that says what it dates, anywhere. */
  private lookAtText(element: Element, text: string): void {
    if (this.dates.length >= 12 || (element.tag & HEADING) !== 0 || element.name === 'time') return;
    const bare = text.trim();
    const updated = UPDATED.test(bare) && !PUBLISHED.test(bare);
    const says = updated || PUBLISHED.test(bare);
    if (bare.length > 45 && !says) return;
    const near = this.isNear();
    if (!near && !says && this.heading >= 0) return;
    const when = readDate(bare);
    if (when === null || when.length < 10 || IN_NAME.test(bare)) return;
    if (updated) this.updated ??= when;
    else if (near) this.pushDate(element, when, 2);
    else if (says) this.pushDate(element, when, 1);
    else this.lone = { when, position: this.position };
  }

  /** Near the last first-level heading: a byline stands there. */
  private isNear(): boolean {
    return this.heading >= 0 && this.position - this.heading < NEAR;
  }

  private pushDate(element: Element, when: When, rank: number): void {
    const near = `${element.className} ${element.itemprop} ${element.parent ? plainText(element.parent, 80) : ''}`;
    if (UPDATED.test(near) && !PUBLISHED.test(near)) {
      this.updated ??= when;
      return;
    }
    // Times after the first heading belong to the article more often than those of teasers before it.
    const after = this.headings.length > 0 ? 1 : 0;
    const dropped = inside(element, NEVER) ? -1 : 0;
    this.dates.push({ when, rank: rank + after + dropped + (PUBLISHED.test(near) ? 1 : 0) });
  }

  private push(list: string[], text: string): void {
    if (list.length < 6 && text.length > 1 && text.length < SHORT) list.push(text);
  }
}

function inside(element: Element, mark: number): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent)
    if ((at.marks & mark) !== 0) return true;
  return false;
}

/** First element below that fits, in document order. */
export function find(element: Element, fits: (one: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (fits(child)) return child;
    const inner = find(child, fits);
    if (inner) return inner;
  }
  return undefined;
}

/** What stands in a heading beside its words: the label that a board gives a thread, "Title:", buttons. */
const LABEL = /label|badge|prefix|flair|descriptor/i;

const isBeside = (one: Element): boolean =>
  (one.tag & FURNITURE) !== 0 || (one.marks & CONCEALED) !== 0 || LABEL.test(one.className);

/** Text of a heading without its labels and controls, unless nothing else is in it. */
function headingText(element: Element): string {
  const parts: string[] = [];
  collectWords(element, parts, HEADING_LENGTH);
  const bare = parts.join('').replace(/\s+/g, ' ').trim();
  return bare === '' ? plainText(element, HEADING_LENGTH) : bare;
}

function collectWords(element: Element, parts: string[], budget: number): number {
  let left = budget;
  for (const child of element.children) {
    if (--left <= 0) break;
    if (typeof child === 'string') {
      parts.push(child);
      left -= child.length;
    } else if (!isBeside(child)) {
      const edge = child.name === 'br' || (child.tag & BLOCK) !== 0 ? ' ' : '';
      parts.push(edge);
      left = collectWords(child, parts, left);
      parts.push(edge);
    } else parts.push(' ');
  }
  return left;
}

/** Text of an element on one line, up to about `limit` characters. */
export function plainText(element: Element, limit: number): string {
  const parts: string[] = [];
  collect(element, parts, { left: limit });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(element: Element, parts: string[], budget: { left: number }): void {
  for (const child of element.children) {
    // Empty elements cost too: a text is never looked for through a whole page of them.
    if (--budget.left <= 0) return;
    if (typeof child === 'string') {
      parts.push(child);
      budget.left -= child.length;
    } else {
      if (child.name === 'br' || (child.tag & BLOCK) !== 0) parts.push(' ');
      collect(child, parts, budget);
      if ((child.tag & (BLOCK | HEADING)) !== 0) parts.push(' ');
    }
  }
}
