/** The demo's newsroom: who publishes, and what is published when. All people, firms and tools are invented. */

export interface Outlet {
  /** Key of the address placeholder in the demo's catalogue (`{{byte-lantern}}`). */
  readonly slug: string;
  readonly name: string;
}

export interface Article {
  readonly outlet: string;
  readonly slug: string;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly title: string;
  readonly author: string;
  /** Credit line as reprints carry it, or null. */
  readonly credit: string | null;
  readonly paragraphs: readonly string[];
}

export const OUTLETS: readonly Outlet[] = [
  { slug: 'meridian-wire', name: 'Meridian Wire' },
  { slug: 'harbour-dispatch', name: 'Harbour Dispatch' },
  { slug: 'kernel-courier', name: 'Kernel Courier' },
  { slug: 'byte-lantern', name: 'Byte Lantern' },
  { slug: 'daily-ledgerline', name: 'Daily Ledgerline' },
  { slug: 'coastal-tech-review', name: 'Coastal Tech Review' },
  { slug: 'larkfield', name: 'Larkfield Software' },
];

/** Every outlet has other news too; it names no tool, and is read without being searched for statements. */
const OTHER_NEWS: readonly Article[] = [
  ['meridian-wire', 'ferry-line', 'Ferry line between Bergen and Newcastle to sail again'],
  ['harbour-dispatch', 'bridge', 'New footbridge opens a month early'],
  ['kernel-courier', 'keyboard', 'A keyboard with forty keys, and why one wants it'],
  ['byte-lantern', 'museum', 'Museum of early computing looks for volunteers'],
  ['daily-ledgerline', 'herring', 'Herring prices fall for the third week'],
  ['coastal-tech-review', 'tide-gauges', 'Tide gauges along the coast get new sensors'],
  ['larkfield', 'office-move', 'We have moved to a larger office in Bergen'],
].map(([outlet = '', slug = '', title = '']) => ({
  outlet,
  slug,
  at: '2026-09-11T09:00:00Z',
  title,
  author: 'Newsdesk',
  credit: null,
  paragraphs: [
    `${title}. The announcement came on Friday morning and was welcomed by many who had waited for it.`,
    'More is to be said next week, when the details have been settled and the papers have been signed.',
  ],
}));

const FIRST_DAY: readonly Article[] = [
  {
    outlet: 'byte-lantern',
    slug: 'quillbox-phones-home',
    at: '2026-09-14T11:20:00Z',
    title: 'Quillbox phones home, forum user says',
    author: 'Otto Brandt',
    credit: null,
    paragraphs: [
      'The note editor Quillbox sends the names of open files to a server of its maker on every start, according to a post on the Devgarden forum.',
      'The forum user ferrule wrote that Quillbox does so even when telemetry is switched off. The behaviour was introduced in version 4.1.0, released on August 11, the post says.',
      'Quillbox is made by Larkfield Software of Bergen. Larkfield Software did not respond to a request for comment.',
    ],
  },
  {
    outlet: 'kernel-courier',
    slug: 'quillbox-telemetry-switch',
    at: '2026-09-14T15:45:00Z',
    title: 'Does the telemetry switch of Quillbox do anything?',
    author: 'Priya Anand',
    credit: null,
    paragraphs: [
      'A user of the Devgarden forum has reported that Quillbox sends the names of open files to its maker, whatever the telemetry setting says.',
      'According to the forum post, version 4.0.2 is not affected. Nobody has independently reproduced the finding so far.',
      'Quillbox is a popular editor for notes and snippets on the command line.',
    ],
  },
];

/** The wire's text; the reprints below carry it under other titles. */
const WIRE_STORY: readonly string[] = [
  'Northmark Bank will ban its employees from using the editor Quillbox from September 21, a person familiar with the matter told Meridian Wire.',
  'Staff were told to move their notes to an internal tool before that day, the person said.',
  'The bank acted after reports that Quillbox sends the names of open files to its maker, the person said.',
  'Northmark Bank declined to comment. Larkfield Software, which makes Quillbox, did not immediately respond to a request for comment.',
  'Northmark Bank employs about 14,000 people in nine countries and runs its trading systems from Oslo and Rotterdam.',
];

