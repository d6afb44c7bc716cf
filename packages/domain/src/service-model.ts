/**
 * What kind of service a team gives, and whether it is ketamine-assisted psychotherapy, read from the facts.
 * Nobody overrides the result: whoever disagrees corrects a fact. Read the two tables; they are the policy (vocabulary §3).
 */
import { licensePowers } from './license.ts';
import type { CarePhase, ServiceFacts, TeamMember } from './listing.ts';
import type { CarePhaseCode, KapCompletenessCode, RoleCode, ServiceModelCode } from './vocabulary.ts';

/** First integration visit within this many hours after the medicine session (KAP guides: 24–48 h). */
export const INTEGRATION_WITHIN_HOURS = 48;

export interface CareFacts {
  readonly team: readonly Pick<TeamMember, 'practitionerId' | 'roles' | 'licenses'>[];
  readonly service: Pick<ServiceFacts, 'phases' | 'routes' | 'settings'>;
}

/** What keeps a service from being KAP (`isEssential`) or its course from being complete. */
export const kapGaps = [
  'HOME_WITHOUT_CLINICIAN',
  'NO_MENTAL_HEALTH_ROLE',
  'NO_MEDICAL_ROLE',
  'NO_ASSESSMENT',
  'NO_PREPARATION',
  'PREPARATION_BY_COACH_ONLY',
  'NO_MEDICINE_SESSION',
  'THERAPIST_NOT_PRESENT',
  'NOBODY_BESIDE_PATIENT',
  'NO_INTEGRATION',
  'INTEGRATION_BY_COACH_ONLY',
  'INTEGRATION_TIME_NOT_STATED',
  'INTEGRATION_LATE',
] as const;
export type KapGap = (typeof kapGaps)[number];

export interface KapCompleteness {
  readonly code: KapCompletenessCode;
  /** Empty when complete or unknown; in the order of `kapGaps`. */
  readonly missing: readonly KapGap[];
}

interface Reading {
  readonly here: (phase: CarePhaseCode) => boolean;
  readonly offered: (phase: CarePhaseCode) => boolean;
  readonly byClinician: (phase: CarePhaseCode) => boolean;
  readonly mentalHealth: Coverage;
  readonly medical: Coverage;
  readonly medicine: CarePhase | undefined;
  readonly integration: CarePhase | undefined;
  readonly isRemote: boolean;
  readonly hasSomeoneBeside: boolean;
  readonly isAtHomeAlone: boolean;
  readonly isEsketamineOnly: boolean;
}
type Coverage = 'TEAM' | 'PARTNER' | 'NONE';

/** Each gap, whether it unmakes the label KAP, and when it is there. */
// prettier-ignore
const gapRules: Readonly<Record<KapGap, { readonly isEssential: boolean; readonly isThere: (r: Reading) => boolean }>> = {
  HOME_WITHOUT_CLINICIAN:      { isEssential: true,  isThere: (r) => r.isAtHomeAlone },
  NO_MENTAL_HEALTH_ROLE:       { isEssential: true,  isThere: (r) => r.mentalHealth === 'NONE' },
  NO_MEDICAL_ROLE:             { isEssential: true,  isThere: (r) => r.medical === 'NONE' },
  NO_ASSESSMENT:               { isEssential: true,  isThere: (r) => !r.offered('ASSESSMENT') },
  NO_PREPARATION:              { isEssential: true,  isThere: (r) => !r.offered('PREPARATION') },
  PREPARATION_BY_COACH_ONLY:   { isEssential: true,  isThere: (r) => r.offered('PREPARATION') && !r.byClinician('PREPARATION') },
  NO_MEDICINE_SESSION:         { isEssential: true,  isThere: (r) => !r.offered('MEDICINE_SESSION') },
  THERAPIST_NOT_PRESENT:       { isEssential: true,  isThere: (r) => r.offered('MEDICINE_SESSION') && !isTherapistPresent(r) },
  NOBODY_BESIDE_PATIENT:       { isEssential: true,  isThere: (r) => r.offered('MEDICINE_SESSION') && r.isRemote && !r.hasSomeoneBeside },
  NO_INTEGRATION:              { isEssential: true,  isThere: (r) => !r.offered('INTEGRATION') },
  INTEGRATION_BY_COACH_ONLY:   { isEssential: true,  isThere: (r) => r.offered('INTEGRATION') && !r.byClinician('INTEGRATION') },
  INTEGRATION_TIME_NOT_STATED: { isEssential: false, isThere: (r) => r.offered('INTEGRATION') && hoursToIntegration(r) === null },
  INTEGRATION_LATE:            { isEssential: false, isThere: (r) => r.offered('INTEGRATION') && (hoursToIntegration(r) ?? 0) > INTEGRATION_WITHIN_HOURS },
};

