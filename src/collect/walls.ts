import { Parser } from 'htmlparser2';
import type { FetchResponse } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';

/** Larger pages hold something to read; bytes. */
const LARGEST = 256 * 1024;
/** What a check of browsers says fits into so much, its buttons and imprint included; UTF-16 units. */
const SHORT = 1_200;

/** As text has it, as bytes and as markup have it. */
const QUOTE = String.raw`(?:['’]|â\u0080\u0099|&#?\w{2,6};)`;
const DOTS = String.raw`(?:\.\.\.|…|â\u0080¦|&hellip;|&#8230;)`;
const YOU_ARE = `you(?: are|${QUOTE}re)`;
const ROBOT = '(?:ro)?bot';

/** What a page says that stands before another and lets browsers through and programs not. */
const CHECKS = new RegExp(
  String.raw`\b(?:${[
    `(?:check|verify|validat)ing (?:that |if |whether )?(?:your (?:browser|connection|request)|${YOU_ARE})`,
    'your browser is being checked',
    'browser check in progress',
    `just a moment${DOTS}`,
    `verify (?:that )?${YOU_ARE} (?:(?:not )?an? )?(?:human|${ROBOT}|person)`,
    `mak(?:e|ing) sure (?:that )?${YOU_ARE} not an? ${ROBOT}`,
    `(?:prove|confirm) (?:that )?${YOU_ARE} (?:(?:not )?an? )?(?:human|${ROBOT})`,
    String.raw`are you (?:an? )?(?:human|${ROBOT})\?`,
    'enable (?:java ?script|cookies) and (?:java ?script|cookies) to (?:continue|proceed)',
    '(?:complete|solve|pass) (?:the|this|a) (?:captcha|(?:security )?(?:check|challenge)) (?:below |above )?to (?:continue|proceed|access|enter)',
    'unusual (?:traffic|activity) (?:coming )?from your',
    'pardon our interruption',
    '(?:review|check) the security of your connection',
  ].join('|')})`,
  'i',
);

/** A check of browsers has fewer paragraphs than this, by their ends; most pages are known by having more. */
const PARAGRAPHS = 16;

function hasMany(text: string, mark: string): boolean {
  let at = -1;
  for (let found = 0; found < PARAGRAPHS; found++) {
    at = text.indexOf(mark, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg']);

/** The words of a page, its title and what it shows without scripts included, blanks as one. */
function wordsOf(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      parts.push(' ');
      if (HIDDEN.has(name)) hidden++;
    },
    onclosetag: (name) => {
      parts.push(' ');
      if (HIDDEN.has(name)) hidden--;
    },
    ontext: (text) => {
      if (hidden === 0) parts.push(text);
    },
  });
  parser.end(html);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** True when an answer is a page of hardly any words: what is to be read may need a script to appear. */
export function isBare({ body }: Pick<FetchResponse, 'body'>): boolean {
  return body.length <= LARGEST && wordsOf(new TextDecoder().decode(body)).length <= SHORT;
}

/**
 * The problem of an answer that is no page but a check of browsers before it, with its own words; undefined for any
 * other. Such a check comes with status 200 often enough, and would pass for a page, for an edited one even.
 */
export function browserCheck({ url, body }: Pick<FetchResponse, 'url' | 'body'>): Problem | undefined {
  if (body.length === 0 || body.length > LARGEST) return undefined;
  // Byte by byte, which is a third of the work; few answers go further.
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  if (hasMany(bytes, '</p>') || !CHECKS.test(bytes) || !/<(?:!doctype|html|head|body|title)\b/i.test(bytes))
    return undefined;
  const words = wordsOf(new TextDecoder().decode(body));
  const said = words.length > SHORT ? undefined : CHECKS.exec(words)?.[0];
  if (said === undefined) return undefined;
  return problem(
    'browser-check',
    url,
    `the server answers with a check of browsers (“${said}”) in place of the page`,
    'Ask its publisher for a feed or for leave, or set enabled: false.',
  );
}
