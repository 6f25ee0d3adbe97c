/** What the demo does each day, and what it says about it. */

export interface Step {
  readonly words: string;
  /** Arguments of `hearsay`; data and catalogue folder are added. */
  readonly argv: readonly string[];
}

export interface Day {
  readonly day: string;
  readonly title: string;
  readonly words: string;
  readonly commands: readonly Step[];
}

export const DAYS: readonly Day[] = [
  {
    day: '2026-09-14',
    title: 'one forum post, retold',
    words: `A user of the Devgarden forum says that the editor Quillbox sends the names of open files
to its maker. Two outlets retell the post. Nobody has checked it.`,
    commands: [
      { words: 'Collect everything that is due, read it, and grade what it says:', argv: ['crawl'] },
      { words: 'Three texts, one origin: the claim is alleged.', argv: ['digest', '--date', '2026-09-14'] },
      { words: 'We run Quillbox 4.1.2. What is said about it?', argv: ['lookup', 'quillbox@4.1.2'] },
    ],
  },
  {
    day: '2026-09-15',
    title: 'reprints, a slip, a remark, and a ban',
    words: `A wire reports that Northmark Bank bans Quillbox; two outlets reprint the wire. Byte Lantern
writes 4.11.0 where the post said 4.1.0. An employee of the vendor explains herself in the forum.`,
    commands: [
      { words: 'Collect again:', argv: ['crawl'] },
      {
        words:
          'The day: one insider stands behind three reports of the ban; the remark explains, and verifies nothing.',
        argv: ['digest', '--date', '2026-09-15'],
      },
      {
        words: 'The slip is a conflict of details, and changes neither grade nor range:',
        argv: ['claims', '--flag', 'conflicting-details'],
      },
    ],
  },
  {
    day: '2026-09-16',
    title: "the vendor's statement and the fixed release",
    words: `Larkfield Software confirms the finding in its blog and publishes Quillbox 4.1.3.`,
    commands: [
      { words: 'Collect again:', argv: ['crawl'] },
      {
        words: 'The grade changes: the party concerned says so itself.',
        argv: ['digest', '--date', '2026-09-16'],
      },
      { words: 'Are we affected?', argv: ['lookup', 'quillbox@4.1.2'] },
      { words: 'And after the update?', argv: ['lookup', 'quillbox@4.1.3'] },
      {
        words: 'What did we know on the first evening?',
        argv: ['lookup', 'quillbox@4.1.2', '--as-of', '2026-09-14'],
      },
      {
        words: 'Everything derived can be rebuilt from what was captured, row by row:',
        argv: ['rebuild', '--check'],
      },
    ],
  },
];