/** The first rule that holds names the service. `isKap`: no essential gap. */
// prettier-ignore
const modelRules: readonly { readonly model: ServiceModelCode; readonly because: string; readonly holds: (r: Reading, isKap: boolean) => boolean }[] = [
  { model: 'SPRAVATO_WITH_THERAPY',             because: 'only esketamine is given here, and licensed therapy belongs to it',              holds: (r) => r.here('MEDICINE_SESSION') && r.isEsketamineOnly && hasTherapy(r) },
  { model: 'KAP_GROUP',                         because: 'it is KAP, and the medicine session is held in groups only',                     holds: (r, isKap) => isKap && isGroupOnly(r) },
  { model: 'KAP_REMOTE_SUPERVISED',             because: 'it is KAP, with the therapist live on video and somebody beside the patient',   holds: (r, isKap) => isKap && r.isRemote },
  { model: 'KAP_COLLABORATIVE',                 because: 'it is KAP, and a partner does a phase or fills a role',                          holds: (r, isKap) => isKap && needsPartner(r) },
  { model: 'KAP_ONE_SITE',                      because: 'it is KAP, and one team does all of it',                                         holds: (_, isKap) => isKap },
  { model: 'KETAMINE_WITH_INTEGRATION_PARTNER', because: 'ketamine is given here without being KAP, and a partner integrates afterwards',  holds: (r) => r.here('MEDICINE_SESSION') && r.integration?.offered === 'PARTNER' && r.byClinician('INTEGRATION') },
  { model: 'KETAMINE_ONLY',                     because: 'ketamine is given here, and the steps that make it KAP are not all there',       holds: (r) => r.here('MEDICINE_SESSION') },
  { model: 'INTEGRATION_ONLY',                  because: 'a licensed therapist prepares or integrates here, and no ketamine is given here', holds: (r) => r.mentalHealth === 'TEAM' && (therapyHere(r, 'PREPARATION') || therapyHere(r, 'INTEGRATION')) },
  { model: 'PRESCRIBER_ONLY',                   because: 'a prescriber assesses here, and nothing else is done here',                      holds: (r) => r.medical === 'TEAM' && r.here('ASSESSMENT') },
];

/** Completeness where gaps remain: part of a KAP course, or no KAP at all. */
// prettier-ignore
const incomplete: Readonly<Record<ServiceModelCode, 'PARTIAL' | 'NOT_KAP'>> = {
  KAP_ONE_SITE: 'PARTIAL', KAP_COLLABORATIVE: 'PARTIAL', KAP_REMOTE_SUPERVISED: 'PARTIAL', KAP_GROUP: 'PARTIAL',
  SPRAVATO_WITH_THERAPY: 'PARTIAL', KETAMINE_WITH_INTEGRATION_PARTNER: 'PARTIAL',
  KETAMINE_ONLY: 'NOT_KAP', INTEGRATION_ONLY: 'NOT_KAP', PRESCRIBER_ONLY: 'NOT_KAP',
};

/** Null: nothing is known of the phases (imported candidates), nothing is offered that has a name, or nobody licensed stands behind it. */
export function serviceModelOf(facts: CareFacts): ServiceModelCode | null {
  return explainServiceModel(facts)?.model ?? null;
}

/** The model with the reason for it, in words that follow "because". */
export function explainServiceModel(
  facts: CareFacts,
): { readonly model: ServiceModelCode; readonly because: string } | null {
  if (facts.service.phases.length === 0) return null;
  const reading = read(facts);
  const isKap = !gapsIn(reading).some((gap) => gapRules[gap].isEssential);
  const rule = modelRules.find(({ holds }) => holds(reading, isKap));
  return rule === undefined ? null : { model: rule.model, because: rule.because };
}

/** How much of a KAP course is there, and every gap at once. UNKNOWN when no phase is known. */
export function kapCompletenessOf(facts: CareFacts): KapCompleteness {
  if (facts.service.phases.length === 0) return { code: 'UNKNOWN', missing: [] };
  const reading = read(facts);
  const missing = gapsIn(reading);
  if (missing.length === 0) return { code: needsPartner(reading) ? 'COMPLETE_WITH_PARTNER' : 'COMPLETE', missing };
  const model = serviceModelOf(facts);
  return { code: model === null ? 'NOT_KAP' : incomplete[model], missing };
}

