import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given } from './given.ts';
import type { CarePhase, License } from './listing.ts';
import type { CareFacts, KapGap } from './service-model.ts';
import { explainServiceModel, isListable, kapCompletenessOf, kapGaps, serviceModelOf } from './service-model.ts';
import {
  careOffers,
  carePhaseCodes,
  licenseTypes,
  roleCodes,
  routeCodes,
  serviceModelCodes,
  sessionFormats,
  settingCodes,
  therapistPresences,
  type CarePhaseCode,
  type KapCompletenessCode,
  type RoleCode,
  type ServiceModelCode,
} from './vocabulary.ts';

type PhaseFacts = Partial<Record<CarePhaseCode, Partial<CarePhase>>>;
interface Change {
  readonly phases?: PhaseFacts;
  readonly team?: CareFacts['team'];
  readonly service?: Partial<CareFacts['service']>;
}

const facts = ({ phases = {}, team, service = {} }: Change): CareFacts => ({
  team: team ?? [given.therapist(), given.prescriber()],
  service: { phases: given.phases(phases), routes: ['IM_INJECTION'], settings: ['CLINIC_PRIVATE_ROOM'], ...service },
});
const no = { offered: 'NOT_OFFERED' } as const;
const byPartner = { offered: 'PARTNER', partnerName: 'Bridge Medical' } as const;
const noMedicine = { ASSESSMENT: no, MEDICINE_SESSION: no } as const;
const onVideo = { therapistPresence: 'LIVE_VIDEO', performedBy: ['SESSION_THERAPIST', 'CHAPERONE'] } as const;
const spravato = { routes: ['IN_ESKETAMINE'] } as const;
const withRole = (role: RoleCode, licenses: readonly Partial<License>[]): CareFacts['team'][number] =>
  given.member(role, { roles: [role], licenses: licenses.map(given.license) });

