/** Words for mending a fault, bringing the mended thing to people, and not doing so. */
export const REPAIR: Readonly<Record<string, string>> = {
  fix: `fix patch repair correct correction mend remedy remedied resolve resolution solve solution close
    plug plugging seal rectify rectified rectification address addresses remediate remediation mitigate
    mitigation neutralise neutralize cure undo undid undone harden sanitise sanitize hotfix bugfix
    squash tackle sort cover iron stamp eradicate heal amend overhaul rework restored stitch bandage
    band-aid fixup quash`,
  workaround: `workaround mitigation stopgap kludge hack circumvent sidestep bypass bypasses interim
    temporary temporarily mitigate toggle flag flagging environment variable setting registry disable
    downgrade pin pinned avoid instead manually script tweak alternative option rule blocklist alias
    shim monkeypatch override trick recipe`,
  release: `release publish publication ship issue push deploy deployment deliver delivery land launch
    distribute distribution upload put putting available availability live out unveil debut premiere
    introduce introduction reissue re-release republish drop dropping tagged shipped build built
    artifact changelog notes download binary installer image tarball`,
  rollout: `rollout roll-out roll staged staggered gradual gradually phased wave batch ring rang rung
    rings canary cohort percent percentage region automatically automatic over-the-air ota push
    propagate propagation reach arrive receive install reboot restart deploy fleet server-side everyone
    all`,
  update: `update upgrade version auto-update autoupdate updater patch point minor major refresh bump
    increment newer latest newest current outdated stale supersede install reinstall reinstallation
    migrate move obsolete up-to-date`,
  rollback: `rollback roll-back revert reversion undo undid undone restore downgrade backed previous
    earlier prior reinstate reset resetting reversal unwind unwound withdraw withdrew withdrawn recall
    pull retract reimage reflash regress regresses known-good snapshot`,
  holdBack: `hold held withhold withheld delay defer deferred deferral postpone stall pin pinned freeze
    froze frozen block pause halt skip skipping safeguard compatibility gate slow wait embargo
    disclosure coordinated window staggered ninety lock suspend`,
  backport: `backport cherry-pick cherrypick merge rebase branch stable lts long-term maintenance
    maintained port forward-port older legacy supported series line extended esm downstream packager
    patchset errata erratum security-only`,
  disableFeature: `disable deactivate deactivation off default toggle switch turn kill killswitch
    kill-switch remove gate opt-in opt-out hide hidden remotely neuter cripple lobotomise lobotomize
    strip stripping flag flagging unset unchecked unticked checkbox slider grey feature-flag dormant`,
  codeChange: `commit committed merge pull request diff patch branch tag tagged refactor rewrite rewrote
    rewritten replace rename bounds check validate validation sanitise sanitize escape parameterise
    parameterize assert guard mutex lock initialise initialize initialisation initialization free frees
    null pointer loop line one-line two-line hunk typo conditional removal delete test regression-test
    landed upstream master main review rework`,
  cryptoRepair: `rotate rotation revoke revocation invalidate invalidation reissue expire renew renewal
    reset resetting re-sign resign re-key rekey certificate key password token session logout force
    re-enrol regenerate blocklist crl pin pinning trust`,
  promise: `promise pledge vow plan planned intend intention schedule expect due soon coming upcoming
    forthcoming tomorrow commit committing commitment aim prepare preparation gradually hope target eta
    roadmap pending will shall underway progress progressed work testing guarantee guarantees assure
    undertake undertook swear swore sworn eventually shortly later imminent milestone slated earmarked
    timeline timetable backlog sprint quarter autumn spring sprang springs summer winter eyeing`,
  notfixed: `unpatched unfixed unresolved unaddressed outstanding stuck delayed postponed overdue
    missing wontfix won't-fix abandoned eol end-of-life unsupported open lingering persist persistent
    remain still unmaintained dormant archived orphaned stalled rot rotting incomplete partial botched
    insufficient inadequate half-baked unfixable permanent never neglected languish unactioned unmerged
    unanswered zero-day backburner`,
  recur: `recur recurred recurrence again reappear reappearance resurface resurrect return regress
    regresses regression reintroduce persist linger second twice repeat repeatedly bypassed incomplete
    still re-enable zombie zombies relapse haunt creep crept revive revival comeback reopened`,
  restoreService: `restore resume recover recovery back online normal operational availability bring
    brings brought reconnect failover backup redundant stabilise stabilize stable restart rebooted
    reconstruct rebuild rebuilt reprovision salvage recoverable unlock decrypt decryptor replenish
    unbrick revive`,
  restorePower: `serviced workshop technician visit dealership dealer garage reflash usb cable recovery
    mode jtag swap swapping courier replacement free-of-charge warranty recall return unit depot
    engineer appointment`,
};
