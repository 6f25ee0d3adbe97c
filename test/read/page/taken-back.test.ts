import { describe, expect, it } from 'vitest';
import { takenBackIn } from '../../../src/read/page/taken-back.ts';

const STORY = 'The editor sends file names to a server in Oslo, as our test on two laptops showed.';

describe('a house takes back what its text says', () => {
  it.each([
    'Update, May 4: We no longer stand by our test.',
    'Correction: This story was wrong.',
    'Update: We were wrong. It was another program.',
    'Editor’s note: An earlier article has been withdrawn.',
    'Retraction: That was false, and we are sorry.',
    'Update: We pulled the test of the editor.',
    'Update: The story was withdrawn by the editors.',
    'Correction: The server was ours. It was wrong.',
  ])('in a note: %s', (note) => {
    expect(takenBackIn(`${STORY}\n\n${note}`)).not.toBeNull();
  });

  it.each([
    'Update, May 4: We were wrong about one detail: the fix went out on Tuesday.',
    'Update: This article was wrong about the date.',
    'Update May 4: We kept the names for a month. That was wrong of us.',
    'Correction: The firm has 40 employees.',
    'The firm said that our report was wrong.',
    'Update: The maker says this story is wrong.',
    'Update: We pulled the test build.',
    'Correction: The link was broken. It was wrong since Monday.',
    'Correction: It was wrong since Monday in one table.',
    'Update: The story was withdrawn by the Courier.',
  ])('and stands by it with: %s', (note) => {
    expect(takenBackIn(`${STORY}\n\n${note}`)).toBeNull();
  });
});
