/** The codes of the field, in one spelling for database, API, URL and web. Labels stand in vocabulary.labels.ts. */

export const routeCodes = [
  'IV_INFUSION',
  'IM_INJECTION',
  'SL_LOZENGE',
  'ORAL',
  'IN_COMPOUNDED',
  'IN_ESKETAMINE',
  'SC_INJECTION',
  'OTHER',
] as const;
export type RouteCode = (typeof routeCodes)[number];

export const carePhaseCodes = ['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION', 'MAINTENANCE'] as const;
export type CarePhaseCode = (typeof carePhaseCodes)[number];

export const careOffers = ['HERE', 'PARTNER', 'NOT_OFFERED'] as const;
export type CareOffer = (typeof careOffers)[number];

export const therapistPresences = ['IN_ROOM', 'LIVE_VIDEO', 'NONE', 'NOT_APPLICABLE'] as const;
export type TherapistPresence = (typeof therapistPresences)[number];

export const serviceModelCodes = [
  'KAP_ONE_SITE',
  'KAP_COLLABORATIVE',
  'KAP_REMOTE_SUPERVISED',
  'KAP_GROUP',
  'SPRAVATO_WITH_THERAPY',
  'KETAMINE_WITH_INTEGRATION_PARTNER',
  'KETAMINE_ONLY',
  'INTEGRATION_ONLY',
  'PRESCRIBER_ONLY',
] as const;
export type ServiceModelCode = (typeof serviceModelCodes)[number];

export const kapCompletenessCodes = ['COMPLETE', 'COMPLETE_WITH_PARTNER', 'PARTIAL', 'NOT_KAP', 'UNKNOWN'] as const;
export type KapCompletenessCode = (typeof kapCompletenessCodes)[number];

export const roleCodes = [
  'MENTAL_HEALTH_LEAD',
  'MEDICAL_LEAD',
  'DUAL_ROLE',
  'SESSION_THERAPIST',
  'CO_THERAPIST',
  'MONITORING_CLINICIAN',
  'MEDICAL_DIRECTOR',
  'SUPERVISOR',
  'INTEGRATION_COACH',
  'CHAPERONE',
] as const;
export type RoleCode = (typeof roleCodes)[number];

export const settingCodes = [
  'CLINIC_PRIVATE_ROOM',
  'CLINIC_SHARED_ROOM',
  'THERAPIST_OFFICE',
  'HOSPITAL_OUTPATIENT',
  'HOME_REMOTE_THERAPIST',
  'HOME_NO_CLINICIAN',
  'MOBILE_IV',
] as const;
export type SettingCode = (typeof settingCodes)[number];

