import { findGroups, isWithin } from './groups.ts';
import type { Group } from './groups.ts';
import { BOILERPLATE, POST_BODY, POST_FURNITURE } from './markers.ts';
import { NEVER } from './measure.ts';
import { firstName, readHead } from './person.ts';
import type { Head } from './person.ts';
import { plainText } from './plain-text.ts';
import { BLOCK, VOID } from './tags.ts';
import type { Element } from './tree.ts';

/** One post as found: its words and what is known of its writer. */
export interface FoundPost extends Head {
  readonly body: Element;
}

/** What speaks for a shape: a name and a date beside each member, a class that means a post's words; sums to 1. */
const BASE = 0.2;
const NAMED = 0.4;
const DATED = 0.25;
const CALLED = 0.15;

/** How many repeated shapes are weighed. */
const CANDIDATES = 24;
/** How many members of a shape are asked for name and date. */
const ASKED = 6;
/** What a shape must reach to be posts, by how likely the page is a thread: likely, unknown, unlikely. */
const ENOUGH = 0.2;
const ENOUGH_UNSAID = 0.62;
const ENOUGH_DENIED = 0.85;
/** How many wrappers may stand around the words of a post, beside its head. */
const LEVELS = 3;
/** Share of the prose of what is called the body that a part called so, too, must hold. */
const INNER = 0.8;
/** Longest head of a post, in characters. */
const HEAD = 150;
/** Columns beside the posts, by name. */
const SIDE = /(?:^|[\s_-])side(?:bar|box|content)?(?=$|[\s_-])/i;
/** Words of login boxes, which stand before the posts as well. */
const LOGIN = /\b(?:password|log ?in|sign ?in|logging in|register)\b/i;
/** Fewest characters of prose in an opening post that stands apart from the replies. */
const OPENING = 60;

interface Weighed {
  readonly members: readonly Element[];
  readonly containers: readonly Element[];
  readonly score: number;
}

/**
 * The posts of a thread page, in order; undefined when the page is none. Posts are found by what every engine does:
 * one shape repeats, holds most of the page's prose, and beside each stand a name and a date.
 */
export function findPosts(root: Element, likelihood: number): readonly FoundPost[] | undefined {
  if (root.prose === 0 || likelihood < -1) return undefined;
  const enough = likelihood > 0 ? ENOUGH : likelihood === 0 ? ENOUGH_UNSAID : ENOUGH_DENIED;
  let best: Weighed | undefined;
  let least = enough;
  const rated = findGroups(root, CANDIDATES)
    .map((group) => rate(group, root))
    .sort((a, b) => b.most - a.most);
  for (const group of rated) {
    if (group.most <= least) break;
    const weighed = weigh(group, least);
    if (weighed === undefined) continue;
    best = weighed;
    least = weighed.score;
  }
  if (best === undefined || (likelihood <= 0 && best.members.length < 3)) return undefined;
  const found = best.members.map((member, at) => ({ member, container: best?.containers[at] ?? member }));
  const among = found.filter(({ member, container }) => !isBeside(member, container));
  const posts = (2 * among.length > found.length ? among : found).map(({ member, container }) =>
    toPost(member, container),
  );
  const opening = findOpening(best.containers);
  return opening === undefined ? posts : [opening, ...posts];
}

interface Rated {
  readonly members: readonly Element[];
  /** The score if every member had a name and a date. */
  readonly most: number;
}

/** What a shape's share of the prose is worth; members inside of members do not count. */
function rate(group: Group, root: Element): Rated {
  const members: Element[] = [];
  let prose = 0;
  let total = 0;
  for (const member of group.members) {
    const last = members.at(-1);
    if (last !== undefined && isWithin(member, last)) continue;
    members.push(member);
    prose += member.prose;
    total += member.total;
  }
  const most = Math.min(1, prose / root.prose) * (0.5 + (0.5 * prose) / Math.max(1, total));
  return { members, most: members.length < 2 ? 0 : most };
}

/** Undefined where a shape does not reach more than the `least`: no more members are asked once that is certain. */
function weigh({ members, most }: Rated, least: number): Weighed | undefined {
  const containers = containersOf(members);
  const step = Math.max(1, Math.floor(members.length / ASKED));
  const all = Math.ceil(members.length / step);
  let known = 0;
  let asked = 0;
  for (let i = 0; i < members.length; i += step) {
    const member = members[i];
    const container = containers[i];
    if (member === undefined || container === undefined) continue;
    const head = headOf(member, container);
    asked++;
    known +=
      (head.author === null ? 0 : NAMED) +
      (head.publishedAt === null ? 0 : DATED) +
      (isBody(member) ? CALLED : 0);
    if (most * (BASE + (known + (all - asked) * (1 - BASE)) / all) <= least) return undefined;
  }
  return { members, containers, score: most * (BASE + known / all) };
}

/** A member that stands apart from the others in a side column: rules of the board, in the form of its posts. */
function isBeside(member: Element, container: Element): boolean {
  for (let at: Element | null = member; at !== null && at !== container.parent; at = at.parent)
    if (SIDE.test(at.className)) return true;
  return false;
}

