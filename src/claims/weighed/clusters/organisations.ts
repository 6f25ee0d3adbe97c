/** Words for bodies by what they are. */
export const ORGANISATIONS: Readonly<Record<string, string>> = {
  body: `authority agency ministry department government council city county state municipality
    parliament army police court regulator watchdog commission committee committees board university
    school college hospital bank insurer airline retailer hotel church charity union employer company
    firm district federation consortium association organisation organization institution administration
    directorate secretariat chancellery senate treasury embassy consulate prefecture office bureau
    service`,
  publicBody: `ministry agency council municipality town city county province canton state federal
    national government cabinet parliament bundestag senate congress congresses commission treasury tax
    customs library museum prison court registry electoral statistics post archive census censuses land
    town-hall city-hall borough parish prefecture district region commune inspectorate`,
  educationBody: `university school college academy campus campuses kindergarten nursery polytechnic
    gymnasium lyceum district faculty institute library dormitory primary secondary elementary
    high-school conservatory seminary classroom education educational`,
  healthBody: `hospital clinic surgery pharmacy ambulance trust ward laboratory health healthcare nhs
    hospice insurer medical dental maternity blood care nursing home practice emergency sanatorium`,
  financeBody: `bank insurer insurance broker exchange lender fund pension credit union treasury
    brokerage stock building society fintech payment processor card acquirer clearing hedge wealth
    accountant auditor`,
  transport: `airline airport railway rail train tram bus metro subway ferry ferried port shipping
    harbour harbor freight haulage haulier logistics carrier taxi courier parcel postal fleet depot
    station motorway toll traffic transit aviation maritime cargo aerospace`,
  utility: `utility water electricity gas power grid energy plant substation nuclear dam sewage waste
    heating pipeline oil refinery telecom operator telco carrier broadband provider isp solar wind wound
    turbine`,
  industry: `manufacturer factory plant maker supplier contractor chemical steel pharmaceutical carmaker
    automaker brewery bakery dairy farm cooperative mine mill shipyard construction textile
    semiconductor foundry aerospace defence defense engineering packaging printing vineyard workshop
    furniture toy`,
  retail: `retailer shop shopped store supermarket chain grocer boutique bookshop department mall outlet
    wholesaler warehouse e-commerce merchant vendor seller restaurant cafe hotel pub gym cinema theatre
    theater bakery pharmacy franchise hypermarket reseller dealership distributor`,
  registry: `registry store marketplace appstore app-store repository index indices catalogue catalog
    gallery storefront hub npm pypi crates add-on addon extension listing package host mirror moderator
    moderation reviewer platform curated directory publisher`,
  distro: `distribution distro distributor downstream packager package port repository archive
    maintainer upstream derivative rolling stable unstable testing backports spin spun spinning flavour
    flavor remix overlay ebuild rpm deb flatpak snap snapped container image bsd linux unix`,
  phoneMaker: `phone handset smartphone manufacturer maker oem carrier operator network preinstalled
    bundled brand model modelled skin firmware rom vendor tablet wearable flagship budget bloatware
    reseller`,
  techCompany: `company startup start-up vendor maker developer publisher provider firm corporation corp
    inc ltd gmbh llc business businesses enterprise conglomerate giant subsidiary parent studio cloud
    hosting software saas security antivirus antiviruses unicorn scaleup consultancy integrator agency
    spinoff operator`,
  mediaBody: `broadcaster newspaper magazine publisher newsroom agency station television radio studio
    channel channelled network daily weekly tabloid press pressed outlet publication podcast site portal
    editorial`,
  civilBody: `charity foundation nonprofit ngo association federation union church parish mosque temple
    club clubbed society team league cooperative guild chamber institute scouts orchestra choir museum
    community party campaign coalition congregation diocese monastery`,
  cert: `cert csirt national cybersecurity agency security centre center advisory bulletin authority
    watchdog data-protection dpa commissioner ombudsman regulator standards bureau ncsc cisa enisa nist
    catalogue catalog kev alert`,
  militaryBody: `army navy force defence defense military ministry intelligence secret embassy consulate
    border guard coastguard police gendarmerie gendarmeries barracks regiment battalion nato command
    headquarters`,
  orgPart: `department division unit team subsidiary branch office headquarters board committee
    committees helpdesk desk management it legal compliance procurement hr payroll marketing sales
    support engineering operations faculty group wing wings arm affiliate workgroup task-force`,
};
