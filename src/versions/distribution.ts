/** Types of purl whose versions are those of a distribution's packages. */
const OWN: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm', 'brew', 'ebuild', 'qpkg']);

/**
 * What only a distribution writes behind its maker's number: Debian's and Ubuntu's revisions ("8.14.1-2+deb13u3",
 * "8.5.0-2ubuntu10.7", "3.0~bpo12+1") and RPM's releases ("7.76.1-31.el9", "4.2-1.fc41").
 */
const REVISION =
  /^v?\d[\w.:+~]{0,40}(?:[-+~.](?:[\w.]{0,20}[+~])?(?:\d*(?:deb|ubuntu|bpo|dfsg|mga|amzn|tencent|uel)\d)|-\d[\w.~]{0,20}\.(?:el|fc|amzn|mga|suse|oe|al)\d|-\d{1,3}[.~+]?(?:deb|ubuntu)\d)/i;

/**
 * What makers write as well: Alpine's revisions ("3.3.2-r4"), Homebrew's ("8.14.1_1", as Java's updates), SUSE's releases
 * ("6.1-150500.3", as numbers of builds), and short words.
 */
const LIKELY = /^v?\d[\w.:+~]{0,40}(?:-\d{5,6}\.\d|-r\d{1,3}$|_\d{1,2}$|[-+~.]\d{0,4}(?:ds|lp|oe|ky)\d)/i;

const DISTRIBUTION =
  /\b(?:alpine(?:linux)?|home-?brew|linuxbrew|(?:open)?suse|sles|gentoo|wolfi|chainguard|debian|ubuntu|launchpad\.net|(?:linux|stable|testing|unstable|downstream) distributions?|openeuler|kylin(?:os)?|postmarketos|distros?)\b/i;

/** Whether words name a distribution of software, or tell of one. */
export const namesDistribution = (words: string): boolean => DISTRIBUTION.test(words);

/**
 * Whether a told version is that of a distribution's package of a tool, and none of the tool's own: a repair is brought
 * back there to numbers that its maker never repaired. `purlType`: of the tool's own package; `named`: whether the text
 * names a distribution, without which a form that makers use too is theirs. Linear.
 */
export const isPackageRevision = (version: string, purlType: string, named: () => boolean): boolean =>
  !OWN.has(purlType) && (REVISION.test(version) || (LIKELY.test(version) && named()));
