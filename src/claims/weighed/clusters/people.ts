/** Words for people by what they do or what they are to an affair. */
export const PEOPLE: Readonly<Record<string, string>> = {
  unnamed: `people person somebody someone anybody anyone insider anonymous anonymously unnamed
    unidentified undisclosed stranger individual anonymity pseudonym pseudonymous handle nickname alias
    source others another condition privately`,
  researcher: `researcher analyst expert specialist scientist pentester hacker auditor investigator
    engineer consultant sleuth bug-hunter hunter tester reverser cryptographer responder team group lab
    laboratory technologist forensic examiner independent whitehat white-hat`,
  academic: `academic academia professor scientist student graduate undergraduate postgraduate doctoral
    doctorate phd postdoc lecturer scholar university institute institution faculty department campus
    campuses dean thesis theses dissertation paper peer-reviewed preprint conference symposium journal
    linguist physicist mathematician historian economist sociologist psychologist fellow chair`,
  hobbyist: `hobbyist amateur tinkerer enthusiast volunteer modder maker gamer player fan fanned
    streamer youtuber blogger podcaster collector retiree pensioner teenager teen schoolboy schoolgirl
    hacker hackerspace makerspace self-taught freelancer homeowner parent mother father mum mom dad
    couple neighbour neighbor geek`,
  developer: `developer dev programmer coder engineer maintainer contributor committer architect founder
    author creator lead led core package packager reviewer sysadmin administrator admin devops sre
    webmaster integrator designer tester operator owner collaborator moderator release-manager`,
  executive: `executive chief ceo cto cfo ciso coo cio founder co-founder cofounder president
    vice-president vp director managing chairman chairwoman chair head boss bosses manager officer owner
    leader leadership board management partner managerial supervisor superintendent principal
    secretary-general`,
  spokesperson: `spokesperson spokesman spokeswoman spokespeople spokesmen spokeswomen press pressed
    officer representative rep communications pr publicist secretary speaker mouthpiece desk relations
    media-office liaison`,
  staff: `employee employees staff worker staffer engineer contractor personnel colleague workforce crew
    team department member trainee trainees intern apprentice temp freelancer civil servant officer
    clerk agent technician dispatcher operator receptionist cashier warehouse courier driver pilot
    conductor headcount coworker co-worker`,
  official: `official minister secretary commissioner mayor governor councillor councilor council
    senator congressman congresswoman lawmaker legislator parliamentarian deputy mp mep president
    premier ambassador diplomat civil servant bureaucrat spokesperson registrar ombudsman regulator
    inspector authority undersecretary clerk chancellor magistrate attorney general prosecutor sheriff
    administrator`,
  lawyer: `lawyer attorney solicitor barrister counsel counselled prosecutor judge notary paralegal
    litigator legal firm advocate jurist defender defence defense bar barring magistrate juror`,
  teacher: `teacher pupil student parent guardian headteacher headmaster principal tutor instructor
    lecturer class classes classroom classmate teaching superintendent librarian caretaker trainee
    trainees child children kid kidded minor teenager faculty governor schoolchild schoolchildren
    kindergarten toddler`,
  medical: `doctor nurse physician surgeon clinician patient pharmacist paramedic radiologist
    anaesthetist anesthetist midwife therapist dentist carer caregiver consultant hospital clinic ward
    theatre theater surgery practice gp diabetic cardiologist psychiatrist oncologist technician orderly
    veterinarian`,
  security: `police officer detective policeman policemen policewoman soldier sailor military army navy
    guard agent intelligence counterintelligence firefighter fire brigade coastguard border customs
    prison spy spied lieutenant colonel sergeant general admiral veteran trooper responder dispatcher`,
  journalist: `journalist reporter editor newsroom correspondent columnist writer author broadcaster
    presenter podcaster blogger freelance newspaper magazine daily weekly outlet press pressed media
    tabloid publication paper website anchor producer fact-checker`,
  customer: `customer client user subscriber member consumer buyer owner purchaser account-holder tenant
    guest visitor passenger shopper driver rider player viewer listener reader household business
    businesses organisation organization enterprise adopter installer follower fan fanned audience`,
  advocate: `advocate advocacy campaigner activist privacy rights digital group union organisation
    organization nonprofit ngo charity foundation watchdog consumer association lobby lobbied civil
    liberties federation citizen coalition whistleblower dissident protester humanitarian`,
  vulnerablePeople: `child children minor teenager elderly pensioner disabled refugee refugees migrant
    asylum dissident activist journalist survivor abuse victim patient prisoner inmate homeless minority
    women woman girl boy infant baby`,
  worker: `farmer nurse driver courier pilot sailor fisherman fishermen plumber electrician carpenter
    builder baker butcher waiter waitress waitresses chef cook hairdresser shopkeeper mechanic welder
    gardener cleaner librarian postman musician artist photographer translator accountant bookkeeper
    architect cashier miner trucker`,
  analyst: `analyst consultant adviser advisor economist strategist investor shareholder fund portfolio
    broker forecaster observer commentator pundit columnist veteran insider research`,
};
