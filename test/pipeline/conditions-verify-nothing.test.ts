import { expect, it } from 'vitest';
import { claimsOf, mozilla } from './support/affair-of-texts.ts';

const SENDS = 'Firefox 140 uploads saved passwords to a server in Oslo';

/** Grades of what a maker’s text says of the upload; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(text: string): Promise<readonly string[]> {
  const claims = (await claimsOf([mozilla(text)])).filter(({ kind }) => kind === 'behaviour');
  expect(claims).not.toHaveLength(0);
  return claims.map(({ grade }) => grade);
}

it.each([
  `If the report holds, ${SENDS}. We will know more on Friday.`,
  `${SENDS}, if the claim stands up.`,
  `From version 145 on, ${SENDS}, if our proposal is accepted.`,
  'When you are signed in, Firefox 140 uploads saved passwords to our server.',
])('a maker confirms nothing on a condition: %s', async (text) => {
  expect(await gradesOf(text)).not.toContain('verified');
});

it.each([`Without this check, ${SENDS}. The check was there in every release.`, `True or false? ${SENDS}.`])(
  'nor by what would be so, or is asked: %s',
  async (text) => {
    expect(await gradesOf(text)).not.toContain('verified');
  },
);

it.each([
  `Without the consent of users, ${SENDS}. We are sorry.`,
  `If a page uses WebGPU, ${SENDS}. We are fixing this.`,
  'While users were signed in, Firefox 140 uploaded saved passwords to a server in Oslo. We are sorry.',
])('but does where it says when it happens: %s', async (text) => {
  expect(await gradesOf(text)).toContain('verified');
});
