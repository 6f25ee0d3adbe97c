/** Words for when, how much, how surely, why and on what condition. */
export const MANNER: Readonly<Record<string, string>> = {
  version: `version release build built revision edition line series major minor point patch lts beta
    alpha rc candidate nightly canary preview snapshot channel channelled tag tagged milestone sku
    variant flavour flavor generation batch`,
  versionBound: `since until till through before prior earlier later older newer onwards upward up
    inclusive including excluding except only and below above between from ranging every previous
    preceding following subsequent first last final latest current oldest lower higher thereafter
    downwards`,
  affects: `affect vulnerable impacted concern susceptible exposed subject prone contain present carry
    carried include introduction regression began begun start arrive creep crept exist inherit embed
    embeds embedded ship shipping applies hit hitting stems dates`,
  unaffected: `unaffected safe clean immune fine spared never not clear free frees exempt untouched
    unharmed predate lack without other different excluded okay ok unimpacted unscathed invulnerable`,
  time: `today yesterday tomorrow tonight morning afternoon evening evenings night noon midnight hour
    minute second day week weekend fortnight month quarter year decade monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november
    december spring sprang springs summer autumn winter ago earlier previously formerly former already
    recently lately originally initially before then past prior historic historically long-standing
    longstanding old-time erstwhile hitherto soon next upcoming forthcoming coming shall future
    eventually shortly imminent pending scheduled planned within by ahead someday looming`,
  duration: `hour day week month year decade minute second long brief briefly short prolonged for during
    throughout lasting span spanned almost nearly over under about around roughly until indefinitely
    overnight weeks-long months-long continuous lengthy weekend always often usually frequently
    regularly sometimes occasionally rarely seldom repeatedly constantly continually each hourly weekly
    monthly nightly annually intermittent intermittently periodic sporadic sporadically recurrent
    whenever routinely`,
  immediacy: `immediately instantly instant at-once promptly quickly swiftly fast rapid rapidly sudden
    suddenly urgent urgently hastily overnight asap within minutes straightaway same-day speed speeds
    speedy rush race abruptly abrupt slowly late later delay belated belatedly eventually finally
    overdue drag dragged gradual gradually long wait tardy procrastinate dawdle`,
  quantity: `all every most many much several few some any half halves majority minority dozens hundreds
    thousands billions hundred percent third amount total least more less fewer handful scores multitude
    lots plenty bunch about around roughly approximately nearly almost estimated up over under between
    circa upwards exceeding excess below above close thereabouts ballpark`,
  certainty: `certain certainly sure surely definitely clear clearly obvious obviously undoubtedly
    indeed fact truly really actually proven unequivocally undeniable evident evidently plainly always
    unmistakable unmistakably undisputed beyond doubtless very extremely highly quite rather fairly
    somewhat slightly barely hardly almost nearly completely fully entirely totally wholly partly
    partially mostly largely mainly significantly substantially considerably drastically severely badly
    deeply merely just simply utterly vastly marginally`,
  doubt: `may might could possibly perhaps maybe probably likely unlikely apparently seemingly seem
    appear suggest doubt doubtful questionable unclear uncertain uncertainty unknown allegedly
    reportedly supposedly purportedly presumably potentially potential believed thought if whether guess
    guesses hunch unsure dubious sceptic skeptic sceptical scepticism skepticism skeptical`,
  cause: `because cause due owing result stem stemmed arise arose arisen originate trigger led root
    reason since therefore hence thus so provoke spark spawn induce why responsible underlie underlying
    contribute factor culprit`,
  purpose: `purpose aim goal intend intent intention order so meant designed objective help enable allow
    let letting ensure improve prevent protect avoid facilitate serve use used useful benefit sake
    motive`,
  condition: `if unless when whenever where provided assuming whether once until except only otherwise
    case circumstances condition conditional depending dependent scenario configuration certain specific
    particular given situation contingent`,
  comparison: `more less better worse same different similar similarly like unlike than compare
    comparison equal identical equivalent faster slower larger smaller higher lower superior inferior
    resemble contrast exceed exceeds outperform twice half halves match echo although though despite
    while whereas however but yet nevertheless nonetheless regardless notwithstanding instead rather
    contrary conversely admittedly albeit otherwise also too moreover furthermore besides addition
    additionally likewise plus along together both another further separately meanwhile as-well extra
    alongside`,
  negation: `no not never none nothing nobody nowhere neither nor without cannot hardly scarcely barely
    lack absence absent unable stop stopping zero un-ed devoid minus didn't doesn't don't won't wouldn't
    isn't aren't wasn't weren't haven't hasn't can't ain't shouldn't couldn't hadn't nil`,
  begin: `begin beginning began begun start commence onset initiate introduce emerge emergence arise
    arose arisen appear surface first originally debut outset inception kick embark continue
    continuation keep kept persist still ongoing going carry carried proceed proceeds stay last resume
    unabated uninterrupted sustain end finish complete completion conclude conclusion done over final
    finally stop stopping cease wrap wrapped finalise finalize culminate`,
  increase: `increase rise rose risen grow grew grown growth climb surge soar jump double triple
    quadruple expand extend escalate spike raise gain boost balloon mushroom widen multiply multiplied
    swell swollen upsurge uptick skyrocket decrease fall fell fallen dropped shrink shrank shrunk reduce
    reduction cut cutting lower lessen slump plunge plummet dwindle halve slash diminish dip dipped wane
    ebb ebbbed trim trimmed downsize change alter alteration modify modified modification amend shift
    move turn become became transform convert adjust adapt vary varied revise edit rename tweak evolve
    mutate`,
  region: `here there home office abroad country city town village region europe european american asian
    african german french british dutch swiss austrian nordic worldwide local remote nearby everywhere
    elsewhere north south east west northern southern eastern western coast island border capital`,
  onlyPart: `only just merely solely exclusively alone sole single one specific particular certain
    subset some selected limited small tiny handful rest remaining remainder partial minority fraction`,
};
