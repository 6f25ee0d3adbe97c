import { z } from 'zod';

/** Lower-case words joined by hyphens. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const text = z.string().trim().min(1).max(500);
const names = z.array(text).max(200).default([]);
const address = z
  .string()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'must be an http or https address');
const setting = z.union([z.string(), z.number(), z.boolean()]);

/** Zones tried before: making a formatter costs a millisecond, and a catalogue names few zones often. */
const zones = new Map<string, boolean>();

function isTimeZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let valid = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    valid = false;
  }
  zones.set(zone, valid);
  return valid;
}

const timeZone = text.refine(isTimeZone, 'must be an IANA time zone, for instance Asia/Tokyo');

const domains = z
  .array(
    z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/\S*)?$/,
        'must be a lower-case host name, with a path if need be',
      ),
  )
  .default([]);

const organisation = z.strictObject({
  name: text,
  slug: slug.optional(),
  names,
  officers: names,
  timeZone: timeZone.nullable().default(null),
  domains,
  authority: z.boolean().optional(),
});

const tool = z.strictObject({
  name: text,
  slug: slug.optional(),
  aliases: names,
  vendor: text,
  staff: names,
  purl: text.nullable().default(null),
  companions: names,
  repositories: z
    .array(
      z
        .string()
        .regex(
          /^[a-z\d][a-z\d.-]*(?:\/[\w.-]{1,100}){2,8}$/i,
          'must be a host with the path of a repository, as in "github.com/acme/wrench"',
        ),
    )
    .max(50)
    .default([]),
  line: text.nullable().default(null),
  nouns: names,
  ambiguous: z.boolean().default(false),
});

const publisher = z.strictObject({
  name: text,
  slug: slug.optional(),
  family: slug.optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).default('F'),
  kind: z
    .enum([
      'newsroom',
      'wire',
      'vendor',
      'forum',
      'blog',
      'aggregator',
      'registry',
      'regulator',
      'security-firm',
    ])
    .default('newsroom'),
  names,
  domains,
  organisation: text.nullable().default(null),
});

const source = z.strictObject({
  url: address,
  slug: slug.optional(),
  kind: slug.default('feed'),
  publisher: text.optional(),
  schedule: text.default('17 * * * *'),
  follow: z.boolean().default(true),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be a language code of two or three letters')
    .default('en'),
  tool: slug.nullable().default(null),
  enabled: z.boolean().default(true),
  options: z.record(z.string(), setting).default({}),
});

const policy = z.strictObject({
  version: z.int().min(1),
  rules: z.array(
    z.strictObject({
      id: slug,
      grade: z.enum(['verified', 'alleged', 'second-hand']),
      question: text,
      parameters: z.record(z.string(), z.union([setting, z.array(z.string())])).default({}),
    }),
  ),
});

const collect = z.strictObject({
  userAgent: text.default('hearsay/0.1 (+https://github.com/hearsay; provenance tracker)'),
  contact: z.string().max(200).default(''),
  allowPrivateHosts: z.array(text).default([]),
  maxBodyBytes: z.int().min(1024).max(1_000_000_000).default(10_000_000),
  timeoutMs: z.int().min(100).max(600_000).default(20_000),
  maxRedirects: z.int().min(0).max(20).default(5),
  delayMs: z.int().min(0).max(600_000).default(2_000),
  concurrency: z.int().min(1).max(256).default(16),
  registries: z.record(z.string(), address).default({}),
});

const probe = z.strictObject({
  slug: slug.optional(),
  tool: slug,
  rule: z.string().trim().min(1),
  why: text,
});

/** What each kind of catalogue file holds. Most fields have a default, so that an entry takes a few lines. */
export const FILE_SCHEMAS = {
  organisations: z.array(organisation),
  tools: z.array(tool),
  publishers: z.array(publisher),
  sources: z.array(source),
  probes: z.union([probe.transform((one) => [one]), z.array(probe)]),
  policy,
  collect,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

export type WrittenOrganisation = z.infer<typeof organisation>;
export type WrittenTool = z.infer<typeof tool>;
export type WrittenPublisher = z.infer<typeof publisher>;
export type WrittenSource = z.infer<typeof source>;
export type WrittenPolicy = z.infer<typeof policy>;
export type WrittenCollect = z.infer<typeof collect>;
export type WrittenProbe = z.infer<typeof probe>;
