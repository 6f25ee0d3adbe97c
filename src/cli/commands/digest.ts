import { problem, ProblemError } from '../../model/problem.ts';
import { dayOf, spanOf } from '../../model/time.ts';
import { nothingCollected, toldIfMissing } from '../../reports/nothing-collected.ts';
import { wholeTool } from '../../model/whole-tool.ts';
import { readFormat, readPublicUrl } from '../asked.ts';
import type { CommandSpec, Session } from '../specification.ts';

export const command: CommandSpec = {
  name: 'digest',
  summary: 'the day: new, re-graded, disputed, fixed, due, to watch',
  options: [
    { name: 'tool', value: 'TOOL', description: 'of one tool only: name, alias or purl' },
    { name: 'date', value: 'D', description: 'a day, UTC (default: today)' },
    {
      name: 'format',
      value: 'FORMAT',
      description: 'format of the digest (default: text)',
      choices: ['text', 'markdown', 'html', 'atom', 'json'],
    },
    {
      name: 'public-url',
      value: 'URL',
      description: 'where serve is reached by the readers: every claim leads to its page there',
    },
  ],
  examples: [
    ['digest', 'today'],
    ['digest --date 2026-07-03 --format markdown', 'one day, to paste'],
    ['digest --format html --public-url https://hearsay.example/ > digest.html', 'to send as mail'],
    ['digest --tool claude-code --date 2026-07-03', 'what happened to one tool on a day'],
  ],
  readsClaims: true,
  run: (session) => {
    const publicUrl = readPublicUrl(session.text('public-url'));
    const asked = readFormat(session);
    return session.with(false, async (hearsay) => {
      const named = session.text('tool');
      const tool = named === undefined ? undefined : wholeTool(hearsay, named).slug;
      const digest = await hearsay.digest(dayAsked(session), session.asOf, tool);
      const { concernsInventories } = await import('../in-use/inventory.ts');
      // What concerned a version is told as it was known on that day, as all else is.
      const inUse = await concernsInventories(hearsay, session.data, digest.asOf);
      const { digestFormats } = await import('../../reports/formats/index.ts');
      const format = digestFormats[asked ?? 'text'];
      const { pagesAt } = await import('../../web/pages/addresses.ts');
      const pages = publicUrl === undefined ? {} : { pages: pagesAt(publicUrl) };
      await session.print(digest.problems, (style) => {
        const context = { style, catalogue: hearsay.catalogue, asOf: session.asOf, inUse, ...pages };
        const told = toldIfMissing(hearsay, digest, nothingCollected(session.data));
        return format?.render(told, context) ?? '';
      });
      return 0;
    });
  },
};

function dayAsked(session: Session): string {
  const asked = session.text('date');
  if (asked === undefined) {
    const now = session.asOf ?? new Date(session.environment.clock.now()).toISOString();
    return dayOf(now);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && spanOf(asked) !== undefined) return asked;
  throw new ProblemError(
    problem('date-malformed', '--date', `"${asked}" is no day`, 'write a day such as 2026-07-03'),
  );
}
