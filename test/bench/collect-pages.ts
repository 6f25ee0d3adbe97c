/** Pages for the collect benchmarks. */

/** A small generator of repeatable numbers (mulberry32): pages must differ, and be the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
/** A made-up word for each number below 8,000. */
export const wordAt = (n: number) =>
  [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20].map((at) => SYLLABLES[at]).join('');
const SMALL = ['the', 'of', 'and', 'in', 'to', 'a', 'was', 'for', 'on', 'that', 'with', 'by'];

function sentence(next: () => number): string {
  const words = Array.from({ length: 12 + Math.floor(next() * 10) }, (_, at) =>
    at % 2 === 1
      ? (SMALL[Math.floor(next() * SMALL.length)] ?? 'the')
      : wordAt(Math.floor(next() ** 2 * 8000)),
  );
  const text = words.join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

const CLAIMS = [
  'Cursor reads the {topic} settings since version 1.4.2, according to a researcher at the Example Institute.',
  'The company said on Monday that the check would be removed in the next release.',
  'Claude Code logs the {topic} of the machine, a Reddit user reported.',
  'A spokesperson denied that the tool transmits any of this data.',
];
const NAV = Array.from(
  { length: 120 },
  (_, at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`,
).join('');

/** Bytes of a page, which its styles and scripts fill up to. */
const PAGE = 50_000;
/** A style sheet and the state of a script, as pages carry them along; nothing of it is read. */
const STYLE_RULE = '.card-item-title{display:flex;margin:0 auto;padding:8px 16px;color:#1a1a1a}';
const STATE_ENTRY =
  '{"id":"a1b2c3","type":"teaser","href":"/story/17","flags":[true,false,null],"weight":0.75},';

/**
 * An article page of a host: navigation, paragraphs of made-up words, cards, a footer, styles and script state; 50 kB,
 * the same on every run. 25 paragraphs make 9.5 kB of text, the median of real pages of 30 to 80 kB.
 */
export function articlePage(
  host: number,
  page: number,
  concerns: boolean,
  length = 25,
  topic = 'proxy',
): string {
  const next = numbers(host * 100_003 + page);
  const paragraphs = Array.from({ length }, (_, at) => {
    const words = Array.from({ length: 4 }, () => sentence(next));
    if (concerns && at % 6 === 0)
      words.push((CLAIMS[(at / 6 + page) % CLAIMS.length] ?? '').replace('{topic}', topic));
    return `<p>${words.join(' ')} Entry ${host}-${page}-${at}.</p>`;
  });
  const aside = Array.from(
    { length: 60 },
    (_, at) =>
      `<div class="card"><a href="/story/${at}"><img src="/i/${at}.jpg" alt=""><span>Story ${at} of the day</span></a></div>`,
  );
  const filled = (head: string, body: string): string => {
    const rest = Math.max(0, PAGE - head.length - body.length - 60);
    const style = STYLE_RULE.repeat(Math.floor(rest / 3 / STYLE_RULE.length));
    const state = STATE_ENTRY.repeat(Math.floor((rest - style.length) / STATE_ENTRY.length));
    return `${head}<style>${style}</style>${body}<script>window.__STATE__=[${state}0]</script></body></html>`;
  };
  return filled(
    `<!doctype html><html lang="en"><head><title>Report ${host}-${page}</title><meta property="article:published_time" content="2026-07-03T08:00:00Z"><meta name="author" content="A. Writer">`,
    `</head><body><header><nav><ul>${NAV}</ul></nav></header><main><article><h1>Report ${host}-${page}</h1>${paragraphs.join('\n')}</article></main><aside>${aside.join('')}</aside><footer>${'<span>All rights reserved by the Example Company.</span>'.repeat(60)}</footer>`,
  );
}
