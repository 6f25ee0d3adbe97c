/** Words of talk around an affair: praise, fear, money, history, advice, feelings. */
export const TALK: Readonly<Record<string, string>> = {
  say: `say said tell told state write wrote written add mention remark comment explain describe
    announce declare put putting speak spoke spoken talk discuss discussed quote argue claim joke quip
    opine tweet reply replied according quoth muse utter`,
  askQuestion: `ask question query queried wonder inquire enquire request seek sought who what why how
    where when whether which anyone anybody someone idea clue know knew known answer curious`,
  blamePoor: `bad terrible awful horrible poor worst rubbish garbage crap useless junk mess messed
    disaster disgrace ridiculous pathetic joke laughable unacceptable unforgivable shoddy sloppy lousy
    appalling shameful incompetent careless negligent negligence reckless amateurish inexcusable lazy
    cheap abysmal dreadful scandalous irresponsible`,
  fear: `fear afraid worry worried scared scary frightened fright panic panicking anxious anxiety
    nervous concern uneasy unease paranoid creepy creeped terrified nightmare dread distrust mistrust
    wary uncomfortable spooked rattled jitters jittery unsettling chill`,
  anger: `angry anger furious fury outraged mad livid annoyed annoyance irritated frustrated frustration
    fed upset upsetted rage ranting disgusted sick seething incensed irate infuriating fuming bitter
    resentment resent enraged sad sadly disappointed disappointment sorry unhappy heartbroken dismay
    disheartened regret regretted miss misses tears cry cried weep wept gutted betrayed betrayal
    let-down depressed grief hurt discouraged lonely`,
  feeling: `feel felt emotion mood tired exhausted bored lonely proud ashamed embarrassed guilty jealous
    hope hopeful faith confidence loyal mixed honest personally heart nostalgia nostalgic stressed
    overwhelmed resigned numb weary happy happily glad relieved relief delighted excited enjoy fun laugh
    funny smile cheerful celebrate celebration hooray yay grin amused thrilled lucky joy party surprise
    surprisingly shock astonished amazed stunned unexpected baffled puzzled bewildered confused
    disbelief startled bizarre strange weird odd wow jaw speechless flabbergasted gobsmacked dumbfounded
    perplexed`,
  trust: `trust trustworthy distrust mistrust confidence faith rely relied reliance reliable reputation
    reputable credibility credible integrity honest honesty transparent betray betrayal loyalty goodwill
    assurance doubt erode rebuild rebuilt trustworthiness dishonest untrustworthy`,
  money: `price fee fees cost charge bill subscription pay paid payment refund euro dollar pound franc
    yen krone tier plan planning expensive cheap free frees budget discount revenue profit money cash
    salary donation fund cent pricey affordable costly`,
  market: `market share revenue funding valuation investor growth users million billion popular
    competitor rival startup industry sector analysts stock quarter shareholder earnings profit sales
    turnover acquisition ipo segment supply supplied competition leader dominant niche bestseller
    customer-base bestselling market-leading duopoly monopoly invest investment venture capital round
    series valued stake buyout merger backer sponsorship donation crowdfunding bankruptcy insolvency
    bootstrap`,
  history: `found founder establish launched began started history originally born grew decade years
    century anniversary veteran pioneer early first heritage once formerly renamed rebranded spun
    acquired known story origin debut nineties eighties headquartered based birthplace`,
  popularity: `popular popularity widely used common ubiquitous million downloads installed stars rating
    ranking favourite favorite hit hitting best-known famous beloved mainstream adoption installed-base
    household trending viral well-known prevalent widespread go-to staple devices installations
    computers companies schools employees pupils patients vehicles copies subscribers seats victim
    sufferer casualty people dozens hundreds ten claimant family holder individual`,
  sceneSetting: `morning evening evenings sunny rain rainy snow coffee tea kitchen table desk window
    street village harbour harbor bridge river mountain corridor room door queue crowd weekend holiday
    summer winter train lunch breakfast dinner garden dog cat bicycle autumn fog sat stood walked`,
  advice: `should must recommend advise advice check update upgrade rotate change audit avoid consider
    make made sure enable use uses verify verified ensure need needs best practice checklist guide howto
    tutorial step stepped remember careful beware consult read go went gone select choose chose chosen
    scroll type enter run running ran settings menu tab tabbed button options navigate drag dragged tick
    paste reopen hover swipe`,
  general: `generally often usually always trend debate question era trust transparency openness
    community ecosystem supply-chain law politics geopolitics rivalry tension lesson reminder reality
    world society everyone modern digital age aged problem challenge complex balance principle idea
    theory truth nature human life lives today paradox mindset culture example pattern wake-up symptom
    reminds moral cautionary tale illustration illustrates underlines underscores highlights shows case
    study studied parable turning-point textbook`,
  document: `report paper advisory bulletin blog blogged post article story study studied survey
    analysis analyses whitepaper statement letter changelog release documentation manual readme wiki faq
    ticket page website site book chapter section footnote appendix appendices press-release newsletter
    conference keynote webinar meeting meetings workshop summit meetup hackathon trade-fair fair
    ceremony anniversary event panel panelled symposium livestream expo roundtable`,
  forumTalk: `hi hello hey guys folks thanks cheers imo imho afaik iirc tldr btw lol same here +1 bump
    edit op anyone anybody help please ps solved rant dunno idk yeah yep nope wtf ugh gonna kinda gotta
    wanna fwiw ymmv meh sigh`,
  identification: `called named dubbed nicknamed known labelled labeled tracked codenamed designated
    titled identified assigned cve identifier number reference ticket alias aka moniker`,
  effortWork: `work effort try tried attempt help struggle manage succeed succeeds success successes
    achieve handle deal dealt spend spent waste hour day busy labour labor task job project built toil
    overtime know known knew knowledge aware awareness unaware understand understood realise realize
    remember forget forgetting forgotten forgot familiar ignorant ignorance clue idea grasp foresaw
    oblivious want need needed wish desire prefer would like seek sought look interest eager keen
    willing unwilling reluctant reluctance hesitant crave`,
  privacyTheme: `privacy private personal surveillance tracking freedom liberty rights anonymity
    anonymous confidential confidentiality sensitive consent intrusive data-protection gdpr sovereignty
    censorship dignity intimate discretion security secure insecure safety safe cybersecurity cyber
    protection threat risk attack resilience hygiene zero-trust vulnerability awareness incident
    response posture harden`,
};
