import type { ClassNames } from './names.ts';
import { NEVER } from './measure.ts';
import { BLOCK, VOID } from './tags.ts';
import type { Element } from './tree.ts';

/** Elements of one shape that repeat on a page: posts, comments, answers. */
export interface Group {
  readonly members: readonly Element[];
  /** Text in members, each counted once where they nest. */
  readonly length: number;
}

/** Class names that tell the state or the place of one member, not its kind. */
const STATE =
  /\d|^(?:is|has|js|no|first|last|odd|even|alt|alternate|active|online|offline|unread|read|new|op|op-post|owner|author|starter|accepted|selected|highlighted|collapsed|noncollapsed|stickied|clearfix|clear|row|col|bg|best)(?:[-_]|$)|starter|topic-?owner|original|[:@[\]()/]/i;

/** How many distinct shapes are looked at. */
const MOST_SHAPES = 4000;
/** Shortest text of a member that counts, and fewest characters in a group. */
const SHORTEST_MEMBER = 15;

/** Repeated shapes with text, the one with the most text first; at most `most`. */
export function findGroups(root: Element, most: number): readonly Group[] {
  const shapes = new Map<string, Element[]>();
  gather(root, shapes);
  const groups: Group[] = [];
  for (const members of shapes.values()) {
    if (members.length < 2) continue;
    let length = 0;
    let last: Element | null = null;
    for (const member of members) {
      // Members come in document order: one that is nested in the last outer one is already counted.
      if (last !== null && isWithin(member, last)) continue;
      last = member;
      length += member.total;
    }
    groups.push({ members, length });
  }
  return groups.sort((a, b) => b.length - a.length).slice(0, most);
}

function gather(element: Element, shapes: Map<string, Element[]>): void {
  for (const child of element.children) {
    if (typeof child === 'string' || (child.tag & VOID) !== 0 || child.total < SHORTEST_MEMBER) continue;
    if ((child.marks & NEVER) !== 0 && child.name !== 'aside') continue;
    if ((child.tag & BLOCK) !== 0 && child.name !== 'p') {
      const shape = shapeOf(child);
      if (shape !== '') {
        const known = shapes.get(shape);
        if (known) known.push(child);
        else if (shapes.size < MOST_SHAPES) shapes.set(shape, [child]);
      }
    }
    gather(child, shapes);
  }
}

/** Name and lasting class names, else the form of the id, else the microdata type; '' when nothing tells. */
export function shapeOf(element: Element): string {
  const shape = element.names === null ? '' : shapeOfNames(element, element.names);
  if (shape !== '') return shape;
  const component = element.get('component');
  if (component !== '') return `${element.name}[${component}]`;
  const id = element.id;
  if (/\d/.test(id)) return `${element.name}#${id.replace(/[\da-f-]{3,}|\d+/gi, '0')}`;
  const property = element.itemprop;
  if (property === 'comment' || property === 'text' || property === 'suggestedAnswer')
    return `${element.name}@${property}`;
  return '';
}

/** Kept with the class names: elements of one shape come by hundreds. */
function shapeOfNames({ name, className }: Element, names: ClassNames): string {
  if (names.shaped === name) return names.shape;
  const lasting = className.split(/\s+/, 12).filter((one) => one !== '' && !STATE.test(one));
  names.shape = lasting.length > 0 ? `${name}.${lasting.slice(0, 2).join('.')}` : '';
  names.shaped = name;
  return names.shape;
}

/** True when `inner` stands somewhere inside `outer`. */
export function isWithin(inner: Element, outer: Element): boolean {
  for (let at = inner.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}
