/** Words for things that a tool can be or be part of. */
export const PRODUCTS: Readonly<Record<string, string>> = {
  software: `app application tool software program programmed extension plugin plug-in addon add-on
    library module client server service browser editor agent assistant chatbot bot daemon updater
    installer component feature function binary sdk cli api engine framework platform system widget
    kernel runtime utility suite product launcher helper routine parser decoder handler subsystem
    interface screen page dialog menu button tab tabbed pane toolbar field form checkbox worker process
    processes job task cron callback listener scheduler wizard icon banner sidebar option template`,
  device: `phone laptop tablet computer machine device hardware router camera speaker headset watch
    thermostat printer tv console sensor appliance terminal kiosk headphone earbud gadget handset
    desktop workstation notebook chromebook mouse mice keyboard dock drive drove driven charger adapter
    cable stick stuck equipment unit`,
  home: `thermostat doorbell camera lock light lit bulb lamp plug plugging socket speaker fridge
    refrigerator oven kettle washer washing dishwasher vacuum mower heater heating boiler blind curtain
    garage gate smoke detector sprinkler feeder hub bridge smart-home smart television cot crib toy doll
    toothbrush scale coffee bathroom kitchen bedroom living air-conditioner purifier car vehicle truck
    lorry van tram scooter motorbike motorcycle bicycle bike e-bike tractor harvester boat ferry ferried
    aircraft drone ev electric charger infotainment brake steering engine ecu can-bus can-buses keyless
    telematics odometer windscreen navigation autopilot cruise airbag motor headlight dealership`,
  medicalDevice: `pump insulin pacemaker defibrillator ventilator monitor infusion glucose implant
    scanner mri x-ray ultrasound aid prosthesis dialysis catheter dose dosage syringe thermometer
    wheelchair inhaler cgm ecg oximeter sensor implantable radiotherapy anaesthesia anesthesia hospital
    clinic surgery pharmacy ambulance ward laboratory health healthcare nhs hospice insurer medical
    dental maternity blood care nursing emergency sanatorium`,
  game: `game gamer player console anti-cheat anticheat cheat cheater matchmaking lobby lobbied
    multiplayer esports tournament mod modding launcher skin loot save level levelled guild studio
    publisher dlc expansion quest leaderboard controller graphics shader emulator streamer avatar arcade
    puzzle shooter`,
  developerTool: `editor ide compiler linter formatter debugger build built bundler transpiler package
    manager dependency git ci pipeline runner container docker kubernetes helm terraform sdk cli
    framework terminal shell language copilot assistant autocomplete coverage profiler interpreter
    toolchain makefile autocompletion snippet devtools`,
  networkGear: `router switch firewall gateway modem access accesses point vpn concentrator appliance
    load balancer proxy hub bridge repeater mesh extender dns dhcp nas antenna basestation base station
    radio satellite dish wan lan cable fibre fiber edge switchboard voip pbx intercom`,
  browserSoftware: `browser tab tabbed extension add-on bookmark incognito private window page site
    cookie cookies history homepage search engine adblocker adblock autofill webview user-agent
    javascript html css toolbar omnibox popup renderer gallery video music audio podcast stream recorder
    codec drawing painting font pdf reader e-book ebook viewer converter animation render slideshow
    presentation word-processor karaoke subtitles messenger messaging chat chatted mailbox inbox sms
    meeting meetings webinar sticker emoji forum social timeline dating story calendar voicemail
    whiteboard`,
  securitySoftware: `antivirus antiviruses vpn firewall password manager vault authenticator endpoint
    edr siem encryption anti-malware scanner sandbox proxy parental control controlled filter ad-blocker
    anti-theft hsm smartcard passkey keystore mfa`,
  dataSoftware: `database sql query queried table index indices warehouse storage backup cache queue
    broker cluster replica replication shard search analytics dashboard spreadsheet crm erp schema
    migration transaction etl lake row column node`,
  system: `kernel operating firmware bios uefi bootloader boot driver hypervisor chip chipped processor
    cpu gpu microcode controller chipset baseband soc tpm enclave embedded rtos plc scada hmi industrial
    bus sensor actuator memory motherboard microcontroller ssd`,
  aiSoftware: `ai assistant chatbot agent model modelled llm copilot completion autocomplete generator
    transcription translation translator dictation voice recognition facial face image classifier
    recommender recommendation prompt summary summarise summarize summarizer neural machine-learning
    keyboard bot companion`,
};
