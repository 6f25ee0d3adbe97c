import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

/** The first tool of a text, or nothing. */
const toolOf = (title: string, text: string): string | undefined =>
  subjectOf({ title, text, tool: null }, lexicon).tools[0];

/** Texts on things that are made and sold, and are no software; each has a word or two of software in it. */
const ORDINARY: readonly (readonly [title: string, text: string])[] = [
  [
    'Carmaker recalls 9,000 estates',
    'The maker of the Torvik Estate recalls 9,000 cars because a hose may leak. Owners of the Torvik Estate can look their number up online. A seal of the hose ages in the heat, and oil may drip on the exhaust. The Torvik Estate has been sold since 2019.',
  ],
  [
    'A cheese from the valley wins',
    'The maker of Brunello Alto, a hard cheese from the valley, won the medal on Sunday. Brunello Alto ripens for a year in a cave. The dairy takes orders on its website. Nobody else in the valley makes such a cheese.',
  ],
  [
    'Boots that last',
    'Haldor Boots are sewn in a shed behind the church. The maker of Haldor Boots buys his leather in Sweden. An online shop sells them too, but the waiting list is a year long.',
  ],
  [
    'Brewery closes',
    'The brewer closed on Friday. It was the maker of Old Lantern, a dark ale that three towns swore by. Old Lantern was brewed since 1871. A digital archive keeps its labels.',
  ],
  [
    'Chocolate with glass in it',
    'Splinters of glass were found in Mirabella Noir. The maker of Mirabella Noir takes back every bar of the batch. Its chief said that a scanner at the belt had failed. Shops put up a notice on Mirabella Noir on Saturday.',
  ],
  [
    'Piano house changes hands',
    'A family from Linz buys the maker of Rosenthal grands. Rosenthal grands stand in forty halls. The company has no debts, its website says. Rosenthal is to stay in its old house.',
  ],
  [
    'Toy bricks under the tree',
    'Children want Klikkits again. The maker of Klikkits sold four million boxes, its head said on television. Klikkits cost less than before the war. Stock ran out in two towns.',
  ],
  [
    'The bus that does not come',
    'The maker of the Velmo bus delivers late, and the town keeps its old ones. The Velmo is to run from May. A new timetable system is bought as well. Drivers like the Velmo for its large windows.',
  ],
  [
    'Pram wheels come off',
    'A wheel of the Nanny Roll may come off. The maker of the Nanny Roll sends new bolts to whoever asks. Parents find the form online. Two children were hurt when a Nanny Roll fell over.',
  ],
  [
    'A tractor for small fields',
    'The Bodo 40 pulls what it should. Its maker, Alpin Landtechnik, has built tractors since the war. The Bodo 40 has a screen beside the wheel. Farmers wait three months for the Bodo 40.',
  ],
  [
    'Whisky fraud',
    'Bottles of Glen Arrow were filled with something else. The maker of Glen Arrow had the labels tested. Buyers had found the bottles online. Glen Arrow is drunk in forty countries.',
  ],
  [
    'Sleeping pill in short supply',
    'Pharmacies run out of Somnavil. The maker of Somnavil names a fire in its works. Patients can ask for other pills; a database lists them. Somnavil should be back by March.',
  ],
  [
    'Tents that leak',
    'The tents of the maker of Fjellro leaked at the camp. Fjellro promised new seams. The scouts had ordered them on the website. Fjellro tents were never so cheap.',
  ],
  [
    'Violin strings',
    'The quartet plays on Corda Viva. The maker of Corda Viva winds them by hand in a village. Corda Viva last a season. A computer measures their weight.',
  ],
  [
    'A soap factory',
    'The developer of the Lindenhof quarter builds on the ground of the old soap works. Lindenhof is to have 300 flats. Plans for Lindenhof can be seen online. The author of a petition against Lindenhof wants a park.',
  ],
  [
    'Bicycle bell banned',
    'The town bans Klongg, a bell that can be heard for a mile. Its maker, Dorn and Sons, says that users of Klongg are polite people. Whoever uses Klongg at night pays forty crowns. The rule stands on the website of the town.',
  ],
  [
    'A band and its van',
    'The creator of Northern Parcel, a band of four, sold the van. Northern Parcel play in Graz on Friday. Tickets can be had online, and Northern Parcel will sign records.',
  ],
  [
    'Kitchen chairs return',
    'The firm behind Stolla, a chair of one piece of wood, opened its works again. Stolla, which costs forty crowns, stood in every school. Screens at the gate show how Stolla was made.',
  ],
  [
    'Feed for hens',
    'Three farms that use Kornglueck lost hens. The maker of Kornglueck had changed the mill. Kornglueck was taken back, and a database of the state names the batches.',
  ],
];

/** The same ways of telling who makes a thing, where it is software or runs on some. */
const SOFTWARE: readonly (readonly [title: string, text: string, tool: string])[] = [
  [
    'Notes left open',
    'The maker of Quilldeck said that its app had uploaded notes of users. Quilldeck was updated on Monday. The app is on many phones.',
    '?Quilldeck',
  ],
  [
    'Clinic software lost bookings',
    'The developer of Terminova fixed the software on Friday. Terminova had lost bookings of patients after an update. Three clinics use Terminova.',
    '?Terminova',
  ],
  [
    'What the alarm tells',
    'The vendor of Wardline, an alarm system with an app, sends the times at which doors open to a server. Wardline did not say why. Users of Wardline can switch it off in the settings.',
    '?Wardline',
  ],
  [
    'Timetables mixed up',
    'The maker of the Skylark timetable software blames a wrong file. Skylark put two classes into one room. Schools had installed the update of Skylark at night.',
    '?Skylark',
  ],
  [
    'A bank app logs taps',
    'The author of Tapwise wrote that the library logs where users tap. Tapwise is part of four banking apps. A new version of Tapwise logs less.',
    '?Tapwise',
  ],
  [
    'Camera kept filming',
    'Owlet Nine, made by Hestia Home, kept filming when its app said off. The firmware of the Owlet Nine was patched. Owlet Nine owners should update.',
    '?Owlet Nine',
  ],
  [
    'Grades of pupils on a server',
    "Gradely's maker, Scholaris, left grades of pupils on an open server. Gradely is used by schools in two countries. The database behind Gradely had no password.",
    '?Gradely',
  ],
  [
    'Payroll went wrong',
    'Huron Systems, which makes Payloom, admits that the program paid some twice. Payloom was updated in the night. Payloom runs on the servers of customers.',
    '?Payloom',
  ],
  [
    'The ledger that was wrong',
    'The maker of Postmark Nine stood before the court. The computer system had shown sums that were not there. Clerks saw Postmark Nine on their screens, and terminals added what nobody had paid. The program was changed in secret, and Postmark Nine went on.',
    '?Postmark Nine',
  ],
  [
    'Doors stay shut',
    'The firm behind Latchwell, a lock with an app, did not answer. Latchwell left guests before the door when its servers were down. Hotels had bought Latchwell for every room.',
    '?Latchwell',
  ],
  [
    'A keyboard that tells',
    'Its developer calls Typeling a help for slow fingers. Typeling sends what is typed to a server in Riga, a student found. Typeling is on 400,000 phones.',
    '?Typeling',
  ],
];

describe('a text that tells who makes a thing', () => {
  it.each(ORDINARY)('names no tool where that is no software: %s', (title, text) => {
    expect(toolOf(title, text)).toBeUndefined();
  });
  it.each(SOFTWARE)('names the tool: %s', (title, text, tool) => {
    expect(toolOf(title, text)).toBe(tool);
  });
});
