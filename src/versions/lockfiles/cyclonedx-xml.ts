import { Parser } from 'htmlparser2';
import { byName, fromPurl } from './bills-of-materials.ts';
import type { LockedPackage } from './package.ts';

interface Open {
  /** Without a prefix. */
  readonly name: string;
  /** A component that is part of what the bill lists: not a tool that made it, nor what it was made from. */
  readonly component: Found | null;
  /** Whether components may stand right here. */
  readonly lists: boolean;
  text: string;
}

interface Found {
  purl?: string;
  group?: string;
  name?: string;
  version?: string;
}

/**
 * CycloneDX XML (1.1 to 1.6): components, nested ones too, by their purl. Read as a stream of tags: neither depth nor
 * declared entities matter, and nothing outside the file is read. Throws on a text that is not whole.
 */
export function* readCycloneDxXml(text: string): Generator<LockedPackage> {
  const found: Found[] = [];
  const stack: Open[] = [];
  let whole = false;
  let ended = false;
  const parser = new Parser(
    {
      onopentagname: (written) => {
        const name = written.slice(written.indexOf(':') + 1);
        const parent = stack.at(-1);
        const component = name === 'component' && parent?.lists === true ? {} : null;
        if (component !== null) found.push(component);
        const inBom = stack.length === 1 && parent?.name === 'bom';
        const inComponent = parent !== undefined && parent.component !== null;
        const lists = name === 'components' ? inBom || inComponent : name === 'metadata' && inBom;
        stack.push({ name, component, lists, text: '' });
      },
      ontext: (part) => {
        const open = stack.at(-1);
        if (open !== undefined) open.text += part;
      },
      onclosetag: (_name, implied) => {
        const closed = stack.pop();
        // The parser also says so of a tag that closes itself.
        const closesItself = !ended && text.startsWith('/>', parser.endIndex - 1);
        if (implied && !closesItself) throw new SyntaxError(`<${closed?.name ?? ''}> is not closed`);
        const of = stack.at(-1)?.component;
        if (closed?.name === 'purl' && of) of.purl = closed.text.trim();
        if (closed?.name === 'version' && of) of.version = closed.text.trim();
        if (closed?.name === 'name' && of) of.name = closed.text.trim();
        if (closed?.name === 'group' && of) of.group = closed.text.trim();
        if (closed?.name === 'bom' && stack.length === 0) whole = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  ended = true;
  parser.end();
  if (!whole) throw new SyntaxError('there is no <bom>');
  for (const { purl, group, name, version } of found) {
    const one =
      purl === undefined ? byName(group, name, version, 'component') : fromPurl(purl, version, 'component');
    // Qualifiers are joined by a sign that stands escaped in the file.
    if (one) yield { ...one, anchor: one.anchor.split(/[?#]/)[0] ?? one.anchor };
  }
}
