/** Words for bodies by what they are. */
export const ORGANISATIONS: Readonly<Record<string, string>> = {
  body: `authority agency ministry department government council city county state municipality
    parliament army court commission board university school college hospital bank insurer airline
    retailer hotel church charity employer company district federation consortium association
    organisation organization institution administration directorate secretariat chancellery senate
    treasury embassy consulate prefecture bureau service town province canton federal cabinet bundestag
    congress congresses tax customs museum prison electoral statistics census censuses land town-hall
    city-hall borough parish commune inspectorate`,
  educationBody: `university school college academy campus campuses kindergarten nursery polytechnic
    gymnasium lyceum district faculty institute dormitory primary secondary elementary high-school
    conservatory seminary classroom education educational homework exam proctor grade gradebook
    timetable attendance e-learning course quiz assignment pupil submission plagiarism whiteboard lesson
    tutor flashcards teacher student guardian headteacher headmaster principal instructor lecturer class
    classes classmate teaching superintendent librarian caretaker trainee trainees child children kid
    kidded teenager governor schoolchild schoolchildren toddler`,
  financeBody: `bank insurer insurance broker exchange lender fund pension credit union treasury
    brokerage stock society fintech acquirer hedge wealth accountant auditor`,
  industry: `manufacturer factory plant maker supplier contractor chemical steel pharmaceutical carmaker
    automaker brewery bakery dairy farm cooperative mill shipyard construction textile semiconductor
    foundry aerospace defence defense printing vineyard workshop furniture toy airline airport railway
    rail tram bus metro subway ferry ferried shipping harbour harbor freight haulage haulier logistics
    carrier taxi parcel postal fleet depot motorway toll transit aviation maritime cargo utility water
    electricity gas power grid energy substation nuclear dam sewage waste pipeline oil refinery telecom
    telco broadband provider isp solar wind wound turbine`,
  retail: `retailer shop shopped store supermarket chain grocer boutique bookshop department mall outlet
    wholesaler warehouse e-commerce merchant seller restaurant cafe hotel pub gym cinema theatre theater
    bakery pharmacy franchise hypermarket reseller dealership distributor`,
  registry: `registry store marketplace appstore app-store repository index indices catalogue catalog
    gallery storefront hub npm pypi crates add-on addon extension host mirror moderator moderation
    reviewer platform curated directory publisher`,
  distro: `distribution distro distributor downstream packager package port repository archive
    maintainer upstream derivative rolling stable unstable testing backports spin spun spinning flavour
    flavor remix overlay ebuild rpm deb flatpak snap snapped container bsd linux unix`,
  phoneMaker: `phone handset smartphone manufacturer maker oem carrier operator network preinstalled
    bundled brand model modelled skin firmware rom tablet wearable flagship budget bloatware reseller`,
  techCompany: `company startup start-up vendor maker developer publisher provider firm corporation corp
    inc ltd gmbh llc business businesses enterprise conglomerate giant subsidiary parent studio cloud
    software saas unicorn scaleup consultancy integrator spinoff`,
  civilBody: `charity foundation nonprofit ngo association federation union church parish mosque temple
    club clubbed society team league cooperative guild chamber institute scouts orchestra choir museum
    community party coalition congregation diocese monastery broadcaster newspaper magazine newsroom
    station television studio channel channelled network daily weekly tabloid portal editorial`,
  cert: `cert csirt national cybersecurity agency security centre center advisory bulletin authority
    watchdog data-protection dpa commissioner ombudsman standards bureau ncsc cisa enisa nist kev`,
  orgPart: `department division unit team subsidiary branch office headquarters board committee
    committees helpdesk desk management it legal compliance procurement hr payroll sales operations
    faculty wing wings arm affiliate workgroup task-force`,
};