export const deliveryMethods = ['PHYSICAL', 'VIRTUAL'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

export const sessionFormats = ['INDIVIDUAL', 'GROUP', 'COUPLE'] as const;
export type SessionFormat = (typeof sessionFormats)[number];

export const conditionCodes = [
  'TRD',
  'MDD',
  'MDD_WITH_SI',
  'BIPOLAR_DEPRESSION',
  'PTSD_TRAUMA',
  'GAD_ANXIETY',
  'SOCIAL_ANXIETY',
  'OCD',
  'SUD_ALCOHOL',
  'SUD_OPIOID',
  'SUD_OTHER',
  'EATING_DISORDER',
  'EXISTENTIAL_DISTRESS_EOL',
  'GRIEF',
  'POSTPARTUM_DEPRESSION',
  'CHRONIC_PAIN',
  'CRPS',
  'FIBROMYALGIA',
  'MIGRAINE',
  'BURNOUT_STRESS',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

export const modalityCodes = [
  'EMDR',
  'IFS',
  'CBT',
  'DBT',
  'ACT',
  'MBCT',
  'PSYCHODYNAMIC',
  'SOMATIC',
  'TRAUMA_FOCUSED',
  'TRANSPERSONAL',
  'MINDFULNESS',
  'COUPLES_FAMILY',
  'GROUP',
  'HARM_REDUCTION',
] as const;
export type ModalityCode = (typeof modalityCodes)[number];

/** SAMHSA "special groups" as published, then our own. */
export const populationCodes = [
  'TAY',
  'SE',
  'GL',
  'VET',
  'ADM',
  'MF',
  'CJ',
  'CO',
  'HV',
  'DV',
  'TRMA',
  'TBI',
  'ALZ',
  'PED',
  'PEFP',
  'PTSD',
  'SED',
  'SMI',
  'BIPOC_CENTERED',
  'FIRST_RESPONDERS',
  'HEALTHCARE_WORKERS',
  'NEURODIVERGENT',
  'EOL_PALLIATIVE',
  'FAITH_CHRISTIAN',
  'FAITH_JEWISH',
  'FAITH_MUSLIM',
  'FAITH_BUDDHIST',
] as const;
export type PopulationCode = (typeof populationCodes)[number];

export const accessCodes = [
  'STEP_FREE_ENTRANCE',
  'ACCESSIBLE_RESTROOM',
  'ACCESSIBLE_PARKING',
  'ELEVATOR',
  'RECLINER_TRANSFER',
  'BARIATRIC_SEATING',
  'ASL_ON_SITE',
  'VRI',
  'CAPTIONING',
  'LOW_SENSORY',
  'SERVICE_ANIMAL',
  'SUPPORT_PERSON_WELCOME',
  'CHILDCARE_NO',
  'TRANSIT_NEAR',
  'RIDE_HOME_HELP',
  'GENDER_NEUTRAL_RESTROOM',
] as const;
export type AccessCode = (typeof accessCodes)[number];

/** SAMHSA payment codes as published, then our own. */
export const paymentCodes = [
  'SF',
  'PI',
  'MC',
  'MD',
  'MI',
  'VAF',
  'ITU',
  'SI',
  'SS',
  'PA',
  'NP',
  'PCF',
  'SUPERBILL',
  'OON_BENEFITS',
  'EMPLOYER_BENEFIT',
  'HSA_FSA',
  'FINANCING',
  'PAYMENT_PLAN',
  'SCHOLARSHIP',
  'PACKAGE_DISCOUNT',
] as const;
export type PaymentCode = (typeof paymentCodes)[number];

/** ISO 639-1, and 639-3 where there is no shorter code (ASL). */
export const languageCodes = [
  'en',
  'es',
  'zh',
  'vi',
  'ko',
  'tl',
  'ar',
  'fr',
  'ht',
  'pt',
  'ru',
  'de',
  'hi',
  'fa',
  'pl',
  'ja',
  'it',
  'he',
  'so',
  'am',
  'nv',
  'ase',
] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** The fifty states, the District and the territories, by postal code. */
export const stateCodes = [
  'AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT',
  'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY',
  'PR', 'GU', 'VI', 'AS', 'MP',
] as const; // prettier-ignore
export type StateCode = (typeof stateCodes)[number];

export const licenseTypes = [
  'MD',
  'DO',
  'PMHNP',
  'NP',
  'PA',
  'CRNA',
  'CNS',
  'ND',
  'PHD',
  'PSYD',
  'LCSW',
  'LMFT',
  'LPC',
  'LICENSED_PASTORAL',
  'ASSOCIATE_SOCIAL_WORK',
  'ASSOCIATE_COUNSELOR',
  'ASSOCIATE_MFT',
  'RN',
  'LPN',
  'EMT',
] as const;
export type LicenseType = (typeof licenseTypes)[number];

export const licenseStatuses = [
  'ACTIVE',
  'INACTIVE',
  'ISSUED_IN_ERROR',
  'REVOKED',
  'PENDING',
  'UNKNOWN',
  'EXPIRED',
  'SUSPENDED',
  'PROBATION',
] as const;
export type LicenseStatus = (typeof licenseStatuses)[number];

/** Plan-Net's `nopt, newpt, existptonly, existptfam`, and a waiting list. */
export const acceptingStatuses = ['NEWPT', 'NOPT', 'EXISTPTONLY', 'EXISTPTFAM', 'WAITLIST'] as const;
export type AcceptingStatus = (typeof acceptingStatuses)[number];

export const listingStatuses = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED_SCHEDULED',
  'LIVE',
  'HIDDEN_STALE',
  'SUSPENDED',
  'WITHDRAWN',
  'CLOSED',
  'REJECTED',
] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** Where a listing comes from: a provider that agreed to be listed, the fictional demo world, or imported data under evaluation. */
export const listingOrigins = ['PROVIDER', 'DEMO', 'CANDIDATE'] as const;
export type ListingOrigin = (typeof listingOrigins)[number];

export const checkResults = [
  'VERIFIED',
  'VERIFIED_WITH_CONCERN',
  'FAILED',
  'NOT_FOUND',
  'INCONCLUSIVE',
  'EXPIRED',
  'WAIVED',
  'NOT_APPLICABLE',
] as const;
export type CheckResult = (typeof checkResults)[number];

export const checkMethods = [
  'PRIMARY_SOURCE_API',
  'PRIMARY_SOURCE_WEB',
  'PRIMARY_SOURCE_BULK',
  'PRIMARY_EQUIVALENT',
  'DOCUMENT_REVIEW',
  'SELF_QUERY',
  'ATTESTATION',
  'SITE_VISIT',
  'VIDEO_WALKTHROUGH',
  'PHONE_PROBE',
] as const;
export type CheckMethod = (typeof checkMethods)[number];

export const badgeStates = ['VERIFIED', 'CONDITIONAL', 'LAPSED', 'NONE'] as const;
export type BadgeState = (typeof badgeStates)[number];

export const reportReasons = ['WRONG_PHONE', 'NOT_ACCEPTING', 'PRICE_DIFFERED', 'CLOSED', 'OTHER'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** The repeatable parameters of search and, with the same names, the keys of its facets. */
export const facetGroups = {
  state: stateCodes,
  route: routeCodes,
  serviceModel: serviceModelCodes,
  condition: conditionCodes,
  modality: modalityCodes,
  setting: settingCodes,
  format: sessionFormats,
  payment: paymentCodes,
  language: languageCodes,
  population: populationCodes,
  access: accessCodes,
  phase: carePhaseCodes,
} as const;
export type FacetGroup = keyof typeof facetGroups;
