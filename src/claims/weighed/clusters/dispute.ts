/** Words for quarrels: who accuses, judges, sues, looks into or votes on an affair. */
export const DISPUTE: Readonly<Record<string, string>> = {
  accuse: `accuse accusation allege allegation allegedly claim blame fault assert contend maintain
    complain denounce denunciation indict implicate incriminate impute pin pinned finger insinuate
    insinuation imply implied suggest accuser purport level levelled`,
  criticise: `criticise criticize criticism critic critical slam slamming blast condemn condemnation
    lambast lash decry decried deplore rebuke scold berate ridicule mock rap chide chastise chastize
    castigate censure attack pan panned savage roast bash fume outcry backlash uproar furore outrage
    anger protest pile-on scathing blistering damning rail upbraid complain complaint grumble gripe moan
    grouse whine grievance petition rant vent dissatisfied dissatisfaction unhappy annoyed one-star
    forum object objection lodge carp`,
  sue: `sue sued lawsuit suit litigation litigate claim claimant plaintiff defendant class-action class
    classes action court complaint filed damages settle settlement injunction appeal counterclaim
    countersue arbitration attorney lawyer writ tort negligence contract seek sought summons docket
    subpoena proceedings`,
  judge: `judge judgment judgement court ruling verdict tribunal justice jury magistrate convict
    conviction sentence acquit acquittal dismiss dismisses uphold upheld overturn appeal hearing testify
    testified testimony witness witnesses bench decree constitutional plead pled bail law act statute
    regulation directive legislation legislate legislative legislator constitution amendment treaty gdpr
    provision clause article section paragraph illegal lawful unlawful liability liable obligation
    comply complied jurisdiction enforceable sue sues copyright trademark patent`,
  inquiry: `inquiry enquiry investigation investigate probe examine look open launch regulator
    commissioner watchdog preliminary formal fact-finding hearing committee committees summon question
    questionnaire subpoena audit scrutiny panel panelled parliamentary ombudsman prosecutor prosecution
    dossier`,
  fine: `fine penalty penalise penalize sanction levy levied order punish punishment settlement million
    infringement violation violate breach contravene contravention reprimand warning gdpr compliance
    noncompliance non-compliance enforcement regulator undertaking slap`,
  arrest: `arrest detain detention custody charge indict indictment extradite extradition raid suspect
    seize police detective officer jail prison imprison handcuff warrant prosecutor criminal investigate
    bail convict deport manhunt wanted interrogate apprehend fugitive crime felony theft fraud espionage
    sabotage burglary blackmail extortion laundering smuggling trafficking corruption bribery bribe
    kickback embezzlement conspiracy perjury stalking harassment harass harassed vandalism hacking
    trespass`,
  vote: `vote ballot poll election elect referendum motion majority unanimous unanimously abstain
    abstention pass passed adopt bill amendment council parliament assembly senate committee committees
    plenary session tabled quorum veto resolution chamber against favour favor politics political
    politician party opposition government coalition minister ministry senator congress congresses
    lawmaker legislator campaign geopolitics geopolitical sanctions diplomacy diplomatic embassy foreign
    national sovereignty sovereign tariff war warred rivalry tension ideology partisan lobbyist populist
    left-wing right-wing cabinet premier president chancellor governor mayor`,
  warnExpert: `warn caution alarm alert concern worry worried fear dangerous risk risky serious raise
    flag flagging urge sound red-flag precedent troubling slippery unacceptable wake-up`,
  opinion: `believe think thought argue consider regard deem suppose reckon opine view opinion feel felt
    find found suspect doubt describe brand label labelled dub dubbed characterise characterize judge
    assess assessed assume guess guesses seem appear personally arguably frankly honestly imho imo
    stance position perspective conviction verdict expect expectation predict prediction forecast
    estimate anticipate project projection foresee foresaw foreseen foretell foretold likely unlikely
    probably will would may might could perhaps chance odds prospect outlook analyst bet betting wager
    speculate speculation`,
  consequence: `consequence result impact effect implication ramification repercussion fallout aftermath
    knock-on lead led mean meant cost lose lost damage erode erosion reputation reputational backlash
    precedent signal signalled outcome ripple upshot legacy threaten threat jeopardise jeopardize
    undermine dent embarrass shake shook shaken`,
  demandAction: `demand call urge press pressed pressure insist push campaign petition lobby lobbied
    request explain explanation answer transparency accountability independent inquiry moratorium
    stronger clarity assurances apology compensation overdue open-letter signatory boycott appeal plea`,
  dispute: `dispute quarrel row clash feud spat spar controversy controversial debate disagreement
    disagree disagrees argue argument wrangle conflict standoff stand-off battle fight fought tussle
    contention contentious divided split splitting heated bicker flamewar flame war warred saga polemic`,
  support: `support back defend defence defense endorse endorsement side agree agrees praise applaud
    welcome commend vouch ally allied hail champion favour favor approve sympathise sympathize sympathy
    stand stood advocate second good great excellent fantastic love like best brilliant superb reliable
    solid smooth elegant impressive beautiful neat nice wonderful favourite favorite happy pleased
    satisfied star starred congratulate amazing stellar polished slick handy intuitive snappy gem
    terrific`,
};
