import type { Document } from '../model/document.ts';
import { speaksOfSoftware } from './software-words.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { sieveOf } from './mentions/sieve.ts';
import { hasGrammar } from './read-document.ts';
import { isInRepository } from './subjects/homes.ts';

/** A text so short is searched whole for words of software, behind its title too. */
const SHORT = 10_000;

/**
 * Whether a document may say something about a tool: it is in a language that the rules know, and speaks of software or
 * holds a word that a tool's name has. Most texts of most feeds do not, and need not be split into sentences to tell;
 * whoever is let through may still turn out to be about none. Linear.
 */
export function mayTell({ title, text, tool, lang, url, form }: Document, lexicon: Lexicon): boolean {
  if (!hasGrammar(lang)) return false;
  if (tool !== null || form === 'changelog' || isInRepository(url)) return true;
  const mayName = sieveOf(lexicon);
  if (mayName(text, 0, text.length) || mayName(title, 0, title.length)) return true;
  // A tool that the catalogue does not know is looked for in both together, where any word is of software.
  const both = `${title}\n${text}`;
  return speaksOfSoftware(both, 1) || (both.length > SHORT && speaksOfSoftware(text));
}
