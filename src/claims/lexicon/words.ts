/** Closed classes of English words, lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const DETERMINERS = set(
  `a an the this that these those its his her their our my your whose some any no every each all both either neither
  another one two three four five six`,
);
export const POSSESSIVES = set('its his her their our my your whose');
export const PREPOSITIONS = set(
  `of at from for with in on by to into onto about over under between among across against through via within inside
  outside without behind during until upon per than beyond toward towards like unlike near amid around above below
  throughout following including alongside despite`,
);
export const CONJUNCTIONS = set('and or but nor &');
/** Words that open a subordinate or relative clause. */
export const SUBORDINATORS = set(
  `that which who whom where when while because although though since as if unless whereas whether after before once
  so until`,
);
export const PRONOUNS = set(
  `he she they it we i you him them us me himself herself itself themselves this these those everyone anyone nobody
  someone none neither both who`,
);
export const AUXILIARIES = set(
  `is are was were be been being am has have had having do does did will would can could may might must shall should
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't mustn't
  shouldn't i'm it's he's she's they're we're you're i've we've they've you've i'd we'd they'd it'd i'll we'll they'll
  it'll that's`,
);
export const MODALS =
  set(`will would can could may might must shall should won't wouldn't can't cannot couldn't
  mustn't shouldn't do does did don't doesn't didn't i'd we'd they'd i'll we'll they'll it'll to let help`);
/** Frequent adverbs without "-ly", and other words that may stand between a subject and its verb. */
export const ADVERBS = set(
  `also now then later earlier already still just even again often always never not soon today yesterday once first
  however too ever yet instead further meanwhile therefore thus hence indeed perhaps maybe almost previously since
  itself himself herself themselves far back twice initially allegedly prior
  nevertheless nonetheless likewise moreover furthermore otherwise besides altogether anyway though regardless
  beforehand afterwards thereafter meantime somehow apparently`,
);
/** "-ly" words that are no adverbs. */
export const NOT_ADVERBS = set(
  'italy july sicily emily kelly sally molly billy lily family early likely supply reply apply daily weekly monthly assembly anomaly',
);
/** Nouns that look like verbs and may stand without a determiner. */
export const NOUN_LIKE = set(
  `reports report users sources claims claim researchers access use uses release releases update updates patch fix fixes
  issue issues code log logs test tests check checks host hosts bug bugs crash crashes leak leaks ban bans block blocks
  account accounts version versions warning warnings finding findings post posts notice notices state states plan plans
  request requests response responses statement statements comment comments attack attacks target targets support
  address exploit exploits detail details charge charges result results process processes monitor prompt prompts
  package packages install installs build builds commit commits export exports import imports display design upload uploads
  download downloads record records call calls scan scans change changes list lists stop read run runs set order orders
  answer answers demand demands concern concerns review reviews question questions quote quotes note notes reading
  names links copies forms documents photographs screenshots profiles routes mails emails caches loads locks marks
  hooks clones counts searches archives mirrors lags alerts dates tricks boots fakes labels views visits shares limits feeds
  terms files phones polls maps flags tags scores rates ranks books sweeps beams pumps films rings kicks
  addresses reporting coding testing tracking logging training hosting processing pricing setting settings encoding hacking filing filings briefing briefings hearing hearings ruling rulings listing listings meeting meetings`,
);

/** Words that never begin a capitalised name although they stand capitalised at the start of a sentence. */
export const STARTERS = set(
  `however meanwhile moreover furthermore additionally still also then now today yesterday later earlier although though
  while when after before since because if unless once according as in on at by for from with to of and but or so yet
  the a an this that these those it its he she they we i you there here what who how why where which not no both each
  some all any one two many most other others such following until during despite amid under over between within
  sources reports researchers users developers experts analysts security update updated breaking new last first
  neither either nobody everyone nothing every another several few version versions fixed affected yes please thanks
  thank hi hello note warning today's edit monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december only even more less instead per via like unlike
  rather than upon against about because does did do is are was were has have had can could will would should may
  might must let make read see learn get use using upgrade install remove disable check run try avoid consider
  yeah yep yup nope ok okay hmm huh sorry steps confirmed disconnected installed upgraded downgraded tried tested
  resolved solved updating upgrading downgrading`,
);
