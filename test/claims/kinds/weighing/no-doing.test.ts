import { expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const kinds = (text: string): readonly string[] =>
  statementsOfPage(text, { title: 'About Docker' }).map(({ kind }) => kind);

it.each([
  ['evidence', 'Personally, I found some of the information in the notice on Docker to be disturbing.'],
  ['evidence', 'I found the new notice of Docker confusing.'],
  ['evidence', 'I found the setting of Docker hard to find.'],
  ['fix', 'Docker deleted images. The data has since been restored.'],
  ['vendor_response', 'Pelmet founder Jo Marsh published a detailed post-mortem on Docker.'],
  ['behaviour', 'Since Docker got acquired'],
  ['behaviour', 'Docker is now owned by Globex.'],
])('no %s: %s', (kind, text) => {
  expect(kinds(text)).not.toContain(kind);
});

it.each([
  ['evidence', 'Researchers found the code of Docker to be malicious.'],
  ['evidence', 'I found a strange process of Docker that uploads images.'],
  ['evidence', 'We found interesting strings in the code of Docker.'],
  ['fix', 'Docker Inc restored the lost images and fixed the bug in Docker 28.2.'],
  ['vendor_response', 'Docker Inc chief executive Jo Marsh published an apology for the bug in Docker.'],
  ['fix', 'Docker 28.2 restores the settings that 28.1 deleted.'],
  ['fix', 'Docker 28.2 fixes the bug. It recovers lost files.'],
  ['evidence', 'Researchers found the key of Docker easy to guess.'],
  ['evidence', 'Researchers found the encryption of Docker lacking.'],
  ['evidence', 'Globex found Docker uploading names in odd, hard to see ways.'],
  ['behaviour', 'My server was owned through a flaw in Docker.'],
  ['ban', 'Globex had not banned Docker on personal devices of staff until today.'],
  ['behaviour', 'Docker was bought by a stranger and then sent images to him.'],
])('%s: %s', (kind, text) => {
  expect(kinds(text)).toContain(kind);
});
