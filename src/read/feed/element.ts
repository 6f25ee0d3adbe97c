/** An element as the feed readers see it: canonical name, attributes by canonical lower-case name. */
export interface Element {
  /** `prefix:local` in lower case with the reader's own prefixes; feed vocabularies have none. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  /** The children that are elements. */
  readonly elements: Element[];
  /** Base address in force here (XML Base), null when none is known. */
  readonly base: string | null;
  /** Language in force here (`xml:lang`), null when none is stated. */
  readonly lang: string | null;
}
