/** Words for what the maker and others concerned answer. */
export const ANSWERS: Readonly<Record<string, string>> = {
  respond: `respond response answer reply replied comment statement spokesperson spokesman spokeswoman
    spokespeople say said told wrote email blog blogged post representative react reaction address
    addresses speak spoke spoken remark retort counter rejoinder communique bulletin faq thread townhall
    q&a issued clarification`,
  silence: `silent silence mum mom tight-lipped unanswered unreturned unreachable unavailable ignore
    ghost stonewall deaf radio crickets nothing nobody word unresponsive voicemail quiet dormant yet
    hear heard return reached immediately press pressed publication time deadline reply replied respond
    weeks days months`,
  decline: `decline refuse refusal comment elaborate discuss discussed disclose provide confirm neither
    specify specified name interview citing ongoing litigation policy confidential dodge evade deflect
    duck sidestep wriggle demur hedge noncommittal non-committal no-comment withhold withheld balk baulk
    questions request`,
  admit: `admit admitted admission acknowledge acknowledgement concede concession own accept confirm
    confirmation grant recognise recognize confess confessed confession disclose reveal accountable
    accountability responsibility culpability guilty indeed true correct fess fesses cop blame mistaken
    allow`,
  apologise: `apologise apologize apology apologetic sorry regret regretted regretful regrettably
    remorse forgive forgave forgiven forgiveness forgivenesses unfortunate unfortunately embarrassed
    ashamed shame sincerely sincere deeply inconvenience frustration fell short let letting disappoint
    trust mea-culpa oops whoops contrite own`,
  mistake: `mistake mistook mistaken error blunder oversight slip slipped accident accidental
    accidentally inadvertent inadvertently unintended unintentional unintentionally wrongly goof screw
    botch mess messed fault human misconfigured overlooked forgot forgotten misunderstanding misjudge
    miscommunication unfortunate should fluke snafu bungle fumble leftover left lapse hiccup`,
  explain: `explain explanation clarify clarified clarification describe because due reason cause intend
    meant mean designed purpose supposed account rationale justify justified justification context
    attribute chalk ascribe blame pin pinned detail elaborate illustrate outline spell spelt walk`,
  justify: `justify justified legitimate legitimately standard industry practice optional feature
    necessary required diagnostic troubleshooting improve improvement quality reliability performance
    security anti-fraud prevent protect protection experiment test anonymised anonymized aggregated
    limited minimal small harmless common normal routine expected compliant lawful legal essential
    telemetry terms policy disclosed documented defend reasonable proportionate by-design`,
  deny: `deny denied denial reject rejection dispute refute rebut rebutting rebuttal contest false
    untrue baseless baselesses unfounded groundless groundlesses misleading wrong incorrect nonsense
    fiction fictional hoax inaccurate inaccuracy contradict categorically flatly vehemently strenuously
    exaggerated absurd ridiculous outrageous lie lies lied liar libel slander smear disavow repudiate
    discredit debunk fabricated fabrication counter challenge preposterous bogus boguses rubbish
    misrepresent mischaracterise mischaracterize contrary disagree disagrees`,
  dismiss: `dismiss dismisses dismissal dismissive downplay play belittle shrug shrugged brush wave
    minimise minimize pooh-pooh ridicule mock scoff laugh trivial nothing overblown overstated
    exaggerated hype hysteria alarmist scaremongering fearmongering theoretical unlikely hypothetical
    speculation rumour rumor conspiracy misunderstanding misreading nitpick sensational sensationalist
    storm teacup`,
  noEvidence: `evidence indication sign suggest aware unaware reason believe no never none nothing
    nobody compromised accessed affected impacted misused stolen breach incident exploitation wild found
    confirm trace proof hint grounds`,
  insist: `insist maintain assert contend reiterate stress stresses emphasise emphasize underline affirm
    reaffirm stand stood swear swore sworn assure reassure guarantee guarantees certain confident sure
    adamant steadfast repeatedly repeat claim declare vouch avow protest position unequivocal`,
  neverDid: `never not no nor neither nobody none nowhere cannot without hardly scarcely didn't doesn't
    don't won't wouldn't isn't aren't wasn't weren't haven't hasn't can't ain't shouldn't couldn't
    hadn't nothing nil zero unable fails lacks absent`,
  announce: `announce announcement declare proclaim unveil reveal publish post issue introduce
    communicate inform notify notified publicise publicize disclose state advertise release statement
    keynote press pressed bulletin newsletter blog blogged update outline detail present tell told
    broadcast herald`,
  boast: `boast tout brag bragged proud pride proudly leading world-class world-classes best award
    award-winning trusted unrivalled unmatched innovative innovation cutting-edge seamless seamlesses
    gold-standard privacy-first industry-leading excited thrilled delighted champion flagship
    revolutionary pioneer acclaim market promote secure-by-design bank-grade military-grade`,
  thank: `thank thankful grateful gratitude appreciate appreciation kudos cheers patience understanding
    feedback community support report reporter contribution welcome acknowledge commend sponsor`,
  audit: `audit auditor review independent independently external outside third-party commission hire
    engage retain appoint firm penetration pentest assessment certify certification certified accredited
    investigation inquiry consultant forensic findings publish report oversight panel panelled board
    watchdog iso soc`,
  amends: `refund compensate compensation reimburse reimbursement credit voucher goodwill free frees
    replacement waive waiver notify notified inform customers regulators authorities police cooperate
    cooperation rotate revoked reward bounty donate settle settlement offer extend monitoring hotline
    repay repaid makegood restitution`,
  discipline: `fire sack dismiss dismissed terminate suspend resign resignation quit quitting step
    stepped replace demote discipline disciplinary reprimand oust leave left laid-off layoff bonus
    bonuses clawback accountable axe axed accountability`,
  reverseCourse: `reverse reversal backtrack backpedal back-pedal u-turn walk rethink reconsider climb
    climbdown relent cave bow retreat rescind drop dropped scrap abandon undo undid undone amend revise
    soften concede yield backlash pressure outcry listen scrapped withdraw withdrew withdrawn`,
  blameOthers: `blame supplier contractor third-party partner vendor subcontractor upstream library
    provider former rogue employee employees intern user customer misuse misconfiguration competitor
    press pressed journalist researcher hacker pin pinned scapegoat shift deflect finger fault`,
  promiseChange: `improve improvement strengthen stricter tighten introduce process processes safeguard
    procedure control controlled training monitoring checklist review policy clearer documentation
    transparency dashboard changelog opt-in toggle commitment lessons learn learnt prevent again ensure
    future steps measure priority revamp`,
  urgeUsers: `urge advise recommend recommendation encourage update upgrade install patch change reset
    resetting rotate check customers users immediately soon possible please asap instructions steps
    guidance affected mitigate enable apply applied administrators operators remind`,
};
