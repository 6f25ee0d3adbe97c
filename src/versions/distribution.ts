/** Types of purl whose versions are those of a distribution's packages. */
const OWN: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm', 'brew', 'ebuild', 'qpkg']);
/**
 * What a distribution writes behind its maker's number: Debian's and Ubuntu's revisions ("8.14.1-2+deb13u3",
 * "8.5.0-2ubuntu10.7", "3.0~bpo12+1"), RPM's releases ("7.76.1-31.el9", "4.2-1.fc41", "6.1-150500.3"), Alpine's ("3.3.2-r4")
 * and Homebrew's ("8.14.1_1").
 */
const REVISION =
  /^v?\d[\w.:+~]{0,40}(?:[-+~.](?:[\w.]{0,20}[+~])?(?:\d*(?:deb|ubuntu|bpo|dfsg|ds|lp|mga|amzn|tencent|oe|uel|ky)\d)|-\d[\w.~]{0,20}\.(?:el|fc|amzn|mga|suse|oe|al)\d|-\d{5,6}\.\d|-r\d{1,3}$|_\d{1,2}$|-\d{1,3}[.~+]?(?:deb|ubuntu)\d)/i;

/**
 * Whether a told version is that of a distribution's package of a tool, and none of the tool's own: a repair is brought
 * back there to numbers that its maker never repaired. `purlType`: of the tool's own package. Linear.
 */
export const isPackageRevision = (version: string, purlType: string): boolean =>
  !OWN.has(purlType) && REVISION.test(version);
