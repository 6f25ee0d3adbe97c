/** Words for what a tool handles: secrets, personal data, files, code. */
export const MATTER: Readonly<Record<string, string>> = {
  data: `data information detail record content material input output file document database dataset
    entry field value item payload body metadata log logging copy copied export traffic metrics
    analytics telemetry statistics fragment parameter row`,
  credential: `credential password passphrase passcode pin pinned token key secret api-key apikey login
    logon username session certificate private ssh oauth jwt otp mfa 2fa seed seeds mnemonic recovery
    keyring keychain vault env environment bearer passkey pat passwd kubeconfig wallet authenticator
    logged signin authenticate authentication authorise authorize authorisation authorization two-factor
    sso single-sign-on identity permission role privilege scope acl rbac enrol enroll unlock logout`,
  personalData: `name email address addresses number birth birthday date age aged gender sex passport id
    identity licence license plate card social insurance location gps photo face biometric iris voice
    health medical diagnosis diagnoses religion race ethnicity orientation salary income nationality
    marital postcode zip zipped signature relative whereabouts surname visa permit permitting scan
    scanning selfie selfies utility payslip tax kyc notarised notarized stamp residence prescription
    blood glucose heart pregnancy period weight therapy symptom medication allergy vaccination genetic
    dna mental illness illnesses dose chart hiv disease`,
  identifier: `identifier id uuid guid imei imsi mac serial advertising fingerprint hostname username ip
    device handle hardware tag tagged hwid idfa udid ssid bssid android timezone locale`,
  media: `photo photograph picture image video clip clipped footage film audio recording voice song
    music podcast screenshot livestream stream camera feed fed feeds snapshot selfie selfies thumbnail
    frame still caption soundtrack portrait`,
  code: `code source repository repo branch commit function line snippet script library module class
    classes method variable macro header makefile binary blob minified string strings constant diff
    import loop regex syntax compiler opcode bytecode symbol pointer exception codebase committed merge
    tag tagged refactor rewrite rewrote rewritten rename bounds validate validation sanitise sanitize
    parameterise parameterize assert guard mutex initialise initialize initialisation initialization
    null one-line two-line hunk typo conditional removal delete regression-test landed master main
    rework`,
  financialData: `card bank account iban balance transaction payment salary invoice debit wallet seed
    seeds tax loan expiry cvv payslip purchase spending receipt debt portfolio transfer transferred
    ledger bookkeeping payroll trading exchange crypto coin checkout till point-of-sale terminal atm
    mortgage pension savings cheque currency budget expense`,
  communication: `message chat chatted email mail conversation text sms attachment letter draft inbox
    contact book recipient sender subject thread meeting meetings invitation calendar voicemail
    transcript forum correspondence history browsing url visit click keystroke scroll clipboard purchase
    playlist viewing typing bookmark habit interest preference movement route heartbeat sleep slept`,
  locationData: `location gps position coordinates latitude longitude address addresses route trip
    tripped movement home workplace map mapped cell tower wifi beacon geolocation geotag whereabouts
    itinerary postcode street city country neighbourhood neighborhood`,
  corporateData: `source contract payroll confidential proprietary secret trade client list internal
    memo strategy plan planning design blueprint intellectual property roadmap slide spreadsheet merger
    unreleased ledger folder directory path zip zipped tarball config configuration settings cache temp
    sqlite json xml yaml csv pdf symlink metadata manifest lockfile plist dotfile executable dll`,
  signing: `sign signature certificate key notarise notarize notarisation notarization checksum verify
    verified verification chain attestation provenance sbom unsigned self-signed expired revoked pgp gpg
    codesign timestamp countersign reproducible integrity`,
  licensing: `licence license relicense copyleft gpl apache mit proprietary open-source source-available
    fork clause copyright violation terms eula commercial royalty seat tier dual contributor cla
    trademark permissive deal dealt agreement contract acquire acquisition merger merge buy bought
    purchase takeover partnership negotiate negotiation tender bid bidding invest stake sell sold
    spin-off divest divestment memorandum joint venture procurement supplier renew`,
  requirement: `require requirement need needs compatible minimum hardware ram rammed processor
    operating architecture arm x86 64-bit 32-bit macos windows linux android ios freebsd desktop mobile
    web platform edition enterprise professional premium`,
};
