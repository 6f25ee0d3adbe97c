import { word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { RELAYED, namedOutlet, newsroomAt } from './newsrooms.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readSource } from './sources.ts';
import type { Source } from './sources.ts';
import type { Topic } from '../topic.ts';

/** Reads a source, and the newsroom that relays it ("a person cited by Reuters", "a memo seen by Bloomberg"). */
export function expandSource(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  for (let i = at.from + 1; i < at.to; i++) {
    if (!RELAYED.has(word(parsed, i))) continue;
    let by = i + 1;
    while (by < at.to && (parsed.tags[by] === 'date' || word(parsed, by) === 'on')) by++;
    if (word(parsed, by) !== 'by') continue;
    const inner = readSource(parsed, { from: at.from, to: i }, topic);
    const outer =
      newsroomAt(parsed, by + 1)?.step ??
      (/^(?:seen|obtained|reviewed|viewed)$/.test(word(parsed, i))
        ? namedOutlet(parsed, by + 1, true)?.step
        : undefined) ??
      readSource(parsed, { from: by + 1, to: at.to }, topic)?.steps[0];
    if (outer && /^(?:published|shared|summarized)$/.test(word(parsed, i)))
      return {
        ...(inner ?? { role: 'document', vendor: false, organisation: null, toolOnly: false, from: at.from }),
        to: at.to,
        steps: [outer],
      };
    if (inner && outer) return { ...inner, to: at.to, steps: [outer, ...inner.steps] };
    if (inner) return inner;
  }
  return readSource(parsed, at, topic);
}
