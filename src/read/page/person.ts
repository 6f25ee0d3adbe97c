import type { When } from '../../model/time.ts';
import { BADGES, NAME_CLASSES } from '../badges.ts';
import { fromEpoch, readDate } from '../dates.ts';
import { POST_AUTHOR, POST_DATE, POST_FURNITURE } from './markers.ts';
import { find, plainText } from './plain-text.ts';
import { VOID } from './tags.ts';
import type { Element } from './tree.ts';

/** Who wrote a post and when, as shown in its head. */
export interface Head {
  readonly author: string | null;
  readonly publishedAt: When | null;
  /** The date as the page words it; '' when it is only in attributes. */
  readonly shown: string;
  /** The role that stands beside the name, in lower case; left out without one, and where several contradict. */
  readonly badge?: string;
}

/** Addresses of members' pages, by path or by query. */
const MEMBER =
  /\/(?:users?|u|members?|profiles?|people|author|accounts?|usr|pg\/profile)\/[^?#]|\/@[\w.-]+(?:[/?#]|$)|memberlist\.php|member\.php|profile\.php|user\.php|[?&;](?:u|uid|user|userid|user_id|action=profile;u)=|action=profile|\/~[\w-]+\/?$|user\?id=/i;
/** One or two words of letters and digits. */
const NAME = /^[\p{L}][\p{L}\p{N}_.'-]{1,28}(?: [\p{L}\p{N}_.'-]{1,20})?$/u;
const NONE: Readonly<Record<string, string>> = {};
const NOT_A_MEMBER =
  /^(?:reply|quote|edit|share|report|view|profile|more|link|permalink|guest said|posts?|messages?|likes?|find|website|pm|e-?mail|www|profile|sign up|log ?in|register|guest|offline|online|submit a new \w+|subscribe|go to .*|top|home|follow|show|user|author|join|[^\p{L}\p{N}]*|[\d,.]+\s?\w?)$/iu;
const LONGEST_NAME = 50;
const LONGEST_DATE = 60;
const LONGEST_BADGE = 20;
/** Lists of remarks under a post. */
const REMARKS = /(?:^|[\s_-])(?:comments|replies|responses)(?=$|[\s_-])/i;
/** Dates of membership. */
const JOINED = /\b(?:join|regist|member since|last (?:seen|visit|active)|beigetreten|inscri)/i;
const EDITED = /\b(?:edit|modif|updat)/i;
const YEAR = /(?:19|20)\d{2}/;
/** Stamps for programs: RFC 3339 with a zone. */
const MACHINE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?:Z|[+-]\d\d:?\d\d)$/;

/** Looks for name and date of a post outside of its body. */
export function readHead(container: Element, body: Element): Head {
  const search = new Search(body);
  search.walk(container);
  return search.head();
}

/** The first short text of a post's head, taken for a name where nothing says which text is one; null when there is none. */
export function firstName(container: Element, body: Element): string | null {
  for (const child of container.children) {
    if (child === body) return null;
    if (typeof child === 'string') {
      const name = child.trim();
      // Numbers of posts and times come before names.
      if (name.length < 2 || !/\p{L}/u.test(name)) continue;
      return NAME.test(name) && !NOT_A_MEMBER.test(name) ? name : null;
    }
    if (child.total === 0 || (child.tag & VOID) !== 0) continue;
    const inner = firstName(child, body);
    if (inner !== null) return inner;
    if (child.total > LONGEST_NAME) return null;
  }
  return null;
}

class Search {
  private readonly body: Element;
  private name: string | null = null;
  private rank = 0;
  private when: When | null = null;
  private whenRank = 0;
  private shown = '';
  private badge: string | undefined;
  private budget = 300;
  /** The words of the post were passed: what follows may be remarks of others. */
  private after = false;

  constructor(body: Element) {
    this.body = body;
  }

  head(): Head {
    const badge = this.badge === undefined || this.badge === '' ? {} : { badge: this.badge };
    return { author: this.name, publishedAt: this.when, shown: this.shown, ...badge };
  }

  /** `beside`: within what tells of the member, not of the post. */
  walk(element: Element, beside = false): void {
    this.look(element);
    for (const child of element.children) {
      if (--this.budget < 0) return;
      if (typeof child === 'string') {
        if (child.length < LONGEST_DATE && YEAR.test(child) && !JOINED.test(plainText(element, 60)))
          this.offerDate(child, child, beside ? 0.3 : 1);
        continue;
      }
      if (child === this.body) this.after = true;
      else if (!this.after) this.lookForBadge(child);
      if (child === this.body || (child.tag & VOID) !== 0 || (this.after && REMARKS.test(child.className)))
        continue;
      this.walk(child, beside || (child.marks & POST_FURNITURE) !== 0);
    }
  }

  private look(element: Element): void {
    const { marks, name } = element;
    const attributes = element.rest ?? NONE;
    const data =
      attributes['data-author'] ??
      attributes['data-username'] ??
      (name.includes('-') ? attributes['author'] : undefined);
    if (data !== undefined) this.offerName(data, 6);
    const property = element.itemprop;
    if (property === 'author' || property === 'creator') {
      const inner =
        find(element, (one) => one.itemprop === 'name') ??
        find(element, (one) => one.name === 'a' && one.total > 0 && MEMBER.test(one.href));
      this.offerName(inner?.get('content') || plainText(inner ?? element, 80), 5);
    } else if (name === 'a' && element.total > 0 && MEMBER.test(element.href)) {
      this.offerName(plainText(element, 80), (marks & POST_AUTHOR) !== 0 ? 4 : 3.6);
    } else if ((marks & POST_AUTHOR) !== 0 && element.total > 0 && element.total < 60) {
      const link = find(element, (one) => one.name === 'a' && one.total > 1);
      this.offerName(plainText(link ?? element, 80), 3.5);
    }
    this.lookForDate(element, property);
  }

