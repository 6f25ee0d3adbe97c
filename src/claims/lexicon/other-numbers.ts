/**
 * Words before a number that make it something else than a version of the tool: standards, models, platforms, scores.
 * A platform's number counts again when the platform itself is the topic.
 */
export const NEVER_VERSIONED: ReadonlySet<string> = new Set(
  (
    'tls ssl http https oauth cvss gpt gemini llama sonnet opus haiku mistral grok qwen usb rfc iso ipv ascii utf unicode html ' +
    'css es ecmascript level section chapter page figure table score severity rating rated phase tier area unit step ' +
    'article day night hour week line lines port exit top about around roughly nearly approximately over almost least ' +
    'than part point item items number rule option question appendix clause paragraph room gate route highway class grade'
  ).split(' '),
);

/** What is numbered and is no product, besides those above: a release, an issue, a model. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    'magnitude version versions release build volume season episode annex annexe schedule directive regulation edition issue ' +
    'revision draft stage standard protocol policy terms title act bill amendment category type task lesson exercise lot batch ' +
    'series model mark verse round group sprint milestone'
  ).split(' '),
);

export const PLATFORMS: ReadonlySet<string> = new Set(
  (
    'python java windows macos ubuntu debian ios android linux kernel fedora rhel centos alpine php ruby perl node.js node go rust ' +
    'openjdk jdk glibc gcc clang mac os dotnet .net postgres postgresql mysql sqlite redis nginx apache django flask ipados ' +
    'watchos tvos server typescript swift kotlin scala npm pip yarn pnpm bun deno electron chromium webkit safari firefox chrome ' +
    'containerd runc podman nerdctl openssl libressl boringssl zlib libcurl systemd'
  ).split(' '),
);

/** Words or signs after a number that make a quantity of it. */
export const UNITS =
  /^(?:\s?[*_]{0,2}|-(?=(?:days?|hours?|minutes?|seconds?|weeks?|months?|years?|bits?|core|star)\b))(?:%|per\s?cent|million|billion|trillion|thousand|hundred|k\b|bn\b|[KMGT]i?B\b|kb\b|mb\b|gb\b|ms\b|seconds?|secs?\b|minutes?|mins?\b|hours?|days?|weeks?|months?|years?|times|dollars|euros|pounds|yen|yuan|users|people|accounts|downloads|stars|points|out of|degrees|cores?\b|lines\b|files\b|bytes\b|bits\b|packages\b|customers|employees|developers|companies|requests|sites|devices|machines|machine\b|repositories|repos\b|extensions\b|tokens\b|countries|cents|km\b|miles\b|meters|inch|GHz|MHz|fps)/i;
