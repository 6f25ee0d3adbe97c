/** Words for people by what they do or what they are to an affair. */
export const PEOPLE: Readonly<Record<string, string>> = {
  unnamed: `people person somebody someone anybody anyone insider anonymous anonymously unnamed
    unidentified undisclosed stranger individual anonymity pseudonym pseudonymous handle nickname alias
    others another condition privately`,
  researcher: `researcher analyst expert specialist scientist pentester hacker auditor investigator
    consultant sleuth bug-hunter hunter tester reverser cryptographer responder group lab laboratory
    technologist examiner independent whitehat white-hat adviser advisor economist strategist investor
    shareholder portfolio forecaster observer commentator pundit columnist veteran research`,
  academic: `academic academia professor scientist student graduate undergraduate postgraduate doctoral
    doctorate phd postdoc lecturer scholar university institute institution faculty campus campuses dean
    thesis theses dissertation peer-reviewed preprint conference symposium journal linguist physicist
    mathematician historian economist sociologist psychologist fellow chair`,
  hobbyist: `hobbyist amateur tinkerer enthusiast volunteer modder gamer player fan fanned streamer
    youtuber blogger podcaster collector retiree pensioner teenager teen schoolboy schoolgirl
    hackerspace makerspace self-taught freelancer homeowner parent mother father mum mom dad couple
    neighbour neighbor geek`,
  developer: `developer dev programmer coder engineer maintainer contributor committer architect founder
    author creator core packager reviewer sysadmin administrator admin devops sre webmaster integrator
    designer tester owner collaborator moderator release-manager`,
  executive: `executive chief ceo cto cfo ciso coo cio founder co-founder cofounder president
    vice-president vp director managing chairman chairwoman chair head boss bosses manager owner leader
    leadership management partner managerial supervisor superintendent principal secretary-general`,
  spokesperson: `spokesperson spokesman spokeswoman spokespeople spokesmen spokeswomen press pressed
    officer representative rep communications pr publicist secretary speaker mouthpiece desk relations
    media-office liaison`,
  staff: `employee employees staff worker staffer engineer contractor personnel colleague workforce crew
    team member trainee trainees intern apprentice temp freelancer civil servant clerk technician
    dispatcher operator receptionist cashier courier pilot conductor headcount coworker co-worker farmer
    nurse sailor fisherman fishermen plumber electrician carpenter builder baker butcher waiter waitress
    waitresses chef cook hairdresser shopkeeper mechanic welder gardener cleaner librarian postman
    musician artist photographer translator accountant bookkeeper architect miner trucker`,
  official: `official minister secretary commissioner mayor governor councillor councilor council
    senator congressman congresswoman lawmaker legislator parliamentarian deputy mp mep president
    premier ambassador diplomat civil servant bureaucrat spokesperson registrar ombudsman inspector
    undersecretary clerk chancellor magistrate attorney general sheriff`,
  lawyer: `lawyer attorney solicitor barrister counsel counselled prosecutor judge notary paralegal
    litigator legal firm advocate jurist defender defence defense bar barring magistrate juror`,
  medical: `doctor nurse physician surgeon clinician patient pharmacist paramedic radiologist
    anaesthetist anesthetist midwife therapist dentist carer caregiver consultant hospital clinic ward
    theatre theater surgery practice gp diabetic cardiologist psychiatrist oncologist technician orderly
    veterinarian`,
  security: `police officer detective policeman policemen policewoman soldier sailor military army navy
    guard agent intelligence counterintelligence firefighter fire brigade coastguard border customs
    prison spy spied lieutenant colonel sergeant general admiral veteran trooper responder dispatcher
    ministry embassy consulate gendarmerie barracks regiment battalion nato command headquarters`,
  journalist: `journalist reporter editor newsroom correspondent columnist writer author broadcaster
    presenter podcaster blogger freelance newspaper magazine daily weekly outlet media tabloid
    publication website anchor producer fact-checker`,
  customer: `customer client user subscriber member consumer buyer owner purchaser account-holder tenant
    guest visitor passenger shopper driver rider player viewer listener reader household business
    businesses organisation organization enterprise adopter installer follower audience`,
  advocate: `advocate advocacy campaigner activist privacy rights digital group union organisation
    organization nonprofit ngo charity foundation watchdog consumer association lobby lobbied civil
    liberties federation citizen coalition whistleblower dissident protester humanitarian rival critic
    opponent plaintiff ex-employee former claimant alliance child children teenager elderly pensioner
    refugee refugees migrant asylum journalist survivor abuse victim prisoner inmate homeless minority
    women woman girl boy infant baby`,
};
