/**
 * robots.txt by RFC 9309: groups, longest match, `*` and `$`, percent-encoding. Pure.
 * Beyond the RFC: Crawl-delay and Sitemap are read; a missing colon before a value is forgiven.
 */

interface Rule {
  readonly allow: boolean;
  /** Normalised, cut at its wildcards; `anchored` when it ends in `$`. */
  readonly parts: readonly string[];
  readonly anchored: boolean;
  readonly length: number;
}

interface Group {
  readonly rules: Rule[];
  crawlDelay: number | null;
}

export interface RobotsRules {
  /**
   * True when the product token may fetch the path.
   * @param path path and query of the address, as sent
   */
  allows(token: string, path: string): boolean;
  /** Seconds, or null when the token's group names none. */
  crawlDelay(token: string): number | null;
  readonly sitemaps: readonly string[];
}

const KEYS = /^(user-agent|allow|disallow|crawl-delay|sitemap)[ \t]*(?::|[ \t])(.*)$/i;
const PRODUCT = /^[a-z_-]+/i;

/** RFC 9309 2.2.2: octets outside of the printable ASCII are percent-encoded, unreserved ones are not. */
function normalise(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (raw) => (raw.isWellFormed() ? encodeURIComponent(raw) : raw))
    .replace(/%[0-9a-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(parseInt(escape.slice(1), 16));
      return /[a-z0-9\-._~]/i.test(character) ? character : escape.toUpperCase();
    });
}

function readRule(allow: boolean, value: string): Rule {
  const pattern = normalise(value);
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  return { allow, parts, anchored, length: pattern.length };
}

/** Wildcards match greedily from the left, which is enough when nothing but `*` is wild; linear in the path. */
function matches(rule: Rule, path: string): boolean {
  const [head = '', ...rest] = rule.parts;
  if (!path.startsWith(head)) return false;
  let at = head.length;
  const tail = rest.pop();
  if (tail === undefined) return !rule.anchored || at === path.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return rule.anchored ? path.length - tail.length >= at && path.endsWith(tail) : path.indexOf(tail, at) >= 0;
}

/** Reads the text of a robots.txt (at most 500 KiB of it should be given); never fails. */
export function readRobots(text: string): RobotsRules {
  const groups = new Map<string, Group>();
  const sitemaps: string[] = [];
  let current: Group[] = [];
  let naming = false;
  // Crawl-delay is no record of the RFC, so it must not end a group; it speaks for the agents named since the last.
  let unpaced: Group[] = [];
  let paced = false;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const line = raw.split('#', 1)[0]?.trim() ?? '';
    const [, name, rest = ''] = KEYS.exec(line) ?? [];
    const value = rest.trim();
    switch (name?.toLowerCase()) {
      case 'user-agent': {
        if (!naming) current = [];
        if (!naming || paced) unpaced = [];
        naming = true;
        paced = false;
        const agent = /^\*(\s|$)/.test(value) ? '*' : PRODUCT.exec(value)?.[0].toLowerCase();
        if (agent === undefined) break;
        const group = groups.get(agent) ?? { rules: [], crawlDelay: null };
        groups.set(agent, group);
        current.push(group);
        unpaced.push(group);
        break;
      }
      case 'allow':
      case 'disallow':
        naming = false;
        if (value === '' || current.length === 0) break;
        for (const group of current) group.rules.push(readRule(name.toLowerCase() === 'allow', value));
        break;
      case 'crawl-delay': {
        const delay = value === '' ? Number.NaN : Number(value);
        if (delay >= 0 && Number.isFinite(delay)) for (const group of unpaced) group.crawlDelay = delay;
        paced = true;
        break;
      }
      case 'sitemap':
        if (value !== '') sitemaps.push(value);
        break;
      default:
    }
  }
  const groupFor = (token: string): Group | undefined => groups.get(token.toLowerCase()) ?? groups.get('*');
  return {
    sitemaps,
    crawlDelay: (token) => groupFor(token)?.crawlDelay ?? null,
    allows(token, address) {
      const path = normalise(address);
      let best: Rule | undefined;
      for (const rule of groupFor(token)?.rules ?? []) {
        const better =
          best === undefined || rule.length > best.length || (rule.length === best.length && rule.allow);
        if (better && matches(rule, path)) best = rule;
      }
      return best?.allow ?? true;
    },
  };
}
