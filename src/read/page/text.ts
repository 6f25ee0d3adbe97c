import { DROPPED } from './measure.ts';
import { BLOCK, HEADING, PREFORMATTED, TABULAR, VOID } from './tags.ts';
import type { Heading } from './page.ts';
import type { Element } from './tree.ts';
import { withoutUnseen } from '../unseen.ts';

/** A link as it stands in the text: `text === whole.slice(start, start + text.length)`. */
export interface TextLink {
  readonly href: string;
  readonly text: string;
  readonly start: number;
}

/**
 * Writes elements as plain text: one line per block, white space squeezed, cells of a row joined by " | ",
 * preformatted text line by line as it is. Offsets are UTF-16 units of the whole text.
 */
export class TextWriter {
  readonly links: TextLink[] = [];
  readonly headings: Heading[] = [];
  readonly lines: string[] = [];
  private offset = 0;
  private line = '';
  private space = false;
  private cell = false;
  /** Level of the heading being written; 0 outside of headings. */
  private level = 0;
  private href: string | null = null;
  private linkStart = -1;
  private skip: (element: Element) => boolean = isDropped;

  private readonly keep: (line: string) => boolean;
  private stop: Element | null = null;
  private stopped = false;

  /** `keep` tells which lines are written; without it, all. */
  constructor(keep: (line: string) => boolean = () => true) {
    this.keep = keep;
  }

  /** Offset at which the next line will start. */
  get position(): number {
    return this.offset;
  }

  /** Writes an element's text; `skip` tells what is left out, `stop` where the text ends. */
  write(
    element: Element,
    skip: (element: Element) => boolean = isDropped,
    stop: Element | null = null,
  ): void {
    this.skip = skip;
    this.stop = stop;
    this.stopped = false;
    this.walk(element, (element.tag & PREFORMATTED) !== 0);
    this.breakLine();
  }

  writeLine(text: string): void {
    this.breakLine();
    this.addText(text);
    this.breakLine();
  }

  finish(): string {
    this.breakLine();
    return this.lines.join('\n');
  }

  private walk(element: Element, preformatted: boolean): void {
    const pre = preformatted || (element.tag & PREFORMATTED) !== 0;
    for (const child of element.children) {
      if (this.stopped) return;
      if (typeof child === 'string') {
        if (pre) this.addLines(child);
        else this.addText(child);
        continue;
      }
      if (child === this.stop) {
        this.stopped = true;
        return;
      }
      if (child.name === 'br') {
        this.breakLine();
        continue;
      }
      if ((child.tag & VOID) !== 0 || this.skip(child)) {
        this.space = true;
        if ((child.tag & BLOCK) !== 0) this.breakLine();
        continue;
      }
      this.enter(child, pre);
    }
  }

  private enter(child: Element, pre: boolean): void {
    if (child.name === 'td' || child.name === 'th') {
      if (this.line !== '') this.cell = true;
      this.walk(child, pre);
      return;
    }
    const block = (child.tag & (BLOCK | HEADING)) !== 0 && !(child.tag & TABULAR && child.name === 'tbody');
    const inCell = block && child.name === 'p' && this.isLoneChild(child);
    if (block && !inCell) this.breakLine();
    if (child.name === 'a') {
      const href = child.href;
      if (href !== '') {
        this.closeLink();
        this.href = href;
        this.walk(child, pre);
        this.closeLink();
        return;
      }
    }
    if ((child.tag & HEADING) !== 0) this.level = Number(child.name.slice(1));
    this.walk(child, pre);
    if (block && !inCell) this.breakLine();
    if ((child.tag & HEADING) !== 0) this.level = 0;
  }

  /** A paragraph that is all of a cell does not break the row. */
  private isLoneChild(child: Element): boolean {
    const parent = child.parent;
    if (parent?.name !== 'td' && parent?.name !== 'th') return false;
    return parent.children.every((other) => other === child || other === ' ');
  }

  private addText(text: string): void {
    const squeezed = squeeze(text);
    if (squeezed === '') return;
    if (squeezed === ' ') {
      this.space = true;
      return;
    }
    const first = squeezed.charCodeAt(0) === 32;
    const last = squeezed.charCodeAt(squeezed.length - 1) === 32;
    this.append(squeezed.slice(first ? 1 : 0, last ? -1 : undefined), first || this.space);
    this.space = last;
  }

  private addLines(text: string): void {
    let from = 0;
    for (;;) {
      const to = text.indexOf('\n', from);
      const piece = text.slice(from, to < 0 ? undefined : to).replaceAll('\r', '');
      if (piece !== '') {
        if (this.line === '' && piece.trim() === '') this.space = false;
        else {
          this.append(piece, false);
        }
      }
      if (to < 0) return;
      this.breakLine();
      from = to + 1;
    }
  }

  private append(text: string, spaced: boolean): void {
    if (text === '') return;
    if (this.line !== '') {
      if (this.cell) this.line += ' | ';
      else if (spaced) this.line += ' ';
    }
    this.cell = false;
    this.space = false;
    if (this.href !== null && this.linkStart < 0) this.linkStart = this.line.length;
    this.line += text;
  }

  private closeLink(): void {
    if (this.href !== null && this.linkStart >= 0) {
      const text = this.line.slice(this.linkStart).trimEnd();
      if (text !== '') this.links.push({ href: this.href, text, start: this.offset + this.linkStart });
    }
    this.href = null;
    this.linkStart = -1;
  }

  private breakLine(): void {
    this.space = false;
    this.cell = false;
    if (this.line === '') return;
    // A link over several blocks is told by its first line.
    if (this.linkStart >= 0) this.closeLink();
    const line = this.line.trimEnd();
    this.line = '';
    if (line === '' || !this.keep(line)) {
      while ((this.links.at(-1)?.start ?? -1) >= this.offset) this.links.pop();
      return;
    }
    if (this.level > 0) this.headings.push({ level: this.level, text: line, start: this.offset });
    this.lines.push(line);
    this.offset += line.length + 1;
  }
}

const isDropped = (element: Element): boolean => (element.marks & DROPPED) !== 0;

const UNEVEN = /[\t\n\v\f\r\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u2069\u3000\ufeff]| {2}/;
const SPACES = /\s+/g;

/** Squeezes white space to single blanks; what nobody sees vanishes. */
function squeeze(text: string): string {
  return UNEVEN.test(text) ? withoutUnseen(text).replace(SPACES, ' ') : text;
}
