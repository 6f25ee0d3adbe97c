import type { Document } from '../../model/document.ts';
import { repositoryAt } from '../../versions/repository.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { findNames } from '../mentions/names.ts';
import type { SentenceWords } from '../text/wording.ts';
import { homeOf, isInRepository } from './homes.ts';

/** What was done to software by somebody who could. */
const TAMPERED =
  /\b(?:compromised|hijacked|back-?doored|trojani[sz]ed|poisoned|tampered with|taken over|malicious|malware|supply[- ]chain (?:attack|compromise))\b/i;
/** What a project does about what it depends on, told in a title. */
const HANDLED =
  /\b(?:upgrad|updat|bump|pin|unpin|remov|replac|drop|downgrad|lock|revert|switch|migrat|mov|rotat|audit|check)(?:e|es|ed|s|ing|ning|ned|ping|ped)?\b/i;
const ADDRESS = /https?:\S{0,300}/g;

/** "Like left-pad": only compared. */
const LIKE = /^(?:like|unlike|as|than|to|with|after|remember)$/;

/** Tools of the catalogue that sentences name, each once, but for what others are likened to. */
const namedIn = (
  sentences: readonly SentenceWords[],
  lexicon: Lexicon,
  known: ReadonlySet<string>,
): readonly string[] => [
  ...new Set(
    sentences.flatMap(({ tokens }) =>
      findNames(tokens, lexicon, known).flatMap(({ entry, from }) =>
        entry.tool === null || LIKE.test(tokens[from - 1]?.lower ?? '') ? [] : [entry.tool],
      ),
    ),
  ),
];

/**
 * The tool that a thread in another project's repository is about: one that was tampered with, which the project depends
 * on ("Pin x/y: it has been compromised"), where the thread says nothing of the project itself by its name. `known`: tools
 * that the text surely names. Linear.
 */
export function dependencyOf(
  document: Pick<Document, 'title' | 'text' | 'tool'> & Partial<Pick<Document, 'url'>>,
  lexicon: Lexicon,
  heading: readonly SentenceWords[],
  wording: readonly SentenceWords[],
  known: ReadonlySet<string>,
): string | undefined {
  const { title, text, tool, url = null } = document;
  if (!isInRepository(url) || !TAMPERED.test(`${title}\n${text}`)) return undefined;
  const home = homeOf(document, lexicon);
  const own = tool ?? home?.known;
  if (own === undefined && home?.name === undefined) return undefined;
  const called = own === undefined ? home?.name : lexicon.tools.get(own)?.name;
  const prose = `${title}\n${text}`.replace(ADDRESS, ' ').toLowerCase();
  const place = repositoryAt(url)?.name;
  if ([called, place].some((name) => name === undefined || prose.includes(name.toLowerCase())))
    return undefined;
  const titled = HANDLED.test(title) || TAMPERED.test(title) ? namedIn(heading, lexicon, known) : [];
  const named =
    titled.length > 0
      ? titled
      : namedIn(
          wording.filter(({ text: told }) => TAMPERED.test(told)),
          lexicon,
          known,
        );
  const [only] = named;
  if (named.length !== 1 || only === undefined || only === own) return undefined;
  // One house's tools go by each other's names.
  const makers = [own, only].map((slug) => lexicon.tools.get(slug ?? '')?.vendor ?? null);
  return makers[0] !== null && makers[0] === makers[1] ? undefined : only;
}
