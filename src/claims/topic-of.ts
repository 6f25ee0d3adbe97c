import { openTopic } from './chains/topic.ts';
import type { Topic } from './chains/topic.ts';
import { findUnnamed } from './chains/sources/typing.ts';
import { findBodies } from './introduced/bodies.ts';
import { findFinders } from './introduced/finders.ts';
import { findHandles } from './introduced/handles.ts';
import { findPapers, findSurnames } from './introduced/introduced.ts';
import { entriesCalled } from './lexicon/called.ts';
import type { Document } from '../model/document.ts';
import type { Subject } from './subjects/subject.ts';
import { sieveWhole } from './text/wording.ts';
import type { SentenceWords } from './text/wording.ts';
import { voiceOf } from './voice.ts';

const lastOf = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? name;

/** What a text is about and in whose voice, with whom it introduces anywhere: surnames, papers, bodies, handles. */
export function topicOf(document: Document, subject: Subject, wording: readonly SentenceWords[]): Topic {
  const { text, author } = document;
  const { lexicon, tools, vendors, home } = subject;
  const topic = openTopic(lexicon, tools, vendors);
  topic.voice = voiceOf(document, lexicon, tools, vendors, home);
  topic.author = author;
  const whole = sieveWhole(text, wording);
  for (const [last, name] of findSurnames(text))
    topic.people.set(last.toLowerCase(), { name, type: 'researcher' });
  for (const name of findPapers(text, whole))
    if (!entriesCalled(name, lexicon).some(({ publisher }) => publisher === null))
      topic.people.set(lastOf(name), { name, type: 'outlet' });
  topic.unnamed = findUnnamed(wording);
  for (const name of findFinders(text, whole)) topic.firms.add(name);
  for (const { name, research } of findBodies(text)) {
    if (research) topic.firms.add(name);
    topic.people.set(lastOf(name), { name, type: research ? 'researcher' : 'organisation' });
  }
  for (const handle of findHandles(text))
    topic.people.set(handle.toLowerCase(), { name: handle, type: 'forum_user' });
  return topic;
}
