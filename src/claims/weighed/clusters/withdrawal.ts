/** Words for taking a tool out of use, and for what comes instead of it. */
export const WITHDRAWAL: Readonly<Record<string, string>> = {
  remove: `remove removal remover delete deletion pull yank strip stripping wipe scrub scrubbed purge
    erase erasure oust ouster expel expelled expulsion evict eviction eject ejection scrap scrapped axe
    ditch bin binned trash drop dropping uninstall uninstallation withdraw withdrew withdrawn withdrawal
    retire retirement rip ripped tear tore torn clean cleanse eliminate elimination excise expunge
    discard jettison shed weed weeds rid ridding banish extract pry pried prise peel pluck
    deinstall unseat exterminate dislodge chuck toss tossed flush sweep swept boot kick gut gutted ax
    cull prune amputate confiscate confiscation seize seizure impound collect reclaim surrender
    requisition replace retrieve forfeit swoop raid`,
  delist: `delist unpublish unpublication unlist deplatform takedown de-list depublish retract
    retraction recall hide hidden tombstone yanked quarantined deprecate deprecation blacklisting
    removal pulled withdrawn unavailable disappeared vanished gone relist unshelve sticker badge`,
  forbid: `forbid forbade forbidden ban bar block prohibit prohibition outlaw disallow proscribe
    interdict blacklist blocklist denylist embargo veto refusal exclude exclusion moratorium banned
    barred verboten illegal unlawful off-limits taboo criminalise criminalize disqualify disqualified
    disqualification preclude boycott shun shunned snub snubbed reject nix scupper`,
  restrict: `restrict restriction limit limitation curb curtail clamp clampdown crackdown crack tighten
    constrain confine narrow cap capped ration throttle geofence geoblock region whitelist allowlist
    sandbox partial supervised conditional constraint caveat ringfence cordon rein leash chokepoint`,
  suspend: `suspend suspension halt freeze froze frozen pause shelve postpone mothball hiatus standstill
    stop stopping cease interrupt interruption discontinue discontinuation adjourn stay hold held
    temporarily temporary interim provisional provisionally precaution precautionary stopgap abeyance
    grounded shut shutting shutter shutdown close closure wind wound sunset sunsetting terminate
    termination cancel cancelled cancellation end abort abolish abolition disband dissolve dissolution
    dismantle decommission phase-out phaseout expire lapse folded defunct bankrupt insolvency
    liquidation`,
  unplug: `unplug unplugged disconnect disconnection offline isolate isolation sever cut cutting detach
    dismount dismantle unmount unscrew tape cover airgap air-gap air-gapped quarantine segment segregate
    cordon power switch-off unhook uncouple decouple unpair deactivate deactivation blackhole null-route
    sinkhole firewall blocklisted unenrol`,
  switchRival: `switch migrate migration move replace replacement substitute substitution swap swapping
    rival alternative competitor transition ditch leave left defect defection exodus jump adopt adoption
    choose chose chosen opt prefer successor superseded supplant fork self-host in-house homegrown
    native open-source procure tender retender evaluate shortlist pilot trial convert replatform
    competing elsewhere abandon forsake forsook instead equivalent similar other tool product compare
    comparison benchmark better worse cheaper roundup pros cons verdict`,
  paper: `paper pen pencil clipboard whiteboard notebook handwritten handwriting manual manually hand
    fax printed printout spreadsheet ledger binder folder telephone landline pager radio walkie-talkie
    courier mail typewriter cash cheque form analogue analog offline fallback old-fashioned fill stamp
    tally tallied`,
  policy: `policy guideline guidance rulebook handbook regulation rule bylaw statute protocol code
    circular memo memorandum directive instruction notice bulletin decree edict mandate ordinance
    provision clause resolution framework compliance conformity standing unapproved unsanctioned shadow
    acceptable-use procurement`,
  order: `order instruct instruction direct tell told command require requirement demand mandate oblige
    obligation compel compelled urge ask decree rule decide decision vote resolve determine stipulate
    insist injunct enjoin force impose imposition enforce enforcement obligate dictate prescribe assign
    bind bound compulsory mandatory obligatory summon ultimatum deadline`,
  permit: `allow permit permitting permission let letting authorise authorize authorisation
    authorization approve approval clear clearance readmit greenlight sanctioned entitle licence license
    consent accept tolerate allowance exempt exemption waiver exception dispensation grant unrestricted
    allowable admissible legal lawful`,
  lift: `lift restore reinstate reinstatement resume resumption readmission readmit rescind revoke
    repeal overturn unban unblock unfreeze unfroze relax relaxation ease reverse reversal reconsider
    relent return again re-enable reactivate reopen re-open relist reconnect annul quash comeback
    backtrack`,
  scope: `staff-wide nationwide countrywide statewide company-wide campus-wide citywide worldwide global
    globally local federal regional national municipal internal external personal official issued
    managed unmanaged work-issued government-issued corporate-owned all every any entire whole across
    throughout premises site office ward classroom depot station barracks effective immediate
    immediately forthwith effect force enter apply applied applicable midnight monday tuesday wednesday
    thursday friday pending further begin beginning began begun onward commence commencement since
    expiry renew renewal indefinite indefinitely permanent permanently`,
};
