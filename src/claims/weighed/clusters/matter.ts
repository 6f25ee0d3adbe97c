/** Words for what a tool handles: secrets, personal data, files, code. */
export const MATTER: Readonly<Record<string, string>> = {
  data: `data information detail record content material input output file document database dataset
    entry field value item payload body metadata log logging dump copy copied export traffic metrics
    analytics telemetry statistics fragment parameter row`,
  credential: `credential password passphrase passcode pin pinned token key secret api-key apikey login
    logon username account session cookie cookies certificate private ssh oauth jwt otp mfa 2fa seed
    seeds mnemonic recovery keyring keychain vault env environment hash bearer signing passkey pat
    passwd kubeconfig wallet authenticator`,
  personalData: `name email address addresses phone number birth birthday date age aged gender sex
    passport id identity licence license plate card social insurance contact location gps photo face
    fingerprint biometric iris voice health medical diagnosis diagnoses religion race ethnicity
    orientation salary income nationality marital home postcode zip zipped signature relative
    whereabouts surname`,
  behaviouralData: `history search browsing url visit click keystroke scroll usage session screenshot
    clipboard purchase playlist watch viewing typing prompt conversation chat chatted message query
    queried text draft note question bookmark habit interest preference movement route heartbeat steps
    sleep slept`,
  identifier: `identifier id uuid guid imei imsi mac serial advertising fingerprint hostname username ip
    address addresses device handle hash hardware model modelled cookie cookies token tag tagged number
    hwid idfa udid ssid bssid android install timezone locale resolution`,
  media: `photo photograph picture image video clip clipped footage film audio recording voice song
    music podcast screenshot livestream stream camera feed fed feeds snapshot selfie selfies thumbnail
    frame still transcript caption soundtrack portrait`,
  code: `code source repository repo branch commit committing function line snippet script library
    module class classes method variable macro header makefile binary blob minified test comment string
    strings constant patch diff import call loop regex syntax compiler opcode bytecode symbol pointer
    exception codebase`,
  file: `file folder directory path archive zip zipped tarball document attachment config configuration
    settings registry key cache temp log logging dump backup database sqlite json xml yaml csv pdf
    spreadsheet image symlink extension metadata header manifest lockfile plist dotfile executable dll`,
  identityDoc: `passport licence license id card certificate visa permit permitting document scan
    scanning selfie selfies birth utility bill statement contract payslip tax return verification kyc
    signature notarised notarized stamp residence`,
  healthData: `health medical patient record diagnosis diagnoses prescription test result blood glucose
    heart rate pregnancy period weight therapy symptom medication allergy vaccination genetic dna mental
    illness illnesses scan scanning dose chart hiv disease`,
  financialData: `card bank account iban balance transaction payment salary invoice credit debit wallet
    seed seeds tax loan expiry cvv payslip purchase billing spending receipt debt portfolio`,
  communication: `message chat chatted email mail conversation call text sms attachment letter draft
    inbox contact address addresses book recipient sender subject thread meeting meetings invitation
    calendar voicemail transcript forum correspondence`,
  locationData: `location gps position coordinates latitude longitude address addresses route trip
    tripped movement home workplace map mapped cell tower wifi beacon geolocation geotag whereabouts
    itinerary track postcode street city country neighbourhood neighborhood`,
  corporateData: `source contract payroll confidential proprietary secret trade client customer list
    internal memo strategy plan planning design blueprint invoice intellectual property roadmap document
    slide spreadsheet merger unreleased ledger minutes`,
  credentialUse: `login logged signin log sign authenticate authentication authorise authorize
    authorisation authorization session mfa two-factor 2fa sso single-sign-on verify verified
    verification identity access accesses permission role privilege scope acl rbac reset resetting
    passkey enrol enroll unlock logout`,
  permissionTech: `permission manifest scope entitlement capability grant prompt runtime accessibility
    microphone camera contacts location storage notification overlay administrator device-admin usage
    background battery exemption bluetooth nearby sms call`,
  signing: `sign signature certificate key notarise notarize notarisation notarization checksum hash
    verify verified verification trust chain attestation provenance sbom unsigned self-signed expired
    revoked pgp gpg codesign timestamp countersign reproducible integrity root`,
  licensing: `licence license relicense copyleft gpl apache mit proprietary open-source source-available
    fork clause copyright attribution violation terms eula commercial royalty seat subscription tier
    dual contributor cla trademark permissive`,
  requirement: `require requirement need needs compatible minimum hardware ram rammed processor
    operating architecture arm x86 64-bit 32-bit macos windows linux android ios freebsd desktop mobile
    web platform edition enterprise community professional home free frees premium trial`,
};
