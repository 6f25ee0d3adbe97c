/** Words for things that a tool can be or be part of. */
export const PRODUCTS: Readonly<Record<string, string>> = {
  software: `app application tool software program programmed extension plugin plug-in addon add-on
    package library module client server service browser editor agent assistant chatbot bot firmware
    driver daemon updater installer component feature function code binary script sdk cli api endpoint
    engine framework platform system website widget kernel runtime utility suite product build built
    launcher helper`,
  device: `phone laptop tablet computer machine device hardware router camera speaker headset watch
    thermostat lock printer scanner tv console sensor appliance terminal kiosk headphone earbud gadget
    handset desktop workstation notebook chromebook mouse mice keyboard monitor dock drive drove driven
    charger adapter cable stick stuck equipment unit`,
  vehicle: `car vehicle truck lorry van bus tram train scooter motorbike motorcycle bicycle bike e-bike
    tractor harvester boat ship shipping ferry ferried plane aircraft drone ev electric battery charger
    charging dashboard infotainment brake steering engine ecu can-bus can-buses keyless telematics
    odometer windscreen navigation autopilot cruise airbag motor headlight dealership`,
  home: `thermostat doorbell camera lock light lit bulb lamp plug plugging socket speaker fridge
    refrigerator oven kettle washer washing dishwasher vacuum mower heater heating boiler blind curtain
    garage gate alarm smoke detector sprinkler feeder hub bridge smart-home smart television remote cot
    crib monitor toy doll toothbrush scale coffee bathroom kitchen bedroom living air-conditioner
    purifier`,
  medicalDevice: `pump insulin pacemaker defibrillator ventilator monitor infusion glucose implant
    scanner mri x-ray ultrasound hearing aid prosthesis prostheses dialysis dialyses catheter dose
    dosage syringe thermometer wheelchair inhaler cgm ecg oximeter sensor implantable radiotherapy
    anaesthesia anesthesia`,
  game: `game gamer player console anti-cheat anticheat cheat cheater matchmaking lobby lobbied
    multiplayer esports tournament mod modding launcher skin loot save level levelled guild server
    studio publisher dlc expansion quest leaderboard controller graphics shader emulator streamer avatar
    arcade puzzle shooter`,
  finance: `bank payment wallet card transfer transferred invoice ledger accounting bookkeeping payroll
    tax trading broker exchange crypto token coin balance transaction statement iban checkout till
    point-of-sale terminal atm loan mortgage pension savings cheque refund currency receipt budget
    expense`,
  schoolSoftware: `learning classroom homework exam proctor grade gradebook timetable attendance
    e-learning course quiz assignment pupil submission plagiarism whiteboard lesson tutor school campus
    campuses flashcards register`,
  developerTool: `editor ide compiler linter formatter debugger build built bundler transpiler package
    manager dependency repository git ci pipeline runner container docker kubernetes helm terraform sdk
    cli framework library terminal shell language server copilot assistant agent autocomplete test
    coverage profiler code commit committing interpreter toolchain makefile autocompletion snippet
    devtools`,
  networkGear: `router switch firewall gateway modem access accesses point vpn concentrator appliance
    load balancer proxy hub bridge repeater mesh extender dns dhcp nas antenna basestation base station
    radio satellite dish wan lan cable fibre fiber edge switchboard voip pbx intercom`,
  messaging: `messenger messaging chat chatted email mail mailbox inbox sms voice call video conference
    meeting meetings webinar sticker emoji group channel channelled forum social network feed fed feeds
    timeline dating profile post comment story contact newsletter calendar voicemail whiteboard`,
  mediaSoftware: `photo gallery camera video player editor music audio podcast stream recorder codec
    image drawing painting design font pdf reader e-book ebook viewer converter animation render
    slideshow presentation word-processor office spreadsheet document karaoke subtitles`,
  browserSoftware: `browser tab tabbed extension add-on bookmark incognito private window page site
    cookie cookies history homepage search engine adblocker adblock autofill webview user-agent
    javascript html css toolbar omnibox popup renderer`,
  securitySoftware: `antivirus antiviruses vpn firewall password manager vault authenticator endpoint
    edr siem backup encryption anti-malware scanner sandbox proxy parental control controlled filter
    ad-blocker anti-theft hsm smartcard passkey keystore token mfa`,
  dataSoftware: `database sql query queried table index indices warehouse storage backup cache queue
    broker cluster replica replication shard search analytics dashboard spreadsheet crm erp record
    schema migration transaction etl lake row column node`,
  system: `kernel operating firmware bios uefi bootloader boot driver hypervisor chip chipped processor
    cpu gpu microcode controller chipset baseband soc tpm enclave embedded rtos plc scada hmi industrial
    bus sensor actuator memory board motherboard microcontroller ssd`,
  aiSoftware: `ai assistant chatbot agent model modelled llm copilot completion autocomplete generator
    transcription translation translator dictation voice recognition facial face image classifier
    recommender recommendation prompt summary summarise summarize summarizer neural machine-learning
    keyboard bot companion`,
  healthApp: `fitness fitnesses tracker period cycle sleep slept diet calorie calories step stepped
    running jogging workout meditation therapy mental pregnancy fertility symptom diary weight heart
    pulse contact-tracing telehealth prescription appointment wellness`,
  travelApp: `map mapped navigation gps route taxi ride rode ridden parking ticket timetable booking
    hotel flight hire rental scooter bike-share delivery food order grocery weather translation passport
    boarding luggage toll sat-nav`,
  civicSoftware: `voting ballot election census censuses tax portal eid identity passport licence
    license registration register e-government benefits permit permitting land registry court case
    filing emergency dispatch police body-worn cctv biometric border visa kiosk`,
  parts: `component module feature function routine parser decoder handler library subsystem interface
    screen page dialog menu button tab tabbed panel panelled pane toolbar field form checkbox widget
    installer updater launcher daemon service worker thread process processes job task cron hook plugin
    callback listener scheduler wizard icon banner sidebar option setting template`,
};
