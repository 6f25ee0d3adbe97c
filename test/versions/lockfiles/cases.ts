/** File name, text, the purls that it must give, and what each case is about. */
export const CASES: readonly (readonly [
  what: string,
  file: string,
  text: string,
  format: string,
  purls: readonly string[],
])[] = [
  [
    'npm lock 3 with a scope, a nested copy, an alias, a link and a workspace',
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'mine', version: '1.0.0' },
        'node_modules/@acme/probe': { version: '2.1.0' },
        'node_modules/a/node_modules/left': { version: '0.9.0-beta.1' },
        'node_modules/nick': { name: 'real-name', version: '4.0.0' },
        'node_modules/linked': { link: true, resolved: 'packages/linked' },
        'packages/linked': { version: '1.1.1' },
      },
    }),
    'npm',
    ['pkg:npm/%40acme/probe@2.1.0', 'pkg:npm/left@0.9.0-beta.1', 'pkg:npm/real-name@4.0.0'],
  ],
  [
    'npm lock 1, nested, with an alias and a git dependency',
    'npm-shrinkwrap.json',
    JSON.stringify({
      lockfileVersion: 1,
      dependencies: {
        outer: { version: '1.0.0', dependencies: { inner: { version: '2.0.0' } } },
        nick: { version: 'npm:@acme/real@3.0.0' },
        fork: { version: 'git+ssh://git@example.org/fork.git#abc' },
      },
    }),
    'npm',
    ['pkg:npm/outer@1.0.0', 'pkg:npm/inner@2.0.0', 'pkg:npm/%40acme/real@3.0.0'],
  ],
  [
    'pipenv, with a range, a local package and two groups',
    'Pipfile.lock',
    JSON.stringify({
      _meta: { hash: { sha256: 'x' }, 'pipfile-spec': 6 },
      default: { Acme_Probe: { version: '==2.1.0' }, mine: { path: '.' }, loose: { version: '*' } },
      develop: { left: { version: '===0.9.0rc1' } },
    }),
    'pipenv',
    ['pkg:pypi/acme-probe@2.1.0', 'pkg:pypi/left@0.9.0rc1'],
  ],
  [
    'pnpm lock 9',
    'pnpm-lock.yaml',
    "lockfileVersion: '9.0'\npackages:\n  '@acme/probe@2.1.0':\n    resolution: {integrity: x}\n  left@0.9.0:\n    resolution: {integrity: y}\n  local@file:../local:\n    resolution: {directory: ../local}\n",
    'pnpm',
    ['pkg:npm/%40acme/probe@2.1.0', 'pkg:npm/left@0.9.0'],
  ],
  [
    'pnpm lock 6 with peers',
    'pnpm-lock.yaml',
    "lockfileVersion: '6.0'\npackages:\n  /@acme/probe@2.1.0(react@18.0.0):\n    dev: false\n  /left@0.9.0:\n    dev: true\n",
    'pnpm',
    ['pkg:npm/%40acme/probe@2.1.0', 'pkg:npm/left@0.9.0'],
  ],
  [
    'pnpm lock 5 with peers',
    'pnpm-lock.yaml',
    'lockfileVersion: 5.4\npackages:\n  /@acme/probe/2.1.0_react@18.0.0:\n    dev: false\n  /left/0.9.0:\n    dev: true\n',
    'pnpm',
    ['pkg:npm/%40acme/probe@2.1.0', 'pkg:npm/left@0.9.0'],
  ],
  [
    'yarn 1 with several patterns for one entry and an alias',
    'yarn.lock',
    '# yarn lockfile v1\n\n\n"@acme/probe@^2.0.0", "@acme/probe@^2.1.0":\n  version "2.1.0"\n  resolved "https://registry.example/x"\n\nleft@~0.9.0:\n  version "0.9.0"\n\n"nick@npm:real-name@^4.0.0":\n  version "4.0.0"\n',
    'yarn',
    ['pkg:npm/%40acme/probe@2.1.0', 'pkg:npm/left@0.9.0', 'pkg:npm/real-name@4.0.0'],
  ],
  [
    'yarn of the later kind with a workspace and a patch',
    'yarn.lock',
    '__metadata:\n  version: 8\n\n"@acme/probe@npm:^2.0.0":\n  version: 2.1.0\n  resolution: "@acme/probe@npm:2.1.0"\n  linkType: hard\n\n"mine@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "mine@workspace:."\n  linkType: soft\n',
    'yarn',
    ['pkg:npm/%40acme/probe@2.1.0'],
  ],
  [
    'bun with comments and trailing commas',
    'bun.lock',
    '{\n  // text\n  "lockfileVersion": 1,\n  "packages": {\n    "@acme/probe": ["@acme/probe@2.1.0", "", {}, "sha512-x"],\n    "mine": ["mine@workspace:packages/mine"],\n  },\n}\n',
    'bun',
    ['pkg:npm/%40acme/probe@2.1.0'],
  ],
  [
    'requirements with extras, markers, hashes, continuation, ranges and comments',
    'requirements-dev.txt',
    '# text\nAcme_Probe[all]==2.1.0 ; python_version > "3.8"\nleft == 0.9.0 \\\n    --hash=sha256:abc\nranged>=1.0\nother===1!2.0.post1 # why\n-r more.txt\nwild==2.*\n',
    'requirements',
    ['pkg:pypi/acme-probe@2.1.0', 'pkg:pypi/left@0.9.0', 'pkg:pypi/other@1!2.0.post1'],
  ],
  [
    'uv with the project itself as a virtual package',
    'uv.lock',
    'version = 1\n\n[[package]]\nname = "acme-probe"\nversion = "2.1.0"\nsource = { registry = "https://pypi.example/simple" }\n\n[[package]]\nname = "mine"\nversion = "0.1.0"\nsource = { virtual = "." }\n',
    'python',
    ['pkg:pypi/acme-probe@2.1.0'],
  ],
  [
    'poetry',
    'poetry.lock',
    '[[package]]\nname = "acme-probe"\nversion = "2.1.0"\noptional = false\n\n[metadata]\nlock-version = "2.0"\n',
    'python',
    ['pkg:pypi/acme-probe@2.1.0'],
  ],
  [
    'Cargo with a member of the workspace',
    'Cargo.lock',
    'version = 4\n\n[[package]]\nname = "acme-probe"\nversion = "2.1.0"\nsource = "registry+https://index.example"\n\n[[package]]\nname = "mine"\nversion = "0.1.0"\n',
    'cargo',
    ['pkg:cargo/acme-probe@2.1.0'],
  ],
  [
    'go.sum, where a go.mod line alone is no use',
    'go.sum',
    'example.org/acme/probe v2.1.0+incompatible h1:x=\nexample.org/acme/probe v2.1.0+incompatible/go.mod h1:y=\nexample.org/acme/seen v1.0.0/go.mod h1:z=\n',
    'go',
    ['pkg:golang/example.org/acme/probe@v2.1.0+incompatible'],
  ],
  [
    'go.sum, where several versions and one older than another that was seen are of no use',
    'go.sum',
    [
      'example.org/acme/two v1.0.0 h1:a=',
      'example.org/acme/two v1.0.0/go.mod h1:b=',
      'example.org/acme/two v1.10.0 h1:c=',
      'example.org/acme/newer v1.2.0 h1:d=',
      'example.org/acme/newer v1.3.0/go.mod h1:e=',
      'example.org/acme/older v1.2.0/go.mod h1:f=',
      'example.org/acme/older v1.10.0/go.mod h1:g=',
      'example.org/acme/older v1.10.0 h1:h=',
      'example.org/acme/day v0.0.0-20300102030405-0123456789ab h1:i=',
      'example.org/acme/day v0.0.0-20300102030405-0123456789ab/go.mod h1:j=',
    ].join('\n'),
    'go',
    [
      'pkg:golang/example.org/acme/older@v1.10.0',
      'pkg:golang/example.org/acme/day@v0.0.0-20300102030405-0123456789ab',
    ],
  ],
  [
    'go.mod, as its replacements have it',
    'go.mod',
    'module example.org/mine\n\ngo 1.22.1\n\nrequire example.org/acme/probe v2.1.0 // indirect\n\nrequire (\n\texample.org/acme/left v0.9.0\n\texample.org/acme/near v1.0.0\n\t// example.org/acme/gone v1.0.0\n\texample.org/acme/forked v1.0.0\n)\n\nexclude example.org/acme/bad v1.1.0\n\nreplace (\n\texample.org/acme/near => ../near\n\texample.org/acme/forked v1.0.0 => example.org/ours/forked v1.0.1\n)\n\nreplace example.org/acme/left v0.8.0 => example.org/ours/left v0.8.1\n',
    'go-mod',
    [
      'pkg:golang/example.org/acme/probe@v2.1.0',
      'pkg:golang/example.org/acme/left@v0.9.0',
      'pkg:golang/example.org/ours/forked@v1.0.1',
    ],
  ],
  [
    'Gemfile.lock with a platform and a path section',
    'Gemfile.lock',
    'PATH\n  remote: .\n  specs:\n    mine (0.1.0)\n\nGEM\n  remote: https://rubygems.example/\n  specs:\n    acme-probe (2.1.0)\n      left (~> 0.9)\n    nokogiri (1.16.0-x86_64-linux)\n\nPLATFORMS\n  ruby\n',
    'gems',
    ['pkg:gem/acme-probe@2.1.0', 'pkg:gem/nokogiri@1.16.0'],
  ],
  [
    'composer with development packages',
    'composer.lock',
    JSON.stringify({
      packages: [{ name: 'acme/probe', version: 'v2.1.0' }],
      'packages-dev': [{ name: 'acme/left', version: '0.9.0' }],
    }),
    'composer',
    ['pkg:composer/acme/probe@2.1.0', 'pkg:composer/acme/left@0.9.0'],
  ],
  [
    'CycloneDX with nested components',
    'bill.json',
    JSON.stringify({
      bomFormat: 'CycloneDX',
      components: [
        {
          purl: 'pkg:npm/%40acme/probe@2.1.0?arch=x64',
          components: [{ purl: 'pkg:npm/left', version: '0.9.0' }],
        },
        { name: 'without-purl', version: '1' },
        { group: '@acme', name: 'scoped', version: '1.4.0' },
        { name: 'without-version' },
      ],
    }),
    'cyclonedx',
    [
      'pkg:npm/%40acme/probe@2.1.0',
      'pkg:npm/left@0.9.0',
      'pkg:generic/without-purl@1',
      'pkg:npm/%40acme/scoped@1.4.0',
    ],
  ],
  [
    'CycloneDX in XML, without the tools that made it and what it was made from',
    'bill.xml',
    `<?xml version="1.0"?>
<!DOCTYPE bom [<!ENTITY purl SYSTEM "file:///etc/hostname">]>
<c:bom xmlns:c="http://cyclonedx.org/schema/bom/1.6" version="1">
  <c:metadata>
    <c:tools><c:components><c:component><c:purl>pkg:npm/maker@1.0.0</c:purl></c:component></c:components></c:tools>
    <c:component type="application"><c:name>own</c:name><c:purl>pkg:npm/own@3.0.0</c:purl></c:component>
  </c:metadata>
  <c:components>
    <c:component type="library">
      <c:name>probe</c:name><c:version>2.1.0</c:version><c:hashes/>
      <c:purl> pkg:npm/%40acme/probe@2.1.0?arch=x64&amp;os=linux </c:purl>
      <c:pedigree><c:ancestors><c:component><c:version>9</c:version><c:purl>pkg:npm/old@9.0.0</c:purl></c:component></c:ancestors></c:pedigree>
      <c:components><c:component><c:version>0.9.0</c:version><c:purl><![CDATA[pkg:npm/left]]></c:purl></c:component></c:components>
    </c:component>
    <c:component><c:name>without-purl</c:name><c:version>1</c:version></c:component>
    <c:component><c:purl>&purl;</c:purl></c:component>
  </c:components>
</c:bom>
`,
    'cyclonedx-xml',
    ['pkg:npm/own@3.0.0', 'pkg:npm/%40acme/probe@2.1.0', 'pkg:npm/left@0.9.0', 'pkg:generic/without-purl@1'],
  ],
  [
    'SPDX in tags and values',
    'bill.spdx',
    `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0

PackageName: probe
PackageVersion: 2.1.0
ExternalRef: PACKAGE-MANAGER purl pkg:npm/%40acme/probe@2.1.0

PackageName: left
PackageVersion: 0.9.0

PackageName: without-version
`,
    'spdx-tags',
    ['pkg:npm/%40acme/probe@2.1.0', 'pkg:generic/left@0.9.0'],
  ],
  [
    'SPDX 2.3',
    'bill.spdx.json',
    JSON.stringify({
      spdxVersion: 'SPDX-2.3',
      packages: [
        {
          name: 'x',
          versionInfo: '2.1.0',
          externalRefs: [
            { referenceType: 'purl', referenceLocator: 'pkg:pypi/acme-probe@2.1.0' },
            { referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:x' },
          ],
        },
      ],
    }),
    'spdx',
    ['pkg:pypi/acme-probe@2.1.0'],
  ],
  [
    'SPDX 3.0',
    'bill.json',
    JSON.stringify({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        { type: 'software_Package', software_packageUrl: 'pkg:npm/left', software_packageVersion: '0.9.0' },
      ],
    }),
    'spdx',
    ['pkg:npm/left@0.9.0'],
  ],
  [
    'extensions.json of an editor',
    'extensions.json',
    JSON.stringify([{ identifier: { id: 'Acme.Probe-Tool' }, version: '2.1.0' }]),
    'vscode-extensions',
    ['pkg:vscode-extension/acme/probe-tool@2.1.0'],
  ],
  [
    'package.json of an installed package',
    'package.json',
    JSON.stringify({ name: '@acme/probe', version: '2.1.0' }),
    'npm-installed',
    ['pkg:npm/%40acme/probe@2.1.0'],
  ],
];