/** For each member the largest element around it that holds no other member. */
function containersOf(members: readonly Element[]): readonly Element[] {
  const counts = new Map<Element, number>();
  for (const member of members) {
    for (let at: Element | null = member; at !== null; at = at.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return members.map((member) => {
    let at = member;
    while (at.parent !== null && counts.get(at.parent) === 1) at = at.parent;
    return at;
  });
}

function headOf(member: Element, container: Element): Head {
  const body = bodyOf(member);
  const head = readHead(container, body);
  if (head.author !== null && head.publishedAt !== null) return head;
  // Some engines put name and date in a row of their own, before the words.
  const before = previous(container);
  if (before === undefined || before.total > 600) return head;
  const above = readHead(before, body);
  return {
    ...head,
    author: head.author ?? above.author,
    publishedAt: head.publishedAt ?? above.publishedAt,
    shown: head.publishedAt === null ? above.shown : head.shown,
  };
}

function previous(element: Element): Element | undefined {
  let before: Element | undefined;
  for (const child of element.parent?.children ?? []) {
    if (child === element) return before;
    if (typeof child !== 'string' && child.total > 0) before = child;
  }
  return undefined;
}

/**
 * The words of a post: the first part that its class or microdata names. Those after it are remarks of others
 * that hang under it.
 */
function bodyOf(member: Element): Element {
  if (isBody(member)) return withoutHead(innermost(member));
  const bodies: Element[] = [];
  collectBodies(member, bodies);
  return withoutHead(
    bodies.find((body) => body.total >= 20 && body.prose >= 0.1 * member.prose) ?? narrow(member),
  );
}

/** Some engines call the post's whole row its body, and again so the words in it. */
function innermost(body: Element): Element {
  const inner: Element[] = [];
  collectBodies(body, inner);
  const [only] = inner;
  return only !== undefined && inner.length === 1 && only.prose >= INNER * body.prose
    ? innermost(only)
    : body;
}

/** Where name or date stand inside of what is called the body, the words are the richest part beside them. */
function withoutHead(body: Element): Element {
  let at = body;
  for (let level = 0; level < LEVELS; level++) {
    const inner = richest(at);
    if (inner === undefined || inner.prose < 0.4 * body.prose || !standsAlone(inner, at)) return body;
    const head = readHead(body, inner);
    if (head.author !== null || head.publishedAt !== null) return withoutHead(inner);
    at = inner;
  }
  return body;
}

/** Before it stands no more than a head, after it nothing but furniture. */
function standsAlone(inner: Element, parent: Element): boolean {
  let before = 0;
  let passed = false;
  for (const child of parent.children) {
    if (child === inner) passed = true;
    else if (typeof child === 'string') {
      if (child.trim().length > (passed ? 0 : HEAD)) return false;
    } else if (!passed) {
      before += child.total;
      if (before > HEAD || child.name === 'blockquote') return false;
    } else if (child.prose > 0 && (child.marks & POST_FURNITURE) === 0) return false;
  }
  return true;
}

function richest(element: Element): Element | undefined {
  let best: Element | undefined;
  for (const child of element.children) {
    if (typeof child === 'string' || (child.tag & BLOCK) === 0 || child.name === 'p') continue;
    if (best === undefined || child.prose > best.prose) best = child;
  }
  return best;
}

function collectBodies(element: Element, bodies: Element[]): void {
  for (const child of element.children) {
    if (typeof child === 'string' || (child.tag & VOID) !== 0 || child.total === 0) continue;
    if ((child.tag & BLOCK) !== 0 && isBody(child)) bodies.push(child);
    else collectBodies(child, bodies);
  }
}

const isBody = (element: Element): boolean => {
  const property = element.itemprop;
  return (
    (element.marks & POST_BODY) !== 0 || property === 'text' || property === 'articleBody' || property === 'commentText' ||
    element.get('data-role') === 'commentContent' || element.get('component') === 'post/content'
  ); // prettier-ignore
};

function toPost(member: Element, container: Element): FoundPost {
  const body = bodyOf(member);
  const head = headOf(member, container);
  // Some engines show the name as bare text, first of all in the post's head.
  const author = head.author ?? (head.publishedAt === null ? null : firstName(container, body));
  return { ...head, author, body };
}

/** The post that opens the thread when its shape differs from the replies': the prose before the first of them. */
function findOpening(containers: readonly Element[]): FoundPost | undefined {
  const first = containers[0];
  if (first === undefined) return undefined;
  const path = new Set<Element>();
  for (let at: Element | null = first; at !== null; at = at.parent) path.add(at);
  let best: Element | undefined;
  // Everything before the first reply hangs on the path from the root to it.
  for (const ancestor of path) {
    if (ancestor === first) continue;
    for (const child of ancestor.children) {
      if (typeof child === 'string') continue;
      if (path.has(child)) break;
      if (
        (child.marks & (NEVER | BOILERPLATE)) !== 0 ||
        child.name === 'header' ||
        child.linked > child.length * 0.5
      )
        continue;
      if (best === undefined || child.prose > best.prose) best = child;
    }
  }
  if (best === undefined || best.prose < OPENING) return undefined;
  const body = narrow(best);
  const post = toPost(body, best);
  if (LOGIN.test(plainText(post.body, 120))) return undefined;
  return post.author !== null || isBody(body) || isBody(post.body) ? post : undefined;
}

/** Goes down as long as one child holds nearly all of the prose. */
function narrow(element: Element): Element {
  let at = element;
  for (;;) {
    const next: Element | undefined = at.children.find(
      (child): child is Element =>
        typeof child !== 'string' &&
        (child.tag & BLOCK) !== 0 &&
        child.prose >= 0.85 * at.prose &&
        child.name !== 'p',
    );
    if (next === undefined || isBody(at)) return at;
    at = next;
  }
}
