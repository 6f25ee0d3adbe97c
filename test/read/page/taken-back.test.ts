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
    'Update: This post has been retracted by Kelpworks.',
    'Update: The story was withdrawn by the publisher.',
    'Update: The story has been taken down by request.',
    'Update: The story was withdrawn by the Courier.',
    'Update: This statement was withdrawn by Kelpworks.',
    'Correction: We reported that the editor uploads photos. It was wrong.',
    'Correction: We wrote that it sends links to its maker. We were wrong.',
    'Correction: The photos were sent to Oslo. That was wrong.',
    'Correction: Our report was wrong since the data were of another tool.',
    'Correction: It was wrong since this log was forged.',
    'Correction: It was wrong since 2 of the laptops were infected.',
    'Update: We retract our report runs of Monday.',
    'Update: We withdrew the report data shown here.',
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
    'Update: The statement was withdrawn by Kelpworks.',
    'Update: The table of prices in this story was old. It was wrong.',
    'Correction: It was wrong since 3 May in one table.',
    'Update: We withdrew the test data.',
  ])('and stands by it with: %s', (note) => {
    expect(takenBackIn(`${STORY}\n\n${note}`)).toBeNull();
  });
});