describe('what a service is called', () => {
  // prettier-ignore
  const cases: readonly [string, ServiceModelCode | null, KapCompletenessCode, readonly KapGap[], Change][] = [
    ['a team that does all four steps', 'KAP_ONE_SITE', 'COMPLETE', [], {}],
    ['a therapist whose partner assesses', 'KAP_COLLABORATIVE', 'COMPLETE_WITH_PARTNER', [], { phases: { ASSESSMENT: byPartner } }],
    ['a therapist alone whose partner prescribes', 'KAP_COLLABORATIVE', 'COMPLETE_WITH_PARTNER', [], { team: [given.therapist()], phases: { ASSESSMENT: { ...byPartner, performedBy: ['MEDICAL_LEAD'] } } }],
    ['a therapist present while a partner gives the medicine', 'KAP_COLLABORATIVE', 'COMPLETE_WITH_PARTNER', [], { phases: { MEDICINE_SESSION: { ...byPartner } } }],
    ['a therapist live on video beside a chaperone', 'KAP_REMOTE_SUPERVISED', 'COMPLETE', [], { phases: { MEDICINE_SESSION: onVideo } }],
    ['a therapist on video beside a nurse', 'KAP_REMOTE_SUPERVISED', 'COMPLETE', [], { phases: { MEDICINE_SESSION: { ...onVideo, performedBy: ['MONITORING_CLINICIAN'] } } }],
    ['groups only', 'KAP_GROUP', 'COMPLETE', [], { phases: { MEDICINE_SESSION: { formats: ['GROUP'] } } }],
    ['groups beside single sessions', 'KAP_ONE_SITE', 'COMPLETE', [], { phases: { MEDICINE_SESSION: { formats: ['GROUP', 'INDIVIDUAL'] } } }],
    ['Spravato with a therapist in the room', 'SPRAVATO_WITH_THERAPY', 'COMPLETE', [], { service: spravato }],
    ['Spravato with therapy apart', 'SPRAVATO_WITH_THERAPY', 'PARTIAL', ['THERAPIST_NOT_PRESENT'], { service: spravato, phases: { MEDICINE_SESSION: { therapistPresence: 'NONE' } } }],
    ['Spravato beside ketamine', 'KAP_ONE_SITE', 'COMPLETE', [], { service: { routes: ['IN_ESKETAMINE', 'IM_INJECTION'] } }],
    ['Spravato alone', 'KETAMINE_ONLY', 'NOT_KAP', ['NO_PREPARATION', 'THERAPIST_NOT_PRESENT', 'NO_INTEGRATION'], { service: spravato, phases: { PREPARATION: no, INTEGRATION: no, MEDICINE_SESSION: { therapistPresence: 'NONE' } } }],
    ['infusions with a therapist elsewhere afterward', 'KETAMINE_WITH_INTEGRATION_PARTNER', 'PARTIAL', ['NO_PREPARATION', 'THERAPIST_NOT_PRESENT'], { phases: { PREPARATION: no, INTEGRATION: byPartner, MEDICINE_SESSION: { therapistPresence: 'NONE' } } }],
    ['infusions and nothing else', 'KETAMINE_ONLY', 'NOT_KAP', ['NO_MENTAL_HEALTH_ROLE', 'NO_PREPARATION', 'THERAPIST_NOT_PRESENT', 'NO_INTEGRATION'], { team: [given.prescriber()], phases: { PREPARATION: no, INTEGRATION: no, MEDICINE_SESSION: { therapistPresence: 'NONE', performedBy: ['MONITORING_CLINICIAN'] } } }],
    ['four steps without a prescriber', 'KETAMINE_ONLY', 'NOT_KAP', ['NO_MEDICAL_ROLE'], { team: [given.therapist()] }],
    ['four steps without an assessment', 'KETAMINE_ONLY', 'NOT_KAP', ['NO_ASSESSMENT'], { phases: { ASSESSMENT: no } }],
    ['four steps without preparation', 'KETAMINE_ONLY', 'NOT_KAP', ['NO_PREPARATION'], { phases: { PREPARATION: no } }],
    ['four steps with nobody beside the patient', 'KETAMINE_ONLY', 'NOT_KAP', ['NOBODY_BESIDE_PATIENT'], { phases: { MEDICINE_SESSION: { ...onVideo, performedBy: ['SESSION_THERAPIST'] } } }],
    ['preparation by a coach', 'KETAMINE_ONLY', 'NOT_KAP', ['PREPARATION_BY_COACH_ONLY'], { phases: { PREPARATION: { performedBy: ['INTEGRATION_COACH'] } } }],
    ['integration by a coach', 'KETAMINE_ONLY', 'NOT_KAP', ['INTEGRATION_BY_COACH_ONLY'], { phases: { INTEGRATION: { performedBy: ['INTEGRATION_COACH', 'CHAPERONE'] } } }],
    ['integration by a partner’s coach', 'KETAMINE_ONLY', 'NOT_KAP', ['INTEGRATION_BY_COACH_ONLY'], { phases: { INTEGRATION: { ...byPartner, performedBy: ['INTEGRATION_COACH'] } } }],
    ['integration by a therapist and a coach', 'KAP_ONE_SITE', 'COMPLETE', [], { phases: { INTEGRATION: { performedBy: ['INTEGRATION_COACH', 'SESSION_THERAPIST'] } } }],
    ['integration after three days', 'KAP_ONE_SITE', 'PARTIAL', ['INTEGRATION_LATE'], { phases: { INTEGRATION: { firstWithinHours: 72 } } }],
    ['integration some time', 'KAP_ONE_SITE', 'PARTIAL', ['INTEGRATION_TIME_NOT_STATED'], { phases: { INTEGRATION: { firstWithinHours: null } } }],
    ['lozenges taken alone at home', 'KETAMINE_ONLY', 'NOT_KAP', ['HOME_WITHOUT_CLINICIAN'], { service: { settings: ['HOME_NO_CLINICIAN'] } }],
    ['a therapist who integrates', 'INTEGRATION_ONLY', 'NOT_KAP', ['NO_MEDICAL_ROLE', 'NO_ASSESSMENT', 'NO_MEDICINE_SESSION'], { team: [given.therapist()], phases: noMedicine }],
    ['a coach who integrates', null, 'NOT_KAP', ['NO_MENTAL_HEALTH_ROLE', 'NO_MEDICAL_ROLE', 'NO_ASSESSMENT', 'NO_PREPARATION', 'NO_MEDICINE_SESSION', 'INTEGRATION_BY_COACH_ONLY'], { team: [withRole('INTEGRATION_COACH', [])], phases: { ...noMedicine, PREPARATION: no, INTEGRATION: { performedBy: ['INTEGRATION_COACH'] } } }],
    ['a prescriber who only assesses', 'PRESCRIBER_ONLY', 'NOT_KAP', ['NO_MENTAL_HEALTH_ROLE', 'NO_PREPARATION', 'NO_MEDICINE_SESSION', 'NO_INTEGRATION'], { team: [given.prescriber()], phases: { PREPARATION: no, MEDICINE_SESSION: no, INTEGRATION: no } }],
    ['a team that offers nothing', null, 'NOT_KAP', ['NO_ASSESSMENT', 'NO_PREPARATION', 'NO_MEDICINE_SESSION', 'NO_INTEGRATION'], { phases: { ASSESSMENT: no, PREPARATION: no, MEDICINE_SESSION: no, INTEGRATION: no } }],
    ['a place of which nothing is known', null, 'UNKNOWN', [], { team: [], service: { phases: [], routes: [], settings: [] } }],
  ];

  it.each(cases)('%s: %s, %s', (_, model, code, missing, change) => {
    const known = facts(change);
    expect({ model: serviceModelOf(known), ...kapCompletenessOf(known) }).toEqual({ model, code, missing });
  });

  it('covers every model and every gap with a case', () => {
    expect(new Set(cases.map(([, model]) => model))).toEqual(new Set([...serviceModelCodes, null]));
    expect(new Set(cases.flatMap(([, , , missing]) => missing))).toEqual(new Set(kapGaps));
  });

  it('gives its reason in words', () => {
    expect(explainServiceModel(facts({}))).toEqual({
      model: 'KAP_ONE_SITE',
      because: 'it is KAP, and one team does all of it',
    });
  });
});

