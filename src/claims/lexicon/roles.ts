import type { AttributionType } from '../../model/statement.ts';

/**
 * Nouns for those who tell, by the type that they have when nothing else is known. Singular and plural.
 * `insider` needs a word beside it that says so ("familiar with the matter"); `work` is staff when a vendor is named,
 * a researcher or a user otherwise; `officer` speaks for an organisation; `medium` is a place to say things.
 */
const ROLES = {
  officer: `spokesperson spokesman spokeswoman spokespeople spokespersons representative representatives ceo cto cfo coo ciso
    cso chief president chairman chairwoman founder co-founder cofounder co-founders founders director head executive
    executives vp vice-president boss chair officer minister secretary senator governor mayor lawmaker commissioner
    ombudsman congressman congresswoman premier registrar prosecutor attorney lawyer counsel judge superintendent principal rector dean councillor general treasurer`,
  work: `engineer engineers dev devs employee employees staffer staffers developer developers member members maintainer maintainers
    manager managers contributor contributors programmer programmers designer lead worker workers author creator
    reviewer reviewers annotator annotators advocate evangelist publisher moderator committer colleague coworker`,
  researcher: `researcher hacker hunter academic professor scientist consultant pentester lecturer practitioner
    specialist student reverser reverse-engineer`,
  experts: `researchers experts expert analysts analyst specialists academics scientists hackers consultants professionals
    observers critics practitioners firms vendors academics lawyers advocates pundits scholars campaigners activists
    auditors investigators pair duo trio`,
  insider: `source sources person people insider insiders official officials diplomat diplomats lobbyist lobbyists individual individuals informant whistleblower whistleblowers aide`,
  user: `user users redditor redditors commenter commenters poster posters customer customers reader readers owner owners
    plaintiff plaintiffs claimant claimants reporter tester testers administrator administrators admin admins sysadmin victim victims gamer tinkerer op others
    friend friends brother sister neighbour neighbor parent parents teacher teachers pupil pupils patient patients
    nurse nurses doctor doctors pensioner pensioners farmer farmers passenger passengers man woman mother father
    subscriber subscribers player players streamer blogger resident residents shopper shoppers commentator commentators`,
  post: `post posts thread threads tweet tweets comment comments gist issue ticket discussion message messages
    toot submission reply`,
  document: `notice letter memo memorandum advisory advisories bulletin write-up writeup filing filings complaint suit lawsuit
    indictment document documents analysis paper study whitepaper disclosure documentation docs changelog notes faq policy
    terms eula policies circular email e-mail emails guidance directive statement statements announcement postmortem post-mortem
    transcript transcripts review audit assessment investigation findings research test tests testing experiment inquiry inspection poll benchmark survey log logs
    timeline entry report page readme article video description ruling order decision subpoena testimony presentation slides
    screenshot screenshots record records repository alert allegation claim teardown preprint dossier manual contract deck
    brief handbook summary minutes readout note capture captures footage verdict footnote affidavit deposition petition mail mails
    appendix addendum annex`,
  outlet: `outlet outlets newspaper newspapers publication publications magazine newsroom broadcaster reports media press
    news newsletter website site blog coverage journalists journalist wire tabloid podcast portal`,
  organisation: `company companies firm startup start-up vendor maker agency government ministry regulator regulators
    university bank court foundation group authorities authority commission department office team lab laboratory institute
    institution association nonprofit non-profit consortium giant corporation organization organisation
    provider employer retailer carrier school board committee council police registry project parent conglomerate
    watchdog union contractor body centre center program community inspectorate bureau directorate secretariat tribunal
    hospital trust clinic insurer airline district city county army military operator reseller coalition alliance league
    federation charity ngo chamber consultancy collective staff support manufacturer distributor importer opposition conference hotline helpdesk`,
} as const;

export type Role = keyof typeof ROLES;

/** Type of a role when no vendor and no insider word is in sight. */
export const ROLE_TYPE: Readonly<Record<Role, AttributionType>> = {
  officer: 'organisation',
  work: 'researcher',
  researcher: 'researcher',
  experts: 'experts',
  insider: 'anonymous_source',
  user: 'forum_user',
  post: 'forum_user',
  document: 'document',
  outlet: 'outlet',
  organisation: 'organisation',
};

/** Roles whose plurals say the same of many. */
const PLURALISED: ReadonlySet<Role> = new Set(['document', 'organisation', 'researcher', 'officer', 'work']);

function pluralOf(noun: string): string {
  // "allegations" are many people's, and "repositories" what software handles: no documents.
  if (
    /^(?:allegation|claim|repository|record|page|entry|log|screenshot|decision|order|operator|team|group|body|program|project|parent|community|office|lab|center|centre|regulator|district)$/.test(
      noun,
    )
  )
    return noun;
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : noun.endsWith('s') ? noun : `${noun}s`;
}

/** Role of every noun above. */
export const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  (Object.keys(ROLES) as Role[]).flatMap((role) =>
    ROLES[role]
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) =>
        (PLURALISED.has(role) ? [word, pluralOf(word)] : [word]).map((form) => [form, role] as const),
      ),
  ),
);

/** Documents through which a person speaks without becoming a step of the chain ("said in a blog post"). */
export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  (
    'statement statements post posts tweet tweets thread threads comment comments message messages email e-mail emails ' +
    'interview blog update reply toot video podcast call briefing conference response announcement issue gist entry article'
  ).split(' '),
);

/** Last words of newspapers' and broadcasters' names ("Visayan Ledger", "Berliner Kurier"). */
export const OUTLET_NAMES: ReadonlySet<string> = new Set(
  (
    'chronicle times post herald tribune gazette courier journal news daily weekly telegraph guardian observer independent mirror ' +
    'inquirer examiner sentinel globe standard dispatch bulletin monitor ledger press radio tv television broadcasting magazine ' +
    'insider zeitung blatt tageblatt anzeiger dagblad dagbladet bote presse kurier tidende avisen diario giornale gazeta noticias today'
  ).split(' '),
);

/** Words that make an insider of a person. */
export const INSIDER_WORDS: ReadonlySet<string> = new Set(
  'familiar briefed anonymous anonymity unnamed knowledge close insider insiders condition background aware direct'.split(' '),
); // prettier-ignore
