import { html } from 'hono/html';
import { FLAGS } from '../../model/claim.ts';
import { FLAG_WORDS, GRADE_MARKS, GRADE_ORDER } from '../../reports/claim-words.ts';
import { FLAG_MEANINGS, GRADE_MEANINGS } from '../../reports/word-meanings.ts';
import { listAddress } from './addresses.ts';
import { layout, type Markup } from './layout.ts';

/** What grades and flags mean, for who comes by a link and never read the manual. */
export function wordsPage(): Markup {
  return layout(
    'What the words mean',
    html`<h1>What the words mean</h1>
      <p>
        A claim is one thing that is said about a tool. An origin is who said it first; texts that only tell
        it on count once, with their origin. The grade says how far a claim can be trusted; rules that each
        claim’s page shows decide it.
      </p>
      <h2>Grades</h2>
      <dl>
        ${GRADE_ORDER.map(
          (grade) =>
            html`<dt id="${grade}" class="${grade}">
                <span class="grade">${GRADE_MARKS[grade]} ${grade}</span>
                <a href="${listAddress({ grade })}">claims</a>
              </dt>
              <dd>${GRADE_MEANINGS[grade]}</dd>`,
        )}
      </dl>
      <h2>Flags</h2>
      <dl>
        ${FLAGS.map(
          (flag) =>
            html`<dt id="${flag}">
                <strong>${FLAG_WORDS[flag]}</strong> <a href="${listAddress({ flag })}">claims</a>
              </dt>
              <dd>${FLAG_MEANINGS[flag]}</dd>`,
        )}
      </dl>`,
    { at: '/words' },
  );
}
