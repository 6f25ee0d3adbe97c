/** Words for mending a fault, bringing the mended thing to people, and not doing so. */
export const REPAIR: Readonly<Record<string, string>> = {
  fix: `fix patch repair correct correction mend remedy remedied resolve resolution solve solution close
    plug plugging seal rectify rectified rectification address addresses remediate remediation mitigate
    mitigation neutralise neutralize cure undo undid undone harden sanitise sanitize hotfix bugfix
    squash tackle sort cover iron stamp eradicate heal amend overhaul rework stitch bandage band-aid
    fixup quash workaround stopgap kludge hack circumvent bypass bypasses interim temporary temporarily
    environment variable setting downgrade avoid instead manually tweak alternative option blocklist
    alias shim monkeypatch override recipe`,
  release: `release publish publication ship issue push deploy deployment deliver delivery land launch
    distribute distribution upload put putting available availability live out unveil debut premiere
    introduce introduction reissue re-release republish drop dropping tagged shipped artifact changelog
    download binary installer image tarball update upgrade version auto-update autoupdate updater minor
    major refresh bump increment newer latest newest current outdated stale supersede reinstall
    reinstallation migrate move obsolete up-to-date`,
  rollout: `rollout roll-out roll staged staggered gradual gradually phased wave batch ring rang rung
    rings canary cohort percent percentage region automatically automatic over-the-air ota propagate
    propagation reach arrive receive reboot restart deploy fleet server-side everyone all`,
  rollback: `rollback roll-back revert reversion undo undid undone restore downgrade backed previous
    earlier prior reinstate reset resetting reversal unwind unwound withdraw withdrew withdrawn recall
    pull retract reimage reflash regress regresses known-good snapshot hold held withhold withheld delay
    defer deferred deferral postpone stall freeze froze frozen block pause skip skipping safeguard
    compatibility gate slow wait embargo staggered ninety`,
  backport: `backport cherry-pick cherrypick merge rebase branch stable lts long-term maintenance
    maintained port forward-port older legacy supported series line extended esm downstream packager
    patchset errata erratum security-only`,
  disableFeature: `disable deactivate deactivation off default toggle switch turn kill killswitch
    kill-switch remove gate opt-in opt-out hide hidden remotely neuter cripple lobotomise lobotomize
    strip stripping unset unchecked unticked checkbox slider grey feature-flag`,
  promise: `promise pledge vow plan planned intend intention schedule expect due soon coming upcoming
    forthcoming tomorrow commit committing commitment aim prepare preparation gradually hope target eta
    roadmap pending will shall underway progress progressed work testing guarantee guarantees assure
    undertake undertook swear swore sworn eventually shortly later imminent milestone slated earmarked
    timeline timetable backlog sprint autumn spring sprang springs summer winter eyeing`,
  notfixed: `unpatched unfixed unresolved unaddressed outstanding stuck delayed postponed overdue
    missing wontfix won't-fix abandoned eol end-of-life unsupported lingering persist persistent remain
    still unmaintained dormant archived orphaned stalled rot rotting incomplete partial botched
    insufficient inadequate half-baked unfixable permanent neglected languish unactioned unmerged
    unanswered zero-day backburner recur recurred recurrence again reappear reappearance resurface
    resurrect regress regresses reintroduce twice repeat repeatedly bypassed re-enable zombie zombies
    relapse haunt creep crept revive revival comeback reopened`,
  restoreService: `restore resume recover recovery back online normal operational availability bring
    brings brought reconnect failover backup redundant stabilise stabilize stable restart rebooted
    reconstruct rebuild rebuilt reprovision salvage recoverable unlock decrypt decryptor replenish
    unbrick revive serviced workshop technician visit dealership dealer garage reflash usb cable mode
    jtag swap swapping courier replacement free-of-charge warranty recall return unit depot appointment`,
};
