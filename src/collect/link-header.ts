/** Links of a Link header (RFC 8288): relation (lower case) and absolute address, in order. */
export function headerLinks(
  header: string | undefined,
  base: string,
): readonly (readonly [relation: string, url: string])[] {
  return (header ?? '').split(/,\s{0,20}(?=<)/).flatMap((part) => {
    const [, target, parameters = ''] = /^<([^<>]{1,2000})>(.{0,500})$/.exec(part.trim()) ?? [];
    const relations = /;\s{0,20}rel="?([^";]{1,200})"?/i.exec(parameters)?.[1] ?? '';
    if (target === undefined || !URL.canParse(target, base)) return [];
    const url = new URL(target, base).href;
    return relations.split(/\s+/).map((relation) => [relation.toLowerCase(), url] as const);
  });
}
