/** Words of talk around an affair: praise, fear, money, history, advice, feelings. */
export const TALK: Readonly<Record<string, string>> = {
  say: `say said tell told state write wrote written add note mention remark comment explain describe
    report announce declare put putting speak spoke spoken talk discuss discussed quote argue claim
    recall joke quip opine observe post tweet reply replied according quoth muse voice utter`,
  askQuestion: `ask question query queried wonder inquire enquire request seek sought who what why how
    where when whether which anyone anybody someone idea clue explain know knew known help answer
    curious`,
  praise: `praise good great excellent fantastic love like best brilliant superb reliable solid smooth
    elegant impressive beautiful neat nice wonderful favourite favorite recommend happy pleased
    satisfied star starred applaud commend welcome congratulate amazing stellar polished slick handy
    intuitive snappy gem terrific`,
  blamePoor: `bad terrible awful horrible poor worst rubbish garbage crap useless junk mess messed
    disaster disgrace ridiculous pathetic joke laughable unacceptable unforgivable shoddy sloppy lousy
    appalling shameful incompetent careless negligent negligence reckless amateurish inexcusable lazy
    cheap abysmal dreadful scandalous irresponsible`,
  fear: `fear afraid worry worried scared scary frightened fright panic panicking anxious anxiety
    nervous concern alarmed uneasy unease paranoid creepy creeped terrified nightmare dread distrust
    mistrust wary uncomfortable spooked rattled jitters jittery unsettling chill`,
  anger: `angry anger furious fury outraged mad livid annoyed annoyance irritated frustrated frustration
    fed upset upsetted rage ranting disgusted sick seething incensed irate infuriating fuming bitter
    resentment resent enraged`,
  sadness: `sad sadly disappointed disappointment sorry unhappy heartbroken dismay disheartened shame
    regret regretted miss misses tears cry cried weep wept gutted betrayed betrayal let-down depressed
    grief hurt discouraged lonely`,
  joy: `happy happily glad relieved relief delighted pleased excited enjoy fun laugh funny smile
    cheerful celebrate celebration hooray yay grin amused thrilled lucky joy party`,
  surprise: `surprise surprisingly shock astonished amazed stunned unexpected baffled puzzled bewildered
    confused disbelief startled bizarre strange weird odd wow jaw speechless flabbergasted gobsmacked
    dumbfounded perplexed`,
  feeling: `feel felt emotion mood tired exhausted bored lonely proud ashamed embarrassed guilty jealous
    hope hopeful trust faith confidence loyal mixed honest personally heart nostalgia nostalgic stressed
    overwhelmed resigned numb weary`,
  trust: `trust trustworthy distrust mistrust confidence faith rely relied reliance reliable reputation
    reputable credibility credible integrity honest honesty transparent transparency betray betrayal
    loyalty goodwill assurance doubt erode rebuild rebuilt trustworthiness trustworthinesses dishonest
    untrustworthy`,
  money: `price fee fees cost charge bill subscription pay paid payment refund euro dollar pound franc
    yen krone licence license tier plan planning expensive cheap free frees budget discount revenue
    profit money cash salary invoice donation sponsor fund grant cent pricey affordable costly`,
  market: `market share revenue funding valuation investor growth users million billion popular founded
    competitor rival startup industry sector customers analysts stock quarter shareholder earnings
    profit sales turnover acquisition ipo listing segment demand supply supplied competition leader
    dominant niche bestseller customer-base downloads bestselling market-leading duopoly monopoly`,
  funding: `funding invest investment investor venture capital round seed seeds series raise valuation
    valued million billion stake shareholder acquire acquisition buyout merger ipo backer grant sponsor
    sponsorship donation crowdfunding bankruptcy insolvency bootstrap`,
  history: `found founder establish launched began started history originally born grew decade years
    century anniversary veteran pioneer early first heritage legacy once formerly renamed rebranded spun
    acquired known story origin debut nineties eighties headquartered based birthplace`,
  popularity: `popular popularity widely used common ubiquitous million downloads users installed stars
    rating ranking favourite favorite hit hitting best-known famous beloved mainstream adoption
    installed-base household trending viral well-known prevalent widespread go-to staple`,
  sceneSetting: `morning evening evenings sunny rain rainy snow coffee tea kitchen table desk window
    street village harbour harbor bridge river mountain office corridor room door queue crowd weekend
    holiday summer winter train lunch breakfast dinner garden dog cat bicycle autumn fog sat stood
    walked`,
  advice: `should must recommend advise advice check update upgrade rotate change review audit disable
    avoid consider make made sure enable use uses install verify verified ensure need needs best
    practice checklist tip tipped guide howto tutorial step stepped remember careful beware never always
    consult backup read`,
  howto: `click tap tapped press pressed open go went gone select choose chose chosen scroll type enter
    run running ran install restart reboot settings menu tab tabbed button options preferences command
    terminal folder navigate download drag dragged follow step stepped toggle tick paste copy copied
    reopen hover swipe`,
  general: `generally often usually always trend debate question era trust transparency openness
    opennesses community ecosystem supply-chain policy law politics geopolitics rivalry tension lesson
    reminder reality world society everyone nobody modern digital age aged problem challenge complex
    balance principle idea theory truth nature human life lives today paradox mindset culture`,
  reminder: `reminder lesson example pattern trend wake-up symptom sign proof reminds moral history
    repeat cautionary tale illustration illustrates underlines underscores highlights shows case study
    studied parable turning-point textbook`,
  plannedEvent: `conference talk keynote webinar meeting meetings hearing session workshop summit meetup
    hackathon trade-fair fair ceremony anniversary launch event panel panelled symposium livestream
    premiere expo roundtable`,
  document: `report paper advisory bulletin blog blogged post article story study studied survey
    analysis analyses whitepaper statement letter memo notice changelog release notes documentation
    manual readme wiki faq thread comment ticket issue page website site book chapter section footnote
    appendix appendices press-release newsletter`,
  headlineWord: `row probe blow blew blown snag axed slammed hit hitting ditches bans pulls yanks admits
    denies warns urges fears vows faces blasts sparks amid over after claims eyes backs quits sues halts
    mulls nixes dubs rocked slams scraps reels`,
  forumTalk: `hi hello hey guys folks thanks cheers imo imho afaik iirc tldr btw lol same here +1 bump
    edit op thread anyone anybody help please ps update solved rant dunno idk yeah yep nope wtf ugh
    gonna kinda gotta wanna fwiw ymmv meh sigh`,
  identification: `called named dubbed nicknamed known labelled labeled tracked codenamed designated
    titled identified assigned cve identifier number reference ticket alias aka moniker`,
  quantityOfUsers: `users customers devices installations installs downloads households accounts
    computers phones servers machines hosts sites endpoints organisations companies schools hospitals
    countries employees pupils patients vehicles units copies subscribers seats`,
  effortWork: `work effort try tried attempt help struggle manage succeed succeeds success successes
    achieve handle deal dealt spend spent waste hour day team busy labour labor task job project build
    built toil overtime`,
  knowing: `know knew known knowledge aware awareness awarenesses unaware understand understood realise
    realize learn learnt remember recall forget forgetting forgotten forgot familiar informed ignorant
    ignorance clue idea notice grasp foresaw oblivious`,
  wanting: `want need needed wish hope desire prefer preference would like demand seek sought look
    interest eager keen willing unwilling reluctant reluctance hesitant insist crave`,
  comparisonTools: `alternative rival competitor equivalent replacement similar instead other tool
    product switch compare comparison benchmark better worse cheaper open-source free frees review
    roundup pros cons verdict rating score`,
  privacyTheme: `privacy private personal surveillance tracking freedom liberty rights anonymity
    anonymous confidential confidentiality sensitive consent intrusive data-protection gdpr sovereignty
    censorship dignity intimate discretion`,
  securityTheme: `security secure insecure safety safe cybersecurity cyber defence defense protect
    protection threat risk attack resilience hygiene zero-trust vulnerability awareness awarenesses
    incident response compliance posture harden firewall`,
};
