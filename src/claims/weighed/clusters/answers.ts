/** Words for what the maker and others concerned answer. */
export const ANSWERS: Readonly<Record<string, string>> = {
  respond: `respond response answer reply replied comment statement spokesperson spokesman spokeswoman
    spokespeople say said wrote blog blogged representative react reaction speak spoke spoken remark
    retort counter rejoinder communique faq thread townhall q&a clarification`,
  silence: `silent silence mum mom tight-lipped unanswered unreturned unreachable unavailable ignore
    ghost stonewall deaf radio crickets word unresponsive voicemail quiet dormant yet hear heard return
    immediately publication deadline reply replied respond weeks months`,
  decline: `decline refuse refusal comment elaborate discuss discussed disclose provide confirm neither
    specify specified name interview citing ongoing litigation policy confidential dodge evade deflect
    duck sidestep wriggle demur hedge noncommittal non-committal no-comment withhold withheld balk baulk`,
  admit: `admit admitted admission acknowledge acknowledgement concede concession own accept confirm
    confirmation grant recognise recognize confess confessed confession reveal accountable
    accountability responsibility culpability guilty indeed true correct fess fesses cop mistaken allow
    mistake mistook error blunder oversight slip slipped accident accidental accidentally inadvertent
    inadvertently unintended unintentional unintentionally wrongly goof screw botch mess messed human
    misconfigured overlooked forgot forgotten misunderstanding misjudge miscommunication unfortunate
    should fluke snafu bungle fumble leftover lapse hiccup`,
  apologise: `apologise apologize apology apologetic sorry regret regretted regretful regrettably
    remorse forgive forgave forgiven forgiveness unfortunate unfortunately embarrassed ashamed shame
    sincerely sincere deeply inconvenience frustration fell short let letting disappoint mea-culpa oops
    whoops contrite own`,
  explain: `explain explanation clarify clarified clarification describe because due reason cause intend
    meant mean designed purpose supposed account rationale justify justification context attribute chalk
    ascribe detail elaborate illustrate outline spell spelt walk justified legitimate legitimately
    industry practice optional feature necessary diagnostic troubleshooting improvement quality
    reliability performance security anti-fraud prevent protect protection experiment anonymised
    anonymized aggregated minimal small harmless common normal routine expected compliant lawful
    essential terms defend reasonable proportionate by-design`,
  deny: `deny denied denial reject rejection dispute refute rebut rebutting rebuttal contest false
    untrue baseless unfounded groundless misleading wrong incorrect nonsense fiction fictional hoax
    inaccurate inaccuracy contradict categorically flatly vehemently strenuously exaggerated absurd
    ridiculous outrageous lie lies lied liar libel slander smear disavow repudiate discredit debunk
    fabricated fabrication counter challenge preposterous bogus rubbish misrepresent mischaracterise
    mischaracterize contrary disagree disagrees insist maintain assert contend reiterate stress stresses
    emphasise emphasize underline affirm reaffirm stand stood swear swore sworn assure reassure
    guarantee guarantees confident sure adamant steadfast repeatedly declare vouch avow protest position
    unequivocal`,
  dismiss: `dismiss dismisses dismissal dismissive downplay play belittle shrug shrugged brush wave
    minimise minimize pooh-pooh ridicule mock scoff laugh trivial overblown overstated exaggerated hype
    hysteria alarmist scaremongering fearmongering theoretical unlikely hypothetical speculation rumour
    rumor conspiracy misunderstanding misreading nitpick sensational sensationalist storm teacup`,
  noEvidence: `evidence indication sign suggest aware unaware reason believe no never none nothing
    nobody compromised accessed affected impacted misused stolen breach incident exploitation wild
    confirm proof hint grounds`,
  boast: `boast tout brag bragged proud pride proudly leading world-class best award award-winning
    trusted unrivalled unmatched innovative innovation cutting-edge seamless gold-standard privacy-first
    industry-leading excited thrilled delighted champion flagship revolutionary pioneer acclaim market
    promote secure-by-design bank-grade military-grade announce announcement declare proclaim unveil
    reveal communicate publicise publicize state keynote newsletter outline detail present broadcast
    herald`,
  thank: `thank thankful grateful gratitude appreciate appreciation kudos cheers patience understanding
    feedback community support reporter contribution welcome acknowledge commend sponsor`,
  audit: `audit auditor review independent independently external outside third-party commission hire
    engage retain appoint firm penetration pentest assessment certify certification certified accredited
    investigation inquiry consultant forensic findings oversight panel panelled board iso soc`,
  amends: `refund compensate compensation reimburse reimbursement credit voucher goodwill free frees
    replacement waive waiver notify notified inform customers regulators authorities police cooperate
    cooperation rotate revoked reward bounty donate settle settlement offer extend hotline repay repaid
    makegood restitution fire sack dismiss dismissed terminate suspend resign resignation quit quitting
    step stepped replace demote discipline disciplinary reprimand oust leave left laid-off layoff bonus
    bonuses clawback accountable axe axed accountability reverse reversal backtrack backpedal back-pedal
    u-turn walk rethink reconsider climb climbdown relent cave bow retreat rescind dropped abandon undo
    undid undone amend revise soften concede yield backlash pressure outcry listen scrapped`,
  blameOthers: `blame supplier contractor third-party partner vendor subcontractor upstream library
    provider former rogue employee employees intern user customer misuse misconfiguration competitor
    press pressed journalist researcher hacker pinned scapegoat shift deflect finger`,
  promiseChange: `improve improvement strengthen stricter tighten introduce process processes safeguard
    procedure control controlled training monitoring checklist review policy clearer documentation
    transparency dashboard changelog opt-in commitment lessons learn learnt prevent again ensure future
    steps measure priority revamp advise recommend recommendation encourage update upgrade patch change
    reset resetting rotate soon possible please asap instructions guidance affected mitigate apply
    applied remind`,
};
