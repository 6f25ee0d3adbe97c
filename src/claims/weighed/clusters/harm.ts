/** Words for things that go wrong: what fails, is lost or costs too much. */
export const HARM: Readonly<Record<string, string>> = {
  destroy: `delete wipe erase overwrite overwrote overwritten corrupt corruption brick break broke
    broken ruin damage destroy destruction destructive lose lost mangle garble truncate scramble shred
    shreds shredded wreck nuke obliterate trash clobber zap zapped zero annihilate demolish fry fried
    mutilate decimate devastate raze butcher smash losses vanish disappear disappearance gone
    unrecoverable irrecoverable irretrievable irretrievably unsaved emptied empty blank truncation
    unreadable inconsistent orphaned dropped duplicate stale discarded evaporate irreversible
    irreversibly permanently`,
  crash: `crash segfault panic panicking abort die dies died dead kill terminate fault bluescreen bsod
    core dump exception uncaught unhandled traceback assertion sigsegv abend reboot restart bootloop
    boot-loop loop oom stacktrace collapse topple keel quit quitting bail fell fall fallen barf choke
    explode blow blown blew implode tank bomb`,
  freezeHang: `freeze froze frozen hang hung stall stuck lock lockup lock-up unresponsive stutter lag
    lagged laggy slow slowdown sluggish crawl deadlock livelock spin spun wedge jam jammed jitter judder
    timeout unresponsiveness hiccup latency grind ground halt bog bogged beachball spinner spinning
    starve choppy janky seize performance memory cpu gpu ram rammed disk bandwidth consume usage hog
    hogging eat ate eaten gobble gulp devour drain bloat footprint overhead gigabyte megabyte throughput
    fps frame hungry chew swamp flood fill exhaust exhaustion`,
  overheat: `overheat heat hot warm thermal temperature burn burnt melt smoke smoulder smolder fire
    flame ignite ignition smell scorch fan fanned throttle drain battery swell swollen charger sap
    sapped consume consumption spike spark blaze singe catch caught explode explosion`,
  outage: `outage downtime down unavailable offline unreachable disruption disrupt interruption
    interrupt degraded degradation incident blackout brownout overload overwhelm collapse failover error
    timed 500 503 flap intermittent cascade status statuses maintenance knock paralyse paralyze cripple
    stranded backlog queue standstill gridlock halted`,
  misbehave: `misbehave malfunction misfire misreport misread misroute misinterpret miscalculate misfile
    mislabel misidentify misidentified confuse mistake mistook ignore skip skipping mishandle mix swap
    swapping duplicate repeat forget forgetting forgot forgotten fail failure erratic random randomly
    haywire glitchy flaky buggy wonky weird spontaneous spontaneously unprompted unexpected unexpectedly
    wrong wrongly incorrect incorrectly garbage nonsense phantom ghost spurious false hallucinate
    hallucination fabricate miscount count tally tallied undercount overcount vote ballot total tabulate
    tabulation score grade mark exam calculate calculation rounding arithmetic decimal sum summed
    discrepancy off-by-one mismatch meter balance inflated understate overstate skew drift`,
  incompat: `incompatible incompatibility incompatibly break broke broken breakage compile build built
    refuse unsupported conflict mismatch regression regress regresses legacy deprecated deprecation
    missing dependency require requirement abi api drop dropping older unusable fails unbootable boot
    wont unreadable`,
  lockout: `lock lockout out deny denied inaccessible access accesses login sign-in signin logon blocked
    shut shutting stranded trap trapped barred brick paperweight dead useless inoperable unusable
    deactivated remotely suspended hostage ransom doorstop expired subscription`,
  overcharge: `overcharge bill charge double twice fee fees hidden surcharge subscription renew renewal
    auto-renew cancel cancelled cancellation refund invoice debit deduct deduction withdraw withdrew
    withdrawn unauthorised unauthorized upsell markup price hike gouge rip-off ripoff extort extortion
    fleece swindle pay paid card cost trial lapse penalty levy levied dearer`,
  darkPattern: `nag nagging trick mislead misled deceptive deceive dark pattern prechecked pre-ticked
    bury buried confusing maze obstruct guilt shame confirmshaming bait bait-and-switch coerce coercion
    force bundle adware toolbar sponsored recommend popup pop-up banner ad advertise advert
    advertisement sneak snuck nudge pester default disguise click`,
  unsafePhysical: `injure injury hurt harm kill death fatal fatality accident collide collision swerve
    brake steer accelerate acceleration veer fall fell fallen shock overdose underdose alarm safety
    hazard hazardous danger burn burnt patient driver pedestrian stray fly flown flew crash emergency
    hospitalise hospitalize unlatch airbag choke`,
  inaccessible: `accessibility screen-reader blind deaf keyboard contrast caption subtitle magnifier
    braille impaired impairment disability disabled deafblind aria label labelled focus focuses font
    colour-blind wheelchair dyslexia voiceover tabbing unreadable`,
  discriminate: `bias biased discriminate discrimination skew unfair misidentify misidentified racial
    gender accent skin disproportionate disproportionately wrongly flag flagged reject refuse false
    positive innocent profile stereotype unequal censor censorship filter suppress suppresses shadowban
    mute downrank`,
};
