/** Characters of a text in which names are searched: what it is about, and who made that or speaks of it, is told early. */
export const SEARCHED = 20_000;