/** False for a setting that policy does not list: medicine taken at home with no clinician there or on video. */
export const isListable = (service: Pick<ServiceFacts, 'settings'>): boolean =>
  !service.settings.includes('HOME_NO_CLINICIAN');

const fourPhases = [
  'ASSESSMENT',
  'PREPARATION',
  'MEDICINE_SESSION',
  'INTEGRATION',
] as const satisfies readonly CarePhaseCode[];
const mentalHealthRoles: readonly RoleCode[] = ['MENTAL_HEALTH_LEAD', 'DUAL_ROLE', 'SESSION_THERAPIST'];
const medicalRoles: readonly RoleCode[] = ['MEDICAL_LEAD', 'DUAL_ROLE', 'MEDICAL_DIRECTOR'];
/** Unlicensed or brought by the patient: shown, never counted as care. */
const uncountedRoles: readonly RoleCode[] = ['INTEGRATION_COACH', 'CHAPERONE'];
const rolesBeside: readonly RoleCode[] = ['CHAPERONE', 'MONITORING_CLINICIAN', 'MEDICAL_LEAD', 'DUAL_ROLE'];

function read({ team, service }: CareFacts): Reading {
  const phaseOf = (code: CarePhaseCode): CarePhase | undefined => service.phases.find(({ phase }) => phase === code);
  const medicine = phaseOf('MEDICINE_SESSION');
  const here = (code: CarePhaseCode): boolean => phaseOf(code)?.offered === 'HERE';
  const offered = (code: CarePhaseCode): boolean => (phaseOf(code)?.offered ?? 'NOT_OFFERED') !== 'NOT_OFFERED';
  const byPartner = service.phases.flatMap((phase) => (phase.offered === 'PARTNER' ? phase.performedBy : []));
  const coverage = (roles: readonly RoleCode[], power: 'mentalHealth' | 'medical'): Coverage => {
    if (team.some((member) => roles.some((role) => member.roles.includes(role)) && holds(member, team, power)))
      return 'TEAM';
    return byPartner.some((role) => roles.includes(role)) ? 'PARTNER' : 'NONE';
  };
  return {
    here,
    offered,
    byClinician: (code) => {
      const performers = phaseOf(code)?.performedBy ?? [];
      return performers.length === 0 || performers.some((role) => !uncountedRoles.includes(role));
    },
    mentalHealth: coverage(mentalHealthRoles, 'mentalHealth'),
    medical: coverage(medicalRoles, 'medical'),
    medicine,
    integration: phaseOf('INTEGRATION'),
    isRemote: medicine?.therapistPresence === 'LIVE_VIDEO',
    hasSomeoneBeside: medicine?.performedBy.some((role) => rolesBeside.includes(role)) ?? false,
    isAtHomeAlone: service.settings.includes('HOME_NO_CLINICIAN'),
    isEsketamineOnly: service.routes.length > 0 && service.routes.every((route) => route === 'IN_ESKETAMINE'),
  };
}

/** Whether a license stands behind the role. Its day and state are judged in license.ts and by the badge; here only that it is of a fitting kind. */
function holds(member: CareFacts['team'][number], team: CareFacts['team'], power: 'mentalHealth' | 'medical'): boolean {
  return member.licenses.some(({ type, status }) => {
    if (status !== 'ACTIVE') return false;
    const powers = licensePowers[type];
    if (!powers[power]) return false;
    return (
      !powers.provisional ||
      team.some((other) => other.practitionerId !== member.practitionerId && other.roles.includes('SUPERVISOR'))
    );
  });
}

const gapsIn = (reading: Reading): readonly KapGap[] => kapGaps.filter((gap) => gapRules[gap].isThere(reading));
const isTherapistPresent = ({ medicine }: Reading): boolean =>
  medicine?.therapistPresence === 'IN_ROOM' || medicine?.therapistPresence === 'LIVE_VIDEO';
const hoursToIntegration = ({ integration }: Reading): number | null => integration?.firstWithinHours ?? null;
const isGroupOnly = ({ medicine }: Reading): boolean =>
  medicine !== undefined && medicine.formats.length > 0 && medicine.formats.every((format) => format === 'GROUP');
const hasTherapy = (r: Reading): boolean =>
  r.mentalHealth !== 'NONE' && r.offered('INTEGRATION') && r.byClinician('INTEGRATION');
const therapyHere = (r: Reading, phase: 'PREPARATION' | 'INTEGRATION'): boolean =>
  r.here(phase) && r.byClinician(phase);
const needsPartner = (r: Reading): boolean =>
  r.mentalHealth === 'PARTNER' ||
  r.medical === 'PARTNER' ||
  fourPhases.some((phase) => r.offered(phase) && !r.here(phase));
