import type { Catalogue } from '../model/catalogue.ts';

type Section = Exclude<keyof Catalogue, 'hash'>;

/** First line of a packed catalogue: its hash, and each section's length in UTF-16 code units, in their order. */
interface Head {
  readonly hash: string;
  readonly sections: readonly (readonly [name: Section, length: number])[];
}

/** The catalogue as text: a line that tells where each section stands, then the sections as JSON. */
export function packSections({ hash, ...sections }: Catalogue): string {
  const texts = Object.entries(sections).map(
    ([name, value]) => [name as Section, JSON.stringify(value)] as const,
  );
  const head: Head = { hash, sections: texts.map(([name, text]) => [name, text.length]) };
  return `${JSON.stringify(head)}\n${texts.map(([, text]) => text).join('')}`;
}

/**
 * The catalogue of a packed text. A section is parsed and frozen when it is first asked for: a lookup needs two of
 * them. Throws where the text is not whole.
 */
export function openSections(packed: string): Catalogue {
  const end = packed.indexOf('\n');
  const { hash, sections } = JSON.parse(packed.slice(0, end)) as Head;
  const catalogue = { hash } as Record<string, unknown>;
  let from = end + 1;
  for (const [name, length] of sections) {
    const text = packed.slice(from, from + length);
    from += length;
    let value: object | undefined;
    Object.defineProperty(catalogue, name, {
      enumerable: true,
      get: () => (value ??= freeze(JSON.parse(text) as object)),
    });
  }
  if (from !== packed.length) throw new SyntaxError('the packed catalogue is not whole');
  return Object.freeze(catalogue) as unknown as Catalogue;
}

/** Freezes all the way down. Plain loops: this runs at every start, over thousands of small arrays. */
export function freeze<T extends object>(value: T): T {
  if (Array.isArray(value)) {
    for (const inner of value as readonly unknown[])
      if (typeof inner === 'object' && inner !== null) freeze(inner);
  } else {
    for (const key in value) {
      const inner = value[key];
      if (typeof inner === 'object' && inner !== null) freeze(inner);
    }
  }
  return Object.freeze(value);
}