const SECOND_DAY: readonly Article[] = [
  {
    outlet: 'meridian-wire',
    slug: 'northmark-bank-bans-quillbox',
    at: '2026-09-15T07:05:00Z',
    title: 'Northmark Bank bans Quillbox editor, source says',
    author: 'Lena Vos',
    credit: null,
    paragraphs: WIRE_STORY,
  },
  {
    outlet: 'daily-ledgerline',
    slug: 'bank-drops-editor',
    at: '2026-09-15T08:30:00Z',
    title: 'Large bank drops popular editor',
    author: 'Newsdesk',
    credit: 'Meridian Wire',
    paragraphs: WIRE_STORY,
  },
  {
    outlet: 'coastal-tech-review',
    slug: 'northmark-says-no-to-quillbox',
    at: '2026-09-15T10:10:00Z',
    title: 'Northmark says no to Quillbox',
    author: 'Staff',
    credit: 'Meridian Wire',
    paragraphs: ['Another editor loses a large customer.', ...WIRE_STORY.slice(0, 4)],
  },
  {
    outlet: 'byte-lantern',
    slug: 'quillbox-what-we-know',
    at: '2026-09-15T13:00:00Z',
    title: 'Quillbox: what we know',
    author: 'Otto Brandt',
    credit: null,
    paragraphs: [
      'Quillbox sends the names of open files to its maker, according to the forum user ferrule.',
      'The behaviour was introduced in version 4.11.0, released on August 11, according to the post on the Devgarden forum.',
      'A member of the Quillbox team explained in the forum that the check was part of an experiment to count active installations.',
      'A member of the Quillbox team said that the check will be removed in the next release.',
    ],
  },
];

const THIRD_DAY: readonly Article[] = [
  {
    outlet: 'larkfield',
    slug: 'file-names-in-telemetry',
    at: '2026-09-16T09:30:00Z',
    title: 'A statement on file names in our telemetry',
    author: 'Larkfield Software',
    credit: null,
    paragraphs: [
      'We confirm that Quillbox 4.1.0 to 4.1.2 sent the names of open files to our telemetry service, even when telemetry was switched off.',
      'The check was introduced in version 4.1.0 to count active installations. It should never have ignored the setting.',
      'Quillbox 4.1.3, released today, fixes this: it no longer sends the names of open files.',
      'We have deleted the names that we received.',
    ],
  },
  {
    outlet: 'harbour-dispatch',
    slug: 'larkfield-admits-file-names',
    at: '2026-09-16T12:15:00Z',
    title: 'Larkfield admits that Quillbox sent file names, ships a fix',
    author: 'Tomas Lind',
    credit: null,
    paragraphs: [
      'Larkfield Software has confirmed that Quillbox sent the names of open files to its servers.',
      '"Quillbox 4.1.0 to 4.1.2 sent the names of open files to our telemetry service, even when telemetry was switched off," Larkfield Software said in a statement.',
      'The company said that the behaviour is fixed in Quillbox 4.1.3.',
      'Northmark Bank declined to comment.',
    ],
  },
];

export const ARTICLES: readonly Article[] = [...OTHER_NEWS, ...FIRST_DAY, ...SECOND_DAY, ...THIRD_DAY];

export interface ForumPost {
  readonly number: number;
  readonly user: string;
  readonly at: string;
  readonly paragraphs: readonly string[];
  readonly replyTo: number | null;
}

export const THREAD = {
  id: 4821,
  slug: 'quillbox-sends-names-of-open-files',
  title: 'Quillbox sends the names of open files, telemetry on or off',
} as const;

export const POSTS: readonly ForumPost[] = [
  {
    number: 1,
    user: 'ferrule',
    at: '2026-09-14T08:10:00Z',
    replyTo: null,
    paragraphs: [
      'I put Quillbox behind a proxy and found that it sends the names of open files to a server of Larkfield on every start.',
      'It does so even when telemetry is switched off. It started with version 4.1.0, released on August 11. Version 4.0.2 is not affected.',
    ],
  },
  {
    number: 2,
    user: 'oakgall',
    at: '2026-09-14T09:02:00Z',
    replyTo: 1,
    paragraphs: ['Thanks for looking into this. Which proxy did you use?'],
  },
  {
    number: 3,
    user: 'marenholt',
    at: '2026-09-15T09:40:00Z',
    replyTo: 1,
    paragraphs: [
      'I work on Quillbox. The check is part of an experiment to count active installations, nothing else.',
    ],
  },
];

/** Versions of the tool with their times of publication. */
export const RELEASES: readonly { readonly version: string; readonly at: string }[] = [
  { version: '4.0.1', at: '2026-06-02T10:00:00.000Z' },
  { version: '4.0.2', at: '2026-07-20T10:00:00.000Z' },
  { version: '4.1.0', at: '2026-08-11T12:30:00.000Z' },
  { version: '4.1.1', at: '2026-08-25T10:00:00.000Z' },
  { version: '4.1.2', at: '2026-09-08T10:00:00.000Z' },
  { version: '4.1.3', at: '2026-09-16T09:00:00.000Z' },
];
