import { CONDUCT_VERBS, LOOKING_VERBS } from './conduct.ts';

/**
 * Verbs by what they do to a telling. One line per class, lemmas only: every form comes from `inflection.ts`.
 * A lemma may stand in several classes.
 */
export const VERB_CLASSES = {
  /** Someone says something. */
  speech: `say state tell add note report explain describe write announce mention indicate suggest argue insist stress
    emphasize emphasise warn caution advise comment remark declare reveal disclose post tweet respond reply call
    characterize characterise assert contend maintain estimate believe think expect predict conclude observe outline
    detail urge inform notify promise pledge vow reiterate clarify elaborate recall speculate theorize opine summarize
    summarise relay publish blog point recommend ask hint signal attribute frame label dub refer term portray deem consider
    recount narrate counter explain justify defend propose acknowledge confirm read list show share email answer suspect
    testify attest affirm retort posit surmise proclaim profess remember stipulate
    quip joke reckon swear assure concur complain doubt worry fear hope regret blame learn rule`,
  /** Someone owns up to something. */
  admission: `admit acknowledge confirm concede apologize apologise own recognize recognise`,
  /** Someone says that it is not so. */
  denial: `deny reject dispute refute dismiss rebut disavow contradict contest repudiate disagree`,
  /** Someone says that another did wrong. */
  accusation: `accuse allege charge sue criticize criticise slam blast fault claim complain denounce condemn rebuke
    lambast castigate reprimand censure`,
  /** Someone finds out, shows or checks. */
  discovery: `find discover uncover identify spot notice observe reverse-engineer analyze analyse reproduce replicate verify
    validate demonstrate dissect examine inspect investigate test bisect flag unearth expose decompile disassemble document
    trace detail confirm measure audit report detect pinpoint reconstruct deobfuscate see unmask intercept capture catch`,
  /** Someone names another as the source. */
  citing: `cite quote`,
  /** An organisation limits the use of a tool. */
  ban: `ban bar prohibit forbid outlaw blacklist blocklist restrict disallow block suspend delist limit revoke curb halt
    pull withdraw remove uninstall quarantine drop phase instruct order direct require tell ask stop cease discontinue
    embargo exclude deprecate sanction shelve pause evict`,
  /** Something is repaired. */
  fix: `fix patch resolve address remediate remedy revert mitigate correct repair rectify undo close plug harden
    neutralize eliminate solve sanitize backport retire restore`,
  /** A release, a change or a removal is made, which may be the repair. */
  ship: `ship release publish roll remove push issue land merge deploy disable drop deliver delete withdraw pull yank unpublish
    deprecate update upgrade replace change rotate revoke scrub strip cut end discontinue phase`,
  /** A release begins to have something. */
  introduce: `introduce add ship include bundle embed insert plant inject appear arrive debut implement contain carry`,
  /** Versions have a fault. */
  affect: `affect impact concern hit plague`,
  /** Where a telling starts. */
  origin: `originate stem trace derive arise emerge surface`,
  /** What software does. */
  behave: `send transmit upload collect gather harvest exfiltrate leak expose store log record track monitor check detect
    read scan inspect encode encrypt decrypt hide conceal embed inject insert download fetch install execute run launch
    spawn open write overwrite delete erase wipe remove corrupt crash hang freeze fail break ignore bypass skip disable
    enable modify alter change rewrite replace swap add append contain include carry bundle ship capture intercept
    fingerprint spy steal share sell connect contact communicate phone beacon ping query request report signal reveal
    disclose access grab copy clone duplicate consume use drain leak spike exhaust block prevent allow let enable permit
    grant escalate trigger activate return throw raise display show render print paste insert redirect hijack impersonate
    spoof forge trick cause lead result suffer introduce exploit compromise infect obfuscate embed mine
    deny reject refuse truncate drop lose misread miscalculate misinterpret leave persist retain keep cache sync scrape
    crawl train prompt ask force auto-update update downgrade mishandle sanitize escape validate verify parse load
    mount bind listen serve stream relay forward tunnel match compare cross-reference identify determine mark watermark
    target hook patch reset revert timeout stall loop deadlock panic abort segfault overflow stop restart reboot
    allocate free dereference evaluate invoke call pass pull push hallucinate fabricate invent delete commit rename move
    omit strip mask subvert circumvent evade ignore respect honor violate contravene obey start begin charge bill throttle
    propagate spread replicate deserialize interpolate accept verify dump parse store serialize default lock flash
    flicker lag slow degrade regress surface remain persist operate behave function enforce
    perform conduct carry make rely depend generate create produce register set expire sign authenticate log clear purge combine interfere tamper degrade divert siphon pilfer
    sniff kill terminate grow happen occur survive disappear vanish reappear forward require lure phish poison wait freeze`,
  /** Verbs that say nothing by themselves; known so that they are not taken for nouns. */
  act: `take apply impose place give get put bring make become follow face represent leave highlight underscore work need want
    hope help try seek move turn continue remain stay raise fall rise join meet develop build design sell buy pay hire sign agree
    decide choose vote approve study learn start begin end finish use operate manage handle provide offer support serve protect
    secure defend attack lift cover extend enact expand enforce restore acquire launch fine retain reach win hold keep go come
    grow gain lose compete comply establish deepen trigger prompt reassess accelerate reinforce treat expect look appear seem
    emerge occur happen involve require mean matter depend allow consider believe know think feel suppose concede spend save
    cost own belong serve host set run live die open close enter exit visit view watch play sing draft write teach
    create generate form shape drive push pull carry throw catch hit strike touch avoid prevent ensure guarantee
    look check compare diff grep recommend encourage invite welcome praise celebrate support back oppose fight resist protest demand request question
    examine address raise settle plead rule order fine convict arrest jail extradite charge indict file appeal postpone delay
    resume suspend cancel abandon adopt embrace integrate combine merge split separate divide connect link tie relate
    resell purchase subscribe upgrade migrate switch convert transfer assign allocate appoint name nominate elect resign quit
    retire replace succeed fail survive escape evade recover regain rebuild reopen reshape redesign rework refine improve
    enhance boost strengthen weaken reduce lower raise increase decrease double triple halve cut trim slash shrink widen narrow
    decline refuse accompany corroborate reactivate disrupt restructure deceive mislead harm hurt damage benefit`,
  /** What software does, in other words. */
  conduct: CONDUCT_VERBS,
  /** Someone looks at software. */
  look: LOOKING_VERBS,
  /** Steps towards a repair that are no repair yet. */
  pledge: `promise pledge plan intend prepare work schedule commit vow`,
} as const;

export type VerbClass = keyof typeof VERB_CLASSES;

/** Speech verbs that only people, firms and papers do: a tool that "says" is its vendor. */
export const PLAIN_SPEECH: ReadonlySet<string> = new Set(
  'say state tell announce explain insist argue stress acknowledge admit confirm deny comment respond apologize reply declare clarify dispute refute contest concede promise pledge reiterate answer'.split(' '),
); // prettier-ignore

/** Verbs that speak only before "that", a quotation or a colon, or after what is said. */
export const WEAK_SPEECH: ReadonlySet<string> = new Set(
  'add list show share publish post email own label point recommend ask counter read call deem consider term dub hint signal write believe think expect estimate propose see point report announce maintain answer suspect doubt fear hope worry regret swear assure learn rule'.split(' '),
); // prettier-ignore

/** Discovery verbs that say that someone else's finding was repeated or checked. */
export const CHECKING: ReadonlySet<string> = new Set(
  'reproduce replicate verify validate confirm audit corroborate'.split(' '),
);
