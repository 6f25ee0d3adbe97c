import type { Statement } from '../../../../src/model/statement.ts';
import { statementsOfPage } from '../../small-pages.ts';

/** What a page on ChatGPT tells of bans. */
export const bansOf = (text: string): readonly Statement[] =>
  statementsOfPage(`ChatGPT has many users. ${text}`).filter(({ kind }) => kind === 'ban');

/** Whom the last ban of a text is laid to; undefined where it tells none. */
export const actorIn = (text: string): string | null | undefined => bansOf(text).at(-1)?.actor;
