/**
 * What software does beside the verbs that most texts use (`cues.ts`), by what it does it to. Lemmas only. A verb here
 * says a behaviour where a tool, a part of it or what it handles is the subject.
 */
const CONDUCT_CLASSES = {
  transmit: `transfer poll beam pump spam bombard notify reply respond post mail email beacon tunnel funnel smuggle spill divulge broadcast route deliver reach talk pipe
    ping resolve exit leave arrive geoblock geo-block region-lock`,
  collect: `receive decode hoover vacuum skim photograph screenshot transcribe eavesdrop listen snoop peek enumerate rummage comb
    search hunt count memorize memorise learn pick profile observe crawl trawl`,
  keep: `renew refresh regenerate invalidate hold house preserve occupy need list touch save resume end stay hoard archive retain last linger survive fill empty accumulate pile create place plant rearrange
    land name mirror undelete`,
  destroy: `crack blur compress resize convert translate misspell modify repeat mangle garble scramble brick ruin damage wreck destroy shred mix swap confuse double duplicate resend replay
    reorder blank revoke discard trash purge lose overwrite clobber nuke unset`,
  execute: `get reboot spin heat approve generate predict guess decide hardcode summarise summarize paraphrase mean make clean suggest recommend reinstall uninstall unpack deserialise elevate boot unlock launch compile link inherit import patch
    reinitialise reinitialize respawn schedule interpolate expand override auto-install auto-start auto-run autostart`,
  conceal: `pretend pose masquerade disguise fake suppress silence sidestep dodge skirt obscure whitelist`,
  fail: `react jump blink vibrate scroll crack lie misquote misjudge insult occupy breach undercount overcount misbehave malfunction stutter fall refuse forget miss mistake neglect disregard eat hog swallow burn balloon
    spike swell shrink overload overheat saturate flood slow wake sleep overcharge exceed mismatch misplace miscount
    misfire misroute misfile mistranslate mislabel misconfigure misapply time-out act choke stick wedge oom
    differ vary contradict misidentify misclassify go come answer turn switch take`,
  permit: `obtain extract retrieve craft hand expose give put open reopen close accept weaken undermine defeat honour trust grant assume reuse share
    accept ease elevate invite require`,
  state: `follow climb step exist lack date reintroduce treat join demand reconnect insist nag pester override switch toggle activate
    deactivate reroute steer limit cap reject resurface appear look play warn alert advertise answer tell expire
    degrade display return`,
} as const;

/** All of them, for the table of verbs. */
export const CONDUCT_VERBS: string = Object.values(CONDUCT_CLASSES).join(' ');

/** What those who look at software do (lemmas). */
export const LOOKING_VERBS = `count try install see capture intercept record register repeat test measure examine inspect review
  analyse analyze study decompile disassemble audit check compare diff dump run trace scan reproduce replicate unpack probe
  monitor search log observe download fuzz bisect simulate verify track dissect crawl deobfuscate rerun re-run rebuild attach`;
