/** Words for when, how much, how surely, why and on what condition. */
export const MANNER: Readonly<Record<string, string>> = {
  version: `version release build built revision edition line series branch major minor point patch lts
    beta alpha rc candidate nightly canary preview snapshot channel channelled stable insider tag tagged
    milestone sku variant flavour flavor generation batch model modelled`,
  versionBound: `since until till through before prior earlier later older newer onwards upward up
    inclusive including excluding except only and below above between from starting ranging all every
    previous preceding following subsequent first last final latest current oldest lower higher
    thereafter downwards`,
  affects: `affect vulnerable impacted concern susceptible exposed subject prone contain present carry
    carried include introduce introduction regression appear began begun start arrive creep crept slip
    slipped exist inherit share embed embeds embedded bundled ship shipping applies hit hitting stems
    dates`,
  unaffected: `unaffected safe clean immune fine spared never not clear free frees exempt untouched
    unharmed predate lack without other different excluded okay ok unimpacted unscathed invulnerable`,
  time: `today yesterday tomorrow tonight morning afternoon evening evenings night noon midnight hour
    minute second day week weekend fortnight month quarter year decade monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november
    december spring sprang springs summer autumn winter`,
  past: `ago last earlier previously formerly former once already recently lately originally initially
    first before since then past prior historic historically long-standing longstanding old-time
    yesterday back years months decade erstwhile hitherto`,
  future: `tomorrow soon next later upcoming forthcoming coming will shall future eventually shortly
    imminent pending scheduled planned expected due within deadline until by ahead someday looming`,
  duration: `hour day week month year decade minute second long brief briefly short prolonged for during
    throughout lasting span spanned almost nearly over under about around roughly until indefinitely
    overnight weeks-long months-long continuous lengthy weekend`,
  frequency: `always often usually frequently regularly sometimes occasionally rarely seldom never once
    twice again repeatedly constantly continually every each daily hourly weekly monthly nightly
    annually intermittent intermittently periodic sporadic sporadically recurrent whenever routinely`,
  immediacy: `immediately instantly instant at-once promptly quickly swiftly fast rapid rapidly sudden
    suddenly urgent urgently hastily overnight asap within hours minutes straightaway same-day speed
    speeds speedy rush race scramble abruptly abrupt`,
  slowness: `slow slowly late later delay belated belatedly weeks months eventually finally overdue drag
    dragged gradual gradually long wait still yet tardy procrastinate stalling dawdle`,
  degree: `very extremely highly quite rather fairly somewhat slightly barely hardly almost nearly
    completely fully entirely totally wholly partly partially mostly largely mainly significantly
    substantially considerably drastically severely badly deeply only merely just simply utterly vastly
    marginally`,
  quantity: `all every most many much several few some none any half halves majority minority dozens
    hundreds thousands millions billions hundred percent third quarter number amount share total least
    more less fewer handful scores multitude lots plenty bunch`,
  approximate: `about around roughly approximately nearly almost some estimated up more less least over
    under between circa upwards exceeding excess excesses below above fewer close thereabouts ballpark`,
  certainty: `certain certainly sure surely definitely clear clearly obvious obviously undoubtedly
    indeed fact truly really actually confirmed proven unequivocally undeniable evident evidently
    plainly always unmistakable unmistakably undisputed beyond doubtless doubtlesses`,
  doubt: `may might could possibly perhaps maybe probably likely unlikely apparently seemingly seem
    appear suggest doubt doubtful question questionable unclear uncertain uncertainty unknown allegedly
    reportedly supposedly purportedly presumably potentially potential suspected believed thought if
    whether guess guesses hunch unsure dubious sceptic skeptic sceptical scepticism skepticism skeptical`,
  cause: `because cause due owing result stem stemmed arise arose arisen originate trigger lead led root
    reason since therefore hence thus so thanks blame account prompt provoke spark spawn induce why
    responsible underlie underlying explain contribute factor culprit`,
  purpose: `purpose aim goal intend intent intention order so meant designed objective help enable allow
    let letting ensure improve prevent protect avoid support facilitate serve use used useful benefit
    sake motive`,
  condition: `if unless when whenever where provided assuming whether once until except only otherwise
    case circumstances condition conditional depending dependent require scenario configuration certain
    specific particular given situation contingent`,
  concession: `although though despite even while whereas however but yet nevertheless nonetheless still
    regardless notwithstanding instead rather contrary unlike contrast conversely admittedly granted
    albeit otherwise`,
  addition: `also too moreover furthermore besides addition additionally likewise similarly plus along
    together both another further separately meanwhile again as-well extra alongside`,
  example: `example instance such including like namely particularly especially notably specifically
    among e.g. case sample illustration`,
  comparison: `more less better worse same different similar similarly like unlike than compare
    comparison equal identical equivalent faster slower larger smaller higher lower superior inferior
    resemble contrast exceed exceeds outperform twice half halves rival match mirror echo`,
  negation: `no not never none nothing nobody nowhere neither nor without cannot hardly scarcely barely
    lack absence absent fail unable refuse stop stopping zero un-ed devoid minus minuses`,
  existence: `be is are was were been being exist existence there remain present presence contain have
    has had include consist comprise absent lie lies lied lay laid reside sit sitting sat`,
  begin: `begin beginning began begun start commence onset launch initiate introduce open emerge
    emergence arise arose arisen appear surface first originally debut outset inception kick embark`,
  continue: `continue continuation keep kept remain persist still ongoing going carry carried proceed
    proceeds maintain stay last resume unabated uninterrupted sustain`,
  finish: `end finish complete completion conclude conclusion done over final finally last expire stop
    stopping cease wrap wrapped closed finalise finalize culminate`,
  increase: `increase rise rose risen grow grew grown growth climb surge soar jump double triple
    quadruple expand extend escalate spike raise gain boost balloon mushroom widen multiply multiplied
    swell swollen upsurge uptick skyrocket`,
  decrease: `decrease fall fell fallen drop dropped decline shrink shrank shrunk reduce reduction cut
    cutting lower lessen slump plunge plummet dwindle halve slash diminish dip dipped wane ebb ebbbed
    trim trimmed downsize`,
  change: `change alter alteration modify modified modification amend switch shift move turn become
    became transform convert adjust adapt vary varied replace revise edit rename tweak evolve mutate`,
  region: `here there home office abroad country city town village region europe european american asian
    african german french british dutch swiss swisses austrian nordic worldwide local remote nearby
    everywhere elsewhere north south east west northern southern eastern western coast island border
    capital`,
  onlyPart: `only just merely solely exclusively alone sole single one specific particular certain
    subset some selected limited small tiny handful rest remaining remainder partial minority fraction`,
};