  private lookForDate(element: Element, property: string): void {
    const { marks, name } = element;
    const attributes = element.rest ?? NONE;
    const epoch = attributes['data-time'] ?? attributes['data-timestamp'] ?? attributes['data-utime'];
    const title = attributes['title'];
    const dated = property === 'datePublished' || property === 'dateCreated';
    if (
      name === 'time' ||
      name === 'abbr' ||
      epoch !== undefined ||
      dated ||
      attributes['datetime'] !== undefined ||
      attributes['ts'] !== undefined
    ) {
      const stated = attributes['datetime'] ?? attributes['content'] ?? attributes['ts'] ?? title ?? '';
      this.offerDate(stated, shownIn(element), this.aged(element, dated ? 5 : 4), epoch);
    } else if ((marks & POST_DATE) !== 0 && element.total < 120) {
      const shown = shownIn(element);
      this.offerDate(shown, shown, this.aged(element, 2));
      if (title !== undefined) this.offerDate(title, shown, this.aged(element, 3));
    } else if (title !== undefined && title.length < LONGEST_DATE && YEAR.test(title)) {
      this.offerDate(title, shownIn(element), this.aged(element, 2));
    }
  }

  /** Before the words, beside the name and not in it: what stands behind them may be of who answers. */
  private lookForBadge(element: Element): void {
    const [only, more] = element.children;
    if (typeof only === 'string' && more === undefined && element.total <= LONGEST_BADGE) {
      const word = only.trim().toLowerCase();
      if (BADGES.has(word) && !isName(element)) this.offerBadge(word);
    }
    if ((element.marks & POST_AUTHOR) === 0 || !/(?:^|\s)username(?=$|\s)/.test(element.className)) return;
    const classes = element.className.split(/\s+/);
    const called = NAME_CLASSES.find((name) => classes.includes(name));
    if (called !== undefined) this.offerBadge(called);
  }

  private offerBadge(badge: string): void {
    this.badge = this.badge === undefined || this.badge === badge ? badge : '';
  }

  /** The time of an edit is taken only when there is no other. */
  private aged(element: Element, rank: number): number {
    const around = element.parent === null ? '' : plainText(element.parent, 100);
    return EDITED.test(shownIn(element)) || EDITED.test(around) ? 0.5 : rank;
  }

  private offerName(text: string, rank: number): void {
    if (rank <= this.rank) return;
    const name = text
      .replace(/\s+/g, ' ')
      .replace(/^(?:by|posted by|from|submitted by|author:?)\s+/i, '')
      .trim()
      .replace(/[,:]$/, '');
    if (name.length < 2 || name.length > LONGEST_NAME || NOT_A_MEMBER.test(name)) return;
    this.name = name;
    this.rank = rank;
  }

  private offerDate(stated: string, shown: string, rank: number, epoch?: string): void {
    if (rank <= this.whenRank) return;
    const exact = stated === '' ? null : readDate(stated);
    const when =
      // With its offset a time tells the day that its readers saw; an epoch does not.
      (exact !== null && exact.includes('T') ? exact : null) ??
      (epoch === undefined ? null : fromEpoch(epoch)) ??
      exact ??
      (stated === '' ? null : fromEpoch(stated)) ??
      readDate(shown);
    if (when === null || when.length < 10) return;
    const words = wordsOf(shown);
    const same = this.when !== null && this.when.slice(0, 10) === when.slice(0, 10);
    if (words !== '' || !same) this.shown = words;
    this.when = when;
    this.whenRank = rank;
  }
}

/** Whether an element is the whole of somebody's name, or in a link: people may call themselves "owner". */
function isName(element: Element): boolean {
  for (let at: Element | null = element, level = 0; at !== null && level < 3; at = at.parent, level++) {
    if (at.name === 'a') return true;
    const whole = at.total === element.total;
    if (whole && ((at.marks & POST_AUTHOR) !== 0 || /^(?:author|creator|name)$/.test(at.itemprop)))
      return true;
  }
  return false;
}

/** A shown date as a line of the text; '' for what is none, and for stamps that only programs are meant to see. */
const wordsOf = (shown: string): string =>
  /\d/.test(shown) && shown.length <= LONGEST_DATE && !MACHINE.test(shown)
    ? shown.replace(/^[\s\u00bb\u00b7\u2022|,-]+/, '').trim()
    : '';

/** A time in the words that readers see: of several forms beside each other, long and short, the first. */
function shownIn(element: Element): string {
  const text = plainText(element, LONGEST_DATE);
  if (element.name !== 'time') return text;
  const forms = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [first, second] = forms;
  if (first === undefined || second === undefined || typeof first === 'string' || typeof second === 'string')
    return text;
  const form = plainText(first, LONGEST_DATE);
  return readDate(form) === null ? text : form;
}