describe('who covers a role', () => {
  const mentalHealth: readonly RoleCode[] = ['MENTAL_HEALTH_LEAD', 'DUAL_ROLE', 'SESSION_THERAPIST'];
  const medical: readonly RoleCode[] = ['MEDICAL_LEAD', 'DUAL_ROLE', 'MEDICAL_DIRECTOR'];
  const coveredBy = (team: CareFacts['team'], gap: KapGap): boolean =>
    !kapCompletenessOf(facts({ team })).missing.includes(gap);

  it.each(roleCodes)('%s covers what the role is for, and only with a license', (role) => {
    const psychiatrist = [withRole(role, [{ type: 'MD' }])];
    expect(coveredBy(psychiatrist, 'NO_MENTAL_HEALTH_ROLE')).toBe(mentalHealth.includes(role));
    expect(coveredBy(psychiatrist, 'NO_MEDICAL_ROLE')).toBe(medical.includes(role));
    expect(coveredBy([withRole(role, [])], 'NO_MENTAL_HEALTH_ROLE')).toBe(false);
    expect(coveredBy([withRole(role, [])], 'NO_MEDICAL_ROLE')).toBe(false);
    expect(coveredBy([withRole(role, [{ type: 'MD', status: 'REVOKED' }])], 'NO_MEDICAL_ROLE')).toBe(false);
  });

  // prettier-ignore
  const therapists = ['MD', 'DO', 'PMHNP', 'CNS', 'PHD', 'PSYD', 'LCSW', 'LMFT', 'LPC', 'LICENSED_PASTORAL'];
  const prescribers = ['MD', 'DO', 'PMHNP', 'CNS', 'NP', 'PA', 'CRNA', 'ND'];
  it.each(licenseTypes)('a %s license stands for what it allows', (type) => {
    expect(coveredBy([withRole('DUAL_ROLE', [{ type }])], 'NO_MENTAL_HEALTH_ROLE')).toBe(therapists.includes(type));
    expect(coveredBy([withRole('DUAL_ROLE', [{ type }])], 'NO_MEDICAL_ROLE')).toBe(prescribers.includes(type));
  });

  it('counts a provisional license only beside a supervisor, who is somebody else', () => {
    const associate = withRole('SESSION_THERAPIST', [{ type: 'ASSOCIATE_COUNSELOR' }]);
    const own = given.member('own', { roles: ['SESSION_THERAPIST', 'SUPERVISOR'], licenses: associate.licenses });
    expect(coveredBy([associate], 'NO_MENTAL_HEALTH_ROLE')).toBe(false);
    expect(coveredBy([own], 'NO_MENTAL_HEALTH_ROLE')).toBe(false);
    expect(coveredBy([associate, withRole('SUPERVISOR', [{}])], 'NO_MENTAL_HEALTH_ROLE')).toBe(true);
  });
});

describe('for whatever facts', () => {
  const member = fc
    .record({
      role: fc.constantFrom(...roleCodes),
      type: fc.constantFrom(...licenseTypes),
      id: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ role, type, id }) => given.member(id, { roles: [role], licenses: [given.license({ type })] }));
  const phase = fc
    .record({
      phase: fc.constantFrom(...carePhaseCodes),
      offered: fc.constantFrom(...careOffers),
      performedBy: fc.subarray([...roleCodes]),
      formats: fc.subarray([...sessionFormats]),
      therapistPresence: fc.constantFrom(...therapistPresences),
      firstWithinHours: fc.constantFrom(null, 24, 48, 49),
    })
    .map(({ phase: code, ...about }) => given.phase(code, about));
  const anything = fc.record({
    team: fc.array(member, { maxLength: 4 }),
    service: fc.record({
      phases: fc.uniqueArray(phase, { selector: (one) => one.phase, maxLength: 5 }),
      routes: fc.subarray([...routeCodes]),
      settings: fc.subarray([...settingCodes]),
    }),
  });

  it('never labels KAP what lacks a role, preparation, a therapist present or integration', () => {
    const essential = kapGaps.filter(
      (gap) => !gap.startsWith('INTEGRATION_LATE') && !gap.startsWith('INTEGRATION_TIME'),
    );
    fc.assert(
      fc.property(anything, (known) => {
        const { missing } = kapCompletenessOf(known);
        const isLabeled = serviceModelOf(known)?.startsWith('KAP_') ?? false;
        expect(isLabeled && missing.some((gap) => essential.includes(gap))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is complete exactly when nothing is missing, and unknown exactly when no phase is known', () => {
    fc.assert(
      fc.property(anything, (known) => {
        const { code, missing } = kapCompletenessOf(known);
        const isKnown = known.service.phases.length > 0;
        expect(code === 'UNKNOWN').toBe(!isKnown);
        expect(code.startsWith('COMPLETE')).toBe(isKnown && missing.length === 0);
        if (serviceModelOf(known) === 'KETAMINE_ONLY') expect(code).toBe('NOT_KAP');
      }),
      { numRuns: 500 },
    );
  });

  it('lists no care at home without a clinician', () => {
    for (const setting of settingCodes)
      expect(isListable({ settings: [setting] })).toBe(setting !== 'HOME_NO_CLINICIAN');
  });
});
