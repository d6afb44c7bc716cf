/** Generated from openapi.json by `npm run contract`. */
export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['health.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['health.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: operations['contract.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directory/listings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find teams */
    get: operations['directory.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directory/listings/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One team in full, with what was checked about it */
    get: operations['directory.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directory/map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same teams as points and clusters */
    get: operations['directory.map'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directory/suggest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may be meant, while it is typed */
    get: operations['directory.suggest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directory/vocabularies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the codes mean, in English and Spanish */
    get: operations['directory.vocabularies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directory/listings/{slug}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what is wrong with a listing */
    post: operations['reports.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ProblemErrorResponse: {
      /** @description JSON pointer into the body, or / and the name of the parameter */
      pointer: string;
      detail: string;
    };
    PlaceAlternative: {
      label: string;
      /** Format: double */
      latitude: number;
      /** Format: double */
      longitude: number;
      /** @description What to ask for to mean this place */
      query: string;
    };
    ImpossibleSearchResponse: {
      /** Format: uri */
      type: string;
      title: string;
      /** Format: int32 */
      status: number;
      detail?: string;
      /** @description The id of the request, to quote when asking for help */
      instance?: string;
      errors?: components['schemas']['ProblemErrorResponse'][];
      /** @description What the place was read as, in plain English */
      understood?: string;
      /** @description Places of nearly that name, likeliest first */
      alternatives?: components['schemas']['PlaceAlternative'][];
    };
    /** @enum {string} */
    StateCode:
      | 'AL'
      | 'AK'
      | 'AZ'
      | 'AR'
      | 'CA'
      | 'CO'
      | 'CT'
      | 'DE'
      | 'DC'
      | 'FL'
      | 'GA'
      | 'HI'
      | 'ID'
      | 'IL'
      | 'IN'
      | 'IA'
      | 'KS'
      | 'KY'
      | 'LA'
      | 'ME'
      | 'MD'
      | 'MA'
      | 'MI'
      | 'MN'
      | 'MS'
      | 'MO'
      | 'MT'
      | 'NE'
      | 'NV'
      | 'NH'
      | 'NJ'
      | 'NM'
      | 'NY'
      | 'NC'
      | 'ND'
      | 'OH'
      | 'OK'
      | 'OR'
      | 'PA'
      | 'RI'
      | 'SC'
      | 'SD'
      | 'TN'
      | 'TX'
      | 'UT'
      | 'VT'
      | 'VA'
      | 'WA'
      | 'WV'
      | 'WI'
      | 'WY'
      | 'PR'
      | 'GU'
      | 'VI'
      | 'AS'
      | 'MP';
    /** @enum {string} */
    RouteCode:
      | 'IV_INFUSION'
      | 'IM_INJECTION'
      | 'SL_LOZENGE'
      | 'ORAL'
      | 'IN_COMPOUNDED'
      | 'IN_ESKETAMINE'
      | 'SC_INJECTION'
      | 'OTHER';
    /** @enum {string} */
    ServiceModelCode:
      | 'KAP_ONE_SITE'
      | 'KAP_COLLABORATIVE'
      | 'KAP_REMOTE_SUPERVISED'
      | 'KAP_GROUP'
      | 'SPRAVATO_WITH_THERAPY'
      | 'KETAMINE_WITH_INTEGRATION_PARTNER'
      | 'KETAMINE_ONLY'
      | 'INTEGRATION_ONLY'
      | 'PRESCRIBER_ONLY';
    /** @enum {string} */
    ConditionCode:
      | 'TRD'
      | 'MDD'
      | 'MDD_WITH_SI'
      | 'BIPOLAR_DEPRESSION'
      | 'PTSD_TRAUMA'
      | 'GAD_ANXIETY'
      | 'SOCIAL_ANXIETY'
      | 'OCD'
      | 'SUD_ALCOHOL'
      | 'SUD_OPIOID'
      | 'SUD_OTHER'
      | 'EATING_DISORDER'
      | 'EXISTENTIAL_DISTRESS_EOL'
      | 'GRIEF'
      | 'POSTPARTUM_DEPRESSION'
      | 'CHRONIC_PAIN'
      | 'CRPS'
      | 'FIBROMYALGIA'
      | 'MIGRAINE'
      | 'BURNOUT_STRESS';
    /** @enum {string} */
    ModalityCode:
      | 'EMDR'
      | 'IFS'
      | 'CBT'
      | 'DBT'
      | 'ACT'
      | 'MBCT'
      | 'PSYCHODYNAMIC'
      | 'SOMATIC'
      | 'TRAUMA_FOCUSED'
      | 'TRANSPERSONAL'
      | 'MINDFULNESS'
      | 'COUPLES_FAMILY'
      | 'GROUP'
      | 'HARM_REDUCTION';
    /** @enum {string} */
    SettingCode:
      | 'CLINIC_PRIVATE_ROOM'
      | 'CLINIC_SHARED_ROOM'
      | 'THERAPIST_OFFICE'
      | 'HOSPITAL_OUTPATIENT'
      | 'HOME_REMOTE_THERAPIST'
      | 'HOME_NO_CLINICIAN'
      | 'MOBILE_IV';
    /** @enum {string} */
    SessionFormat: 'INDIVIDUAL' | 'GROUP' | 'COUPLE';
    /** @enum {string} */
    PaymentCode:
      | 'SF'
      | 'PI'
      | 'MC'
      | 'MD'
      | 'MI'
      | 'VAF'
      | 'ITU'
      | 'SI'
      | 'SS'
      | 'PA'
      | 'NP'
      | 'PCF'
      | 'SUPERBILL'
      | 'OON_BENEFITS'
      | 'EMPLOYER_BENEFIT'
      | 'HSA_FSA'
      | 'FINANCING'
      | 'PAYMENT_PLAN'
      | 'SCHOLARSHIP'
      | 'PACKAGE_DISCOUNT';
    /** @enum {string} */
    LanguageCode:
      | 'en'
      | 'es'
      | 'zh'
      | 'vi'
      | 'ko'
      | 'tl'
      | 'ar'
      | 'fr'
      | 'ht'
      | 'pt'
      | 'ru'
      | 'de'
      | 'hi'
      | 'fa'
      | 'pl'
      | 'ja'
      | 'it'
      | 'he'
      | 'so'
      | 'am'
      | 'nv'
      | 'ase';
    /** @enum {string} */
    PopulationCode:
      | 'TAY'
      | 'SE'
      | 'GL'
      | 'VET'
      | 'ADM'
      | 'MF'
      | 'CJ'
      | 'CO'
      | 'HV'
      | 'DV'
      | 'TRMA'
      | 'TBI'
      | 'ALZ'
      | 'PED'
      | 'PEFP'
      | 'PTSD'
      | 'SED'
      | 'SMI'
      | 'BIPOC_CENTERED'
      | 'FIRST_RESPONDERS'
      | 'HEALTHCARE_WORKERS'
      | 'NEURODIVERGENT'
      | 'EOL_PALLIATIVE'
      | 'FAITH_CHRISTIAN'
      | 'FAITH_JEWISH'
      | 'FAITH_MUSLIM'
      | 'FAITH_BUDDHIST';
    /** @enum {string} */
    AccessCode:
      | 'STEP_FREE_ENTRANCE'
      | 'ACCESSIBLE_RESTROOM'
      | 'ACCESSIBLE_PARKING'
      | 'ELEVATOR'
      | 'RECLINER_TRANSFER'
      | 'BARIATRIC_SEATING'
      | 'ASL_ON_SITE'
      | 'VRI'
      | 'CAPTIONING'
      | 'LOW_SENSORY'
      | 'SERVICE_ANIMAL'
      | 'SUPPORT_PERSON_WELCOME'
      | 'CHILDCARE_NO'
      | 'TRANSIT_NEAR'
      | 'RIDE_HOME_HELP'
      | 'GENDER_NEUTRAL_RESTROOM';
    /** @enum {string} */
    CarePhaseCode: 'ASSESSMENT' | 'PREPARATION' | 'MEDICINE_SESSION' | 'INTEGRATION' | 'MAINTENANCE';
    /** @enum {string} */
    SearchSort: 'best' | 'distance' | 'price' | 'name';
    /** @enum {string} */
    ListingOrigin: 'PROVIDER' | 'DEMO' | 'CANDIDATE';
    ItemLocation: {
      city: string;
      state: components['schemas']['StateCode'];
      postalCode: string;
      /** Format: double */
      latitude: number | null;
      /** Format: double */
      longitude: number | null;
    };
    /** @enum {string} */
    KapCompletenessCode: 'COMPLETE' | 'COMPLETE_WITH_PARTNER' | 'PARTIAL' | 'NOT_KAP' | 'UNKNOWN';
    /** @enum {string} */
    CareOffer: 'HERE' | 'PARTNER' | 'NOT_OFFERED';
    PhaseOffer: {
      phase: components['schemas']['CarePhaseCode'];
      offered: components['schemas']['CareOffer'];
    };
    PriceRange: {
      /** Format: int64 */
      minCents: number;
      /** Format: int64 */
      maxCents: number;
    };
    CountRange: {
      /** Format: int32 */
      min: number;
      /** Format: int32 */
      max: number;
    };
    AcceptingNew: {
      /** @description null: not known, or said more than 90 days ago */
      value: boolean | null;
      /** Format: date */
      asOf: string | null;
    };
    /** @enum {string} */
    AcceptingStatus: 'NEWPT' | 'NOPT' | 'EXISTPTONLY' | 'EXISTPTFAM' | 'WAITLIST';
    /** @enum {string} */
    BadgeState: 'VERIFIED' | 'CONDITIONAL' | 'LAPSED' | 'NONE';
    Badge: {
      state: components['schemas']['BadgeState'];
      /** Format: date */
      verifiedOn: string | null;
      /** Format: date */
      nextDueOn: string | null;
    };
    Why: {
      code: string;
      text: string;
    };
    ListingItem: {
      /** Format: uuid */
      id: string;
      slug: string;
      name: string;
      organizationName: string;
      origin: components['schemas']['ListingOrigin'];
      location: components['schemas']['ItemLocation'];
      serviceModel: components['schemas']['ServiceModelCode'] | null;
      kapCompleteness: components['schemas']['KapCompletenessCode'];
      phases: components['schemas']['PhaseOffer'][];
      routes: components['schemas']['RouteCode'][];
      /** Format: int32 */
      teamSize: number;
      /** @description A whole course */
      coursePrice: components['schemas']['PriceRange'] | null;
      /** @description Medicine sessions in a course */
      sessions: components['schemas']['CountRange'] | null;
      acceptingNew: components['schemas']['AcceptingNew'];
      accepting: components['schemas']['AcceptingStatus'] | null;
      scholarship: boolean;
      badge: components['schemas']['Badge'];
      /** Format: double */
      distanceMiles: number | null;
      why: components['schemas']['Why'][];
    };
    PlaceAnswer: {
      label: string;
      /** Format: double */
      latitude: number;
      /** Format: double */
      longitude: number;
      alternatives: components['schemas']['PlaceAlternative'][];
    };
    SearchResponse: {
      /** Format: int32 */
      total: number;
      items: components['schemas']['ListingItem'][];
      /** @description By name of the repeatable parameter */
      facets: {
        [key: string]: components['schemas']['FacetCount'][];
      };
      place: components['schemas']['PlaceAnswer'] | null;
      didYouMean: string | null;
      nextCursor: string | null;
    };
    ProblemResponse: {
      /** Format: uri */
      type: string;
      title: string;
      /** Format: int32 */
      status: number;
      detail?: string;
      /** @description The id of the request, to quote when asking for help */
      instance?: string;
      errors?: components['schemas']['ProblemErrorResponse'][];
    };
    AlternativeResponse: {
      slug: string;
      name: string;
      city: string;
      state: components['schemas']['StateCode'];
      /** Format: double */
      distanceMiles: number | null;
    };
    ListingGoneResponse: {
      /** Format: uri */
      type: string;
      title: string;
      /** Format: int32 */
      status: number;
      detail?: string;
      /** @description The id of the request, to quote when asking for help */
      instance?: string;
      errors?: components['schemas']['ProblemErrorResponse'][];
      /** @description The nearest that are open */
      alternatives: components['schemas']['AlternativeResponse'][];
    };
    Contact: {
      phone: string | null;
      email: string | null;
      website: string | null;
    };
    /** @enum {string} */
    GeocodeQuality: 'ROOFTOP' | 'STREET' | 'POSTAL_CODE' | 'CITY' | 'UNKNOWN';
    Address: {
      line1: string;
      line2: string | null;
      city: string;
      state: components['schemas']['StateCode'];
      postalCode: string;
      geocodeQuality: components['schemas']['GeocodeQuality'];
    };
    /** @enum {string} */
    KapGap:
      | 'HOME_WITHOUT_CLINICIAN'
      | 'NO_MENTAL_HEALTH_ROLE'
      | 'NO_MEDICAL_ROLE'
      | 'NO_ASSESSMENT'
      | 'NO_PREPARATION'
      | 'PREPARATION_BY_COACH_ONLY'
      | 'NO_MEDICINE_SESSION'
      | 'THERAPIST_NOT_PRESENT'
      | 'NOBODY_BESIDE_PATIENT'
      | 'NO_INTEGRATION'
      | 'INTEGRATION_BY_COACH_ONLY'
      | 'INTEGRATION_TIME_NOT_STATED'
      | 'INTEGRATION_LATE';
    /** @enum {string} */
    DeliveryMethod: 'PHYSICAL' | 'VIRTUAL';
    /** @enum {string} */
    RoleCode:
      | 'MENTAL_HEALTH_LEAD'
      | 'MEDICAL_LEAD'
      | 'DUAL_ROLE'
      | 'SESSION_THERAPIST'
      | 'CO_THERAPIST'
      | 'MONITORING_CLINICIAN'
      | 'MEDICAL_DIRECTOR'
      | 'SUPERVISOR'
      | 'INTEGRATION_COACH'
      | 'CHAPERONE';
    /** @enum {string} */
    TherapistPresence: 'IN_ROOM' | 'LIVE_VIDEO' | 'NONE' | 'NOT_APPLICABLE';
    CarePhaseResponse: {
      phase: components['schemas']['CarePhaseCode'];
      offered: components['schemas']['CareOffer'];
      /** @description Who does it when it is offered by a partner */
      partnerName: string | null;
      /** Format: int32 */
      countMin: number;
      /** Format: int32 */
      countMax: number;
      /** Format: int32 */
      minutes: number | null;
      formats: components['schemas']['SessionFormat'][];
      deliveries: components['schemas']['DeliveryMethod'][];
      performedBy: components['schemas']['RoleCode'][];
      therapistPresence: components['schemas']['TherapistPresence'];
      /** Format: int32 */
      firstWithinHours: number | null;
    };
    CoursePriceLine: {
      phase: components['schemas']['CarePhaseCode'];
      /** Format: int64 */
      amountCents: number;
      /** Format: int32 */
      countMin: number;
      /** Format: int32 */
      countMax: number;
      /** Format: int64 */
      minCents: number;
      /** Format: int64 */
      maxCents: number;
    };
    CoursePriceOption: {
      route: components['schemas']['RouteCode'] | null;
      format: components['schemas']['SessionFormat'] | null;
      /** Format: int64 */
      minCents: number;
      /** Format: int64 */
      maxCents: number;
      /** Format: int64 */
      slidingScaleMinCents: number | null;
      lines: components['schemas']['CoursePriceLine'][];
    };
    CoursePrices: {
      /** Format: int64 */
      slidingScaleMinCents: number | null;
      options: components['schemas']['CoursePriceOption'][];
    };
    /** @enum {string} */
    Monitoring: 'BLOOD_PRESSURE' | 'PULSE_OXIMETRY' | 'ECG' | 'VISUAL';
    /** @enum {string} */
    Responder: 'ACLS_ON_SITE' | 'BLS_ON_SITE' | 'REMOTE_ON_CALL' | 'NONE_STATED';
    SafetyProfileResponse: {
      route: components['schemas']['RouteCode'];
      monitoring: components['schemas']['Monitoring'][];
      /** Format: int32 */
      observationMinutes: number;
      responder: components['schemas']['Responder'];
      /** Format: date */
      emergencyDrillOn: string | null;
      isNeverLeftAlone: boolean;
      dischargeCriteria: boolean;
      rideHomeRequired: boolean;
    };
    /** @enum {string} */
    TouchPolicy: 'NONE' | 'WRITTEN_CONSENT' | 'VERBAL_CONSENT' | 'NOT_STATED';
    /** @enum {string} */
    RecordingPolicy: 'NEVER' | 'WRITTEN_CONSENT' | 'NOT_STATED';
    SafetyPoliciesResponse: {
      touch: components['schemas']['TouchPolicy'];
      recording: components['schemas']['RecordingPolicy'];
    };
    /** @enum {string} */
    LicenseType:
      | 'MD'
      | 'DO'
      | 'PMHNP'
      | 'NP'
      | 'PA'
      | 'CRNA'
      | 'CNS'
      | 'ND'
      | 'PHD'
      | 'PSYD'
      | 'LCSW'
      | 'LMFT'
      | 'LPC'
      | 'LICENSED_PASTORAL'
      | 'ASSOCIATE_SOCIAL_WORK'
      | 'ASSOCIATE_COUNSELOR'
      | 'ASSOCIATE_MFT'
      | 'RN'
      | 'LPN'
      | 'EMT';
    /** @enum {string} */
    LicenseStatus:
      | 'ACTIVE'
      | 'INACTIVE'
      | 'ISSUED_IN_ERROR'
      | 'REVOKED'
      | 'PENDING'
      | 'UNKNOWN'
      | 'EXPIRED'
      | 'SUSPENDED'
      | 'PROBATION';
    LicenseResponse: {
      type: components['schemas']['LicenseType'];
      state: components['schemas']['StateCode'];
      validIn: components['schemas']['StateCode'][];
      status: components['schemas']['LicenseStatus'];
      /** Format: date */
      expiresOn: string;
    };
    TeamMemberResponse: {
      givenName: string;
      familyName: string;
      credentials: string;
      roles: components['schemas']['RoleCode'][];
      licenses: components['schemas']['LicenseResponse'][];
    };
    /** @enum {string} */
    IndicationStatus: 'FDA_APPROVED_FOR_ROUTE' | 'OFF_LABEL';
    ConditionResponse: {
      code: components['schemas']['ConditionCode'];
      indicationStatus: components['schemas']['IndicationStatus'];
    };
    PopulationResponse: {
      code: components['schemas']['PopulationCode'];
      isSpecialised: boolean;
    };
    /** @enum {string} */
    AccessAnswer: 'YES' | 'NO' | 'ASK';
    AccessResponse: {
      code: components['schemas']['AccessCode'];
      answer: components['schemas']['AccessAnswer'];
      note: string | null;
    };
    LanguageResponse: {
      code: components['schemas']['LanguageCode'];
      isInterpreted: boolean;
    };
    PaymentResponse: {
      phase: components['schemas']['CarePhaseCode'];
      code: components['schemas']['PaymentCode'];
      note: string | null;
    };
    /** @enum {string} */
    AvailabilitySource: 'ATTESTED' | 'PROBED' | 'REPORTED';
    AvailabilityResponse: {
      accepting: components['schemas']['AcceptingStatus'];
      /** Format: date */
      asOf: string;
      source: components['schemas']['AvailabilitySource'];
      /** Format: int32 */
      waitWeeks: number | null;
    };
    ScholarshipResponse: {
      participates: boolean;
      /** Format: int32 */
      slots: number | null;
      /** Format: date */
      asOf: string | null;
    };
    /** @enum {string} */
    CheckGroup:
      | 'ORGANIZATION'
      | 'LICENSES'
      | 'EXCLUSIONS'
      | 'RECORD'
      | 'INSURANCE'
      | 'TRAINING'
      | 'CARE'
      | 'SAFETY'
      | 'REMOTE'
      | 'ETHICS'
      | 'HONESTY'
      | 'PRIVACY_ACCESS'
      | 'CONTACT'
      | 'DECISION';
    WordsResponse: {
      en: string;
      es: string;
    };
    /** @enum {string} */
    CheckTarget: 'ORGANIZATION' | 'LOCATION' | 'PRACTITIONER' | 'SERVICE';
    /** @enum {string} */
    LedgerOutcome:
      | 'FAILED'
      | 'LAPSED'
      | 'NOT_CONFIRMED'
      | 'NOT_CHECKED'
      | 'WAIVED'
      | 'CURRENT_WITH_CONCERN'
      | 'CURRENT'
      | 'NOT_APPLICABLE';
    /** @enum {string} */
    MethodClass: 'PRIMARY_SOURCE' | 'DOCUMENT' | 'STATEMENT' | 'VISIT' | 'CALL';
    LedgerLineResponse: {
      /** Format: int32 */
      item: number;
      group: components['schemas']['CheckGroup'];
      title: components['schemas']['WordsResponse'];
      target: components['schemas']['CheckTarget'];
      /** @description The badge depends on it */
      isBlocking: boolean;
      outcome: components['schemas']['LedgerOutcome'];
      method: components['schemas']['MethodClass'] | null;
      /** @description Month; null: not checked */
      checkedIn: string | null;
      /** Format: date */
      nextDueOn: string | null;
    };
    ListingResponse: {
      /** Format: uuid */
      id: string;
      slug: string;
      name: string;
      organizationName: string;
      origin: components['schemas']['ListingOrigin'];
      location: components['schemas']['ItemLocation'];
      serviceModel: components['schemas']['ServiceModelCode'] | null;
      kapCompleteness: components['schemas']['KapCompletenessCode'];
      phases: components['schemas']['PhaseOffer'][];
      routes: components['schemas']['RouteCode'][];
      /** Format: int32 */
      teamSize: number;
      /** @description A whole course */
      coursePrice: components['schemas']['PriceRange'] | null;
      /** @description Medicine sessions in a course */
      sessions: components['schemas']['CountRange'] | null;
      acceptingNew: components['schemas']['AcceptingNew'];
      accepting: components['schemas']['AcceptingStatus'] | null;
      scholarship: boolean;
      badge: components['schemas']['Badge'];
      summary: string;
      /** Format: date-time */
      contentUpdatedAt: string;
      /**
       * Format: date
       * @description When the provider last confirmed every public field
       */
      attestedOn: string | null;
      contact: components['schemas']['Contact'];
      address: components['schemas']['Address'];
      kapGaps: components['schemas']['KapGap'][];
      carePhases: components['schemas']['CarePhaseResponse'][];
      coursePrices: components['schemas']['CoursePrices'] | null;
      safety: components['schemas']['SafetyProfileResponse'][];
      policies: components['schemas']['SafetyPoliciesResponse'];
      team: components['schemas']['TeamMemberResponse'][];
      settings: components['schemas']['SettingCode'][];
      /** @description Of any phase that is offered here */
      formats: components['schemas']['SessionFormat'][];
      conditions: components['schemas']['ConditionResponse'][];
      modalities: components['schemas']['ModalityCode'][];
      populations: components['schemas']['PopulationResponse'][];
      access: components['schemas']['AccessResponse'][];
      languages: components['schemas']['LanguageResponse'][];
      payments: components['schemas']['PaymentResponse'][];
      remoteStates: components['schemas']['StateCode'][];
      availability: components['schemas']['AvailabilityResponse'] | null;
      scholarshipDetails: components['schemas']['ScholarshipResponse'];
      checks: components['schemas']['LedgerLineResponse'][];
    };
    /** @enum {string} */
    GeoJsonFeatureCollection: 'FeatureCollection';
    /** @enum {string} */
    GeoJsonFeature: 'Feature';
    /** @enum {string} */
    GeoJsonPoint: 'Point';
    PointGeometry: {
      type: components['schemas']['GeoJsonPoint'];
      /** @description Longitude, latitude */
      coordinates: number[];
    };
    MapFeatureResponse: {
      type: components['schemas']['GeoJsonFeature'];
      geometry: components['schemas']['PointGeometry'];
      properties: components['schemas']['ListingMark'] | components['schemas']['ClusterMark'];
    };
    MapResponse: {
      type: components['schemas']['GeoJsonFeatureCollection'];
      /**
       * Format: int32
       * @description Listings with coordinates: the sum over the features
       */
      total: number;
      features: components['schemas']['MapFeatureResponse'][];
    };
    /**
     * @description CITY: any place to search near, ZIPs and states too
     * @enum {string}
     */
    SuggestionKind: 'LISTING' | 'PERSON' | 'CITY' | 'CONDITION' | 'ROUTE' | 'MODALITY';
    /** @enum {string} */
    FacetGroup:
      | 'state'
      | 'route'
      | 'serviceModel'
      | 'condition'
      | 'modality'
      | 'setting'
      | 'format'
      | 'payment'
      | 'language'
      | 'population'
      | 'access'
      | 'phase';
    SuggestionResponse: {
      text: string;
      /** @description CITY: any place to search near, ZIPs and states too */
      kind: components['schemas']['SuggestionKind'];
      slug: string | null;
      /** @description The code to filter by, in the parameter that group names */
      code: string | null;
      group: components['schemas']['FacetGroup'] | null;
    };
    SuggestResponse: {
      suggestions: components['schemas']['SuggestionResponse'][];
    };
    VocabulariesResponse: {
      /** @description By group: facet groups have the names of their search parameters */
      groups: {
        [key: string]: components['schemas']['CodeResponse'][];
      };
    };
    /** @enum {string} */
    ReportReason: 'WRONG_PHONE' | 'NOT_ACCEPTING' | 'PRICE_DIFFERED' | 'CLOSED' | 'OTHER';
    ReportRequest: {
      reason: components['schemas']['ReportReason'];
      details?: string;
    };
    ReportResponse: {
      /** @description To quote when asking about it */
      reference: string;
      /**
       * Format: date
       * @description The day by which it is looked into
       */
      dueOn: string;
    };
    FacetCount: {
      code: string;
      /** Format: int32 */
      count: number;
    };
    ListingMark: {
      slug: string;
      name: string;
    };
    ClusterMark: {
      /** Format: int32 */
      count: number;
      /** @description West, south, east, north */
      bbox: number[];
    };
    CodeResponse: {
      code: string;
      labelEn: string;
      labelEs: string;
      definition: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Quote it when asking for help */
    RequestId: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'health.live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The process answers */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/plain': 'ok';
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'health.ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Send people here */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/plain': 'ready';
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Starting, stopping or without its database: send people elsewhere */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/plain': 'unready';
        };
      };
    };
  };
  'contract.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1 */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'directory.search': {
    parameters: {
      query?: {
        /** @description Names, people, cities, conditions and routes in plain words */
        q?: string;
        /** @description ZIP, city, city and state, state, or latitude,longitude */
        near?: string;
        radiusMiles?: number;
        /** @description Remote care for residents of this state */
        telehealthState?: components['schemas']['StateCode'];
        /** @description west,south,east,north in degrees */
        bbox?: string;
        state?: components['schemas']['StateCode'][];
        route?: components['schemas']['RouteCode'][];
        serviceModel?: components['schemas']['ServiceModelCode'][];
        condition?: components['schemas']['ConditionCode'][];
        modality?: components['schemas']['ModalityCode'][];
        setting?: components['schemas']['SettingCode'][];
        format?: components['schemas']['SessionFormat'][];
        /** @description Helps to pay for at least one phase */
        payment?: components['schemas']['PaymentCode'][];
        language?: components['schemas']['LanguageCode'][];
        population?: components['schemas']['PopulationCode'][];
        access?: components['schemas']['AccessCode'][];
        /** @description Offered by this team itself */
        phase?: components['schemas']['CarePhaseCode'][];
        /** @description Takes new people, said within 90 days */
        acceptingNew?: boolean;
        scholarship?: boolean;
        /** @description Badge VERIFIED or CONDITIONAL */
        vetted?: boolean;
        /** @description Whole US dollars for a whole course */
        maxCoursePrice?: number;
        sort?: components['schemas']['SearchSort'];
        limit?: number;
        /** @description nextCursor of the page before, with the same parameters */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description When the index was last known to hold everything */
          'Directory-As-Of'?: string;
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchResponse'];
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Some values are not possible */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ImpossibleSearchResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'directory.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListingResponse'];
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description It is no longer here */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ListingGoneResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Some values are not possible */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'directory.map': {
    parameters: {
      query?: {
        /** @description Names, people, cities, conditions and routes in plain words */
        q?: string;
        /** @description ZIP, city, city and state, state, or latitude,longitude */
        near?: string;
        radiusMiles?: number;
        /** @description Remote care for residents of this state */
        telehealthState?: components['schemas']['StateCode'];
        /** @description west,south,east,north in degrees */
        bbox?: string;
        state?: components['schemas']['StateCode'][];
        route?: components['schemas']['RouteCode'][];
        serviceModel?: components['schemas']['ServiceModelCode'][];
        condition?: components['schemas']['ConditionCode'][];
        modality?: components['schemas']['ModalityCode'][];
        setting?: components['schemas']['SettingCode'][];
        format?: components['schemas']['SessionFormat'][];
        /** @description Helps to pay for at least one phase */
        payment?: components['schemas']['PaymentCode'][];
        language?: components['schemas']['LanguageCode'][];
        population?: components['schemas']['PopulationCode'][];
        access?: components['schemas']['AccessCode'][];
        /** @description Offered by this team itself */
        phase?: components['schemas']['CarePhaseCode'][];
        /** @description Takes new people, said within 90 days */
        acceptingNew?: boolean;
        scholarship?: boolean;
        /** @description Badge VERIFIED or CONDITIONAL */
        vetted?: boolean;
        /** @description Whole US dollars for a whole course */
        maxCoursePrice?: number;
        /** @description As of web maps */
        zoom?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/geo+json': components['schemas']['MapResponse'];
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Some values are not possible */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ImpossibleSearchResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'directory.suggest': {
    parameters: {
      query: {
        /** @description The first letters, or a few words */
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuggestResponse'];
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Some values are not possible */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'directory.vocabularies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VocabulariesResponse'];
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  'reports.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and report: the same ticket */
        'Idempotency-Key'?: string;
      };
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportResponse'];
        };
      };
      /** @description The request cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Changes are accepted from this site only */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not found */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Only JSON is spoken here */
      406: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description It is no longer here */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ListingGoneResponse'];
        };
      };
      /** @description The request is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description The address is too long */
      414: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Send JSON */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Some values are not possible */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
}
