/** Words whose full stop does not end a sentence (lower case, without the stop). */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr drs prof profs rev hon gen gens sen sens rep reps gov govs sgt capt lt col maj jr sr st mt ft messrs mme mlle msgr adm brig cmdr cpl ' +
    'pfc supt insp atty asst dist assoc ave blvd bldg ret no nos vs viz cf ca approx est dept ' +
    'fig figs eq eqs ref refs ch vol pp pg ed eds al ver vers rev v pt para min max tel ext misc incl excl ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'e.g i.e a.k.a aka p.s n.b w.r.t'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: they do when the next word looks like a beginning. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'sec inc corp ltd co llc plc gmbh etc u.s u.k e.u u.n d.c a.m p.m ph.d b.v s.a bros'.split(' '),
);

/** States and provinces as datelines write them, behind a comma: "HARRISBURG, Pa. —", "in Portland, Ore. by two". */
export const STATES: ReadonlySet<string> = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore ' +
    'pa penn tenn tex va vt wash wis wisc wyo n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va b.c n.s alta man ont que sask'
  ).split(' '),
);

/** Words that begin sentences rather than continue a name after an abbreviation. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it its he she they we i you in on at by for from with as but and or so if when while ' +
    'after before since because although though however meanwhile there here what who how why no not both each some ' +
    'all any one two many most according also then now our their his her my your users researchers developers'
  ).split(' '),
);
