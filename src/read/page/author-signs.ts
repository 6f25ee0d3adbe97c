import { find, plainText } from './plain-text.ts';
import type { Element } from './tree.ts';

/** Addresses of people's pages. */
const PERSON_ADDRESS =
  /\/(?:authors?|by|people|person|contributors?|writers?|staff|reporters?|journalists?|profiles?|team|auteurs?|autor(?:en|es)?)\/[^/?#]/i;
/** A byline in words. */
const SPOKEN =
  /^(?:(?:written|posted|published|authored|words|story|text) by|by|author|von|par|por|di|door|av|af)\s{0,2}:?\s{1,2}\p{Lu}[\p{L}.'’-]+/iu;
/** How a text begins that tells who wrote it, wherever it stands. */
const WRITER = /^(?:written|authored) by(?![\p{L}\p{N}])/iu;

/** Names with capitals, one after another or with a word between. */
const NAMES =
  "\\p{Lu}[\\p{L}.'’-]{0,30}(?:(?:,? and | & |, | )(?:(?:de|del|der|den|van|von|la|di|da|bin|al) ){0,2}\\p{Lu}[\\p{L}.'’-]{0,30}){0,7}";
const NAMES_ALONE = new RegExp(`^${NAMES}$`, 'u');
const WRITTEN_BY_NAMES = new RegExp(`^\\p{L}{7,8} [Bb][Yy]\\s?:?\\s?(${NAMES})`, 'u');

/** Texts longer than this are no byline. */
const SHORT = 120;
const LINE = 90;
/** So many names of a kind are kept. */
const MOST = 6;

/** Gathers who a page says wrote it, in the order of its elements. */
export class AuthorSigns {
  private readonly stated: string[] = [];
  private readonly linked: string[] = [];
  private readonly bylines: string[] = [];
  private readonly people: string[] = [];
  private readonly spoken: string[] = [];
  /** Who is said to have written it far from the heading, as at its end. */
  private readonly closing: string[] = [];
  /** Names of those who comment. */
  private readonly commenters: string[] = [];
  /** The last text was "Written by", alone. */
  private announced = false;

  /** All names as the page words them, the most deliberate first. */
  all(): readonly string[] {
    const { stated, linked, bylines, spoken, people, closing, commenters } = this;
    return [...stated, ...linked, ...bylines, ...spoken, ...people, ...closing, ...commenters];
  }

  /** A short text. */
  lookAtText(element: Element, text: string): void {
    if (this.announced && NAMES_ALONE.test(text.trim())) push(this.closing, text.trim());
    this.announced = isWriter(text) && this.isAlone(element, text);
  }

  /** A short block by the heading. */
  lookAtLine(element: Element): void {
    const text = plainText(element, LINE);
    if (SPOKEN.test(text)) push(this.spoken, text);
  }

  /** Microdata. */
  lookAtProperty(element: Element, commented: boolean): void {
    const inner = find(element, (one) => one.itemprop === 'name');
    push(
      commented ? this.commenters : this.stated,
      inner ? inner.get('content') || plainText(inner, SHORT) : plainText(element, SHORT),
    );
  }

  /** A short link; whether it leads to a person. */
  lookAtLink(element: Element, near: boolean, commented: boolean): boolean {
    if (element.rest?.['rel'] === 'author')
      push(commented ? this.commenters : this.linked, plainText(element, SHORT));
    else if (near && PERSON_ADDRESS.test(element.href)) push(this.people, plainText(element, SHORT));
    else return false;
    return true;
  }

  /** A short element whose class calls it a byline. */
  lookAtByline(element: Element, commented: boolean): void {
    push(commented ? this.commenters : this.bylines, plainText(element, SHORT));
  }

  /** Whether a text that begins as a byline is no more than "Written by"; else it is taken with what it stands in. */
  private isAlone(element: Element, text: string): boolean {
    const whole = plainText(element, LINE);
    const names = WRITTEN_BY_NAMES.exec(whole)?.[1];
    if (names !== undefined) push(this.closing, names);
    return names === undefined && whole === text.trim();
  }
}

/** Whether a text begins as one that tells the writer; its first two letters are looked at before all else. */
function isWriter(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) <= 32) at++;
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  return (
    ((first === 119 && second === 114) || (first === 97 && second === 117)) && WRITER.test(text.slice(at))
  );
}

function push(list: string[], text: string): void {
  if (list.length < MOST && text.length > 1 && text.length < SHORT) list.push(text);
}
