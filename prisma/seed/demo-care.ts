/** How the teams of the demo world care: the steps of a course, where it is given, what it costs and how each route is kept safe. */
import { addDays } from '@open-window/domain/day.ts';
import type { CarePhase, Day, PriceItem, SafetyProfile } from '@open-window/domain/listing.ts';
import type {
  CarePhaseCode,
  RoleCode,
  RouteCode,
  SessionFormat,
  SettingCode,
  StateCode,
  TherapistPresence,
} from '@open-window/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { chanceFor, type Blueprint } from './demo-plan.ts';
import { plants, waters } from './demo-words.ts';
import { phaseOf } from './given.ts';

const injected: readonly RouteCode[] = ['IV_INFUSION', 'IM_INJECTION', 'SC_INJECTION'];
const isInjected = (routes: readonly RouteCode[]): boolean => routes.some((route) => injected.includes(route));

export function phasesOf(blueprint: Blueprint): CarePhase[] {
  const chance = chanceFor(blueprint, 'phases');
  const { model, routes } = blueprint;
  const partner = `${chance.pick(plants)} ${chance.pick(waters)} ${chance.pick(['Medical', 'Practice', 'Health'])}`;
  const mayBeVirtual = chance.is(0.45);
  const talk = (phase: CarePhaseCode, wish: Partial<CarePhase>): CarePhase =>
    phaseOf(phase, {
      minutes: chance.pick([50, 60, 60, 75, 90]),
      deliveries: mayBeVirtual ? ['PHYSICAL', 'VIRTUAL'] : ['PHYSICAL'],
      ...wish,
    });
  const sessions = chance.whole(2, 6);
  const most = sessions + chance.pick([0, 0, 2]);
  const visits = Math.max(2, sessions - chance.whole(0, 2));

  const assessment = talk('ASSESSMENT', {
    performedBy: ['MEDICAL_LEAD', 'MENTAL_HEALTH_LEAD'],
    minutes: chance.pick([60, 75, 90, 120]),
  });
  const preparation = talk('PREPARATION', {
    countMin: 1,
    countMax: chance.whole(1, 3),
    performedBy: ['MENTAL_HEALTH_LEAD', 'SESSION_THERAPIST'],
  });
  const medicine = phaseOf('MEDICINE_SESSION', {
    countMin: sessions,
    countMax: most,
    minutes: routes.includes('IN_ESKETAMINE') ? 120 : chance.pick([90, 120, 150, 180]),
    performedBy: ['SESSION_THERAPIST', 'MEDICAL_LEAD', 'MONITORING_CLINICIAN'],
    therapistPresence: 'IN_ROOM',
  });
  const integration = talk('INTEGRATION', {
    countMin: visits,
    countMax: visits + chance.whole(0, 2),
    performedBy: ['SESSION_THERAPIST'],
    firstWithinHours: chance.pick([24, 24, 48, 48, 48, 72, null]),
  });
  const maintenance = phaseOf('MAINTENANCE', {
    countMin: 1,
    countMax: 4,
    ...(chance.is(0.55) ? {} : { offered: 'NOT_OFFERED', countMin: 0, countMax: 0 }),
    performedBy: medicine.performedBy,
  });
  const all = [assessment, preparation, medicine, integration, maintenance];
  const change = (phase: CarePhaseCode, wish: Partial<CarePhase>): void => {
    const position = all.findIndex((one) => one.phase === phase);
    all[position] = { ...(all[position] as CarePhase), ...wish };
  };
  const none: Partial<CarePhase> = {
    offered: 'NOT_OFFERED',
    countMin: 0,
    countMax: 0,
    minutes: null,
    performedBy: [],
    formats: [],
    deliveries: [],
    firstWithinHours: null,
  };
  const away = (performedBy: readonly RoleCode[], more: Partial<CarePhase> = {}): Partial<CarePhase> => ({
    offered: 'PARTNER',
    partnerName: partner,
    performedBy,
    ...more,
  });
  const withoutTherapist = {
    performedBy: ['MEDICAL_LEAD', 'MONITORING_CLINICIAN'] as const,
    therapistPresence: 'NONE' as TherapistPresence,
  };

  switch (model) {
    case 'KAP_ONE_SITE':
      if (chance.is(0.12))
        for (const phase of ['PREPARATION', 'INTEGRATION'] as const)
          change(phase, { formats: ['INDIVIDUAL', 'COUPLE'] });
      if (chance.is(0.15)) change('MEDICINE_SESSION', { formats: ['INDIVIDUAL', 'GROUP'] });
      break;
    case 'KAP_COLLABORATIVE':
      change('ASSESSMENT', away(['MEDICAL_LEAD', 'MENTAL_HEALTH_LEAD']));
      if (isInjected(routes)) change('MEDICINE_SESSION', away(['SESSION_THERAPIST', 'MEDICAL_LEAD']));
      change('MAINTENANCE', none);
      break;
    case 'KAP_REMOTE_SUPERVISED':
      for (const phase of ['ASSESSMENT', 'PREPARATION', 'INTEGRATION'] as const)
        change(phase, { deliveries: ['VIRTUAL'] });
      change('MEDICINE_SESSION', {
        deliveries: ['VIRTUAL'],
        therapistPresence: 'LIVE_VIDEO',
        performedBy: ['SESSION_THERAPIST', 'CHAPERONE'],
      });
      change('MAINTENANCE', none);
      break;
    case 'KAP_GROUP':
      for (const phase of ['MEDICINE_SESSION', 'INTEGRATION'] as const) change(phase, { formats: ['GROUP'] });
      change('PREPARATION', { formats: ['INDIVIDUAL', 'GROUP'] });
      change('MAINTENANCE', none);
      break;
    case 'SPRAVATO_WITH_THERAPY':
      change('MEDICINE_SESSION', { ...withoutTherapist, countMin: 8, countMax: 12 });
      break;
    case 'KETAMINE_WITH_INTEGRATION_PARTNER':
      change('ASSESSMENT', { performedBy: ['MEDICAL_LEAD'] });
      change('PREPARATION', chance.is(0.5) ? none : away(['SESSION_THERAPIST']));
      change('MEDICINE_SESSION', withoutTherapist);
      change('INTEGRATION', away(['SESSION_THERAPIST']));
      change('MAINTENANCE', { performedBy: withoutTherapist.performedBy });
      break;
    case 'KETAMINE_ONLY':
      change('ASSESSMENT', { performedBy: ['MEDICAL_LEAD'] });
      for (const phase of ['PREPARATION', 'INTEGRATION'] as const) change(phase, none);
      change('MEDICINE_SESSION', withoutTherapist);
      change('MAINTENANCE', { performedBy: withoutTherapist.performedBy });
      break;
    case 'INTEGRATION_ONLY':
      for (const phase of ['ASSESSMENT', 'MEDICINE_SESSION', 'MAINTENANCE'] as const)
        change(phase, { ...none, therapistPresence: 'NOT_APPLICABLE' });
      break;
    case 'PRESCRIBER_ONLY':
      change('ASSESSMENT', { performedBy: ['MEDICAL_LEAD'], deliveries: ['PHYSICAL', 'VIRTUAL'] });
      for (const phase of ['PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION', 'MAINTENANCE'] as const)
        change(phase, { ...none, therapistPresence: 'NOT_APPLICABLE' });
      break;
  }
  return all;
}

export function settingsOf({ number, model, routes }: Blueprint): SettingCode[] {
  const chance = chanceFor({ number }, 'settings');
  switch (model) {
    case 'KAP_REMOTE_SUPERVISED':
      return ['HOME_REMOTE_THERAPIST'];
    case 'KAP_COLLABORATIVE':
      return isInjected(routes) ? ['THERAPIST_OFFICE', 'CLINIC_PRIVATE_ROOM'] : ['THERAPIST_OFFICE'];
    case 'KAP_ONE_SITE':
      return chance.is(0.2) && !isInjected(routes) ? ['THERAPIST_OFFICE'] : ['CLINIC_PRIVATE_ROOM'];
    case 'KAP_GROUP':
      return ['CLINIC_SHARED_ROOM'];
    case 'SPRAVATO_WITH_THERAPY':
      return chance.is(0.4) ? ['HOSPITAL_OUTPATIENT'] : ['CLINIC_PRIVATE_ROOM'];
    case 'KETAMINE_WITH_INTEGRATION_PARTNER':
      return chance.is(0.25)
        ? ['HOSPITAL_OUTPATIENT']
        : chance.is(0.2)
          ? ['CLINIC_PRIVATE_ROOM', 'CLINIC_SHARED_ROOM']
          : ['CLINIC_PRIVATE_ROOM'];
    case 'KETAMINE_ONLY':
      return chance.is(0.18) && routes.includes('IV_INFUSION')
        ? ['CLINIC_PRIVATE_ROOM', 'MOBILE_IV']
        : chance.is(0.4)
          ? ['CLINIC_SHARED_ROOM']
          : ['CLINIC_PRIVATE_ROOM'];
    case 'INTEGRATION_ONLY':
    case 'PRESCRIBER_ONLY':
      return ['THERAPIST_OFFICE'];
  }
}

/** Least and most for one unit in whole dollars, before the region. Source: vocabulary §12, published prices. */
const unitDollars = {
  ASSESSMENT: [175, 350],
  PREPARATION: [130, 190],
  INTEGRATION: [130, 190],
  IV_INFUSION: [420, 850],
  IM_INJECTION: [380, 600],
  SL_LOZENGE: [300, 420],
  ORAL: [300, 400],
  IN_COMPOUNDED: [300, 450],
  IN_ESKETAMINE: [450, 850],
  SC_INJECTION: [400, 550],
  OTHER: [350, 500],
} as const satisfies Partial<Record<CarePhaseCode | RouteCode, readonly [number, number]>>;

const costly: ReadonlySet<StateCode> = new Set([
  'NY',
  'CA',
  'MA',
  'DC',
  'WA',
  'CT',
  'NJ',
  'HI',
  'AK',
  'MD',
  'CO',
  'OR',
  'IL',
]);

export function pricesOf(blueprint: Blueprint, phases: readonly CarePhase[]): PriceItem[] {
  const chance = chanceFor(blueprint, 'prices');
  if (chance.is(0.06)) return [];
  const region = costly.has(blueprint.site.zip.state) ? 1.15 : 0.95;
  const hasScale = chance.is(0.35);
  const item = (
    phase: CarePhase,
    kind: keyof typeof unitDollars,
    route: RouteCode | null,
    format: SessionFormat | null,
  ): PriceItem => {
    const [least, most] = unitDollars[kind];
    const dollars =
      Math.round(
        (chance.whole(least, most) * region * (format === 'GROUP' ? 0.7 : format === 'COUPLE' ? 1.4 : 1)) / 5,
      ) * 5;
    const { countMin, countMax } = phase;
    return {
      phase: phase.phase,
      route,
      format,
      amountCents: dollars * 100,
      slidingScaleMinCents: hasScale ? Math.round((dollars * 0.6) / 5) * 500 : null,
      countMin,
      countMax,
    };
  };
  return phases.flatMap((phase) => {
    if (phase.offered === 'NOT_OFFERED') return [];
    const formats = phase.formats.length > 1 ? phase.formats : [null];
    if (phase.phase === 'MEDICINE_SESSION' || phase.phase === 'MAINTENANCE') {
      return blueprint.routes.flatMap((route) => formats.map((format) => item(phase, route, route, format)));
    }
    const { phase: kind } = phase;
    if (phase.offered === 'PARTNER' && chance.is(0.5)) return [];
    return formats.map((format) => item(phase, kind, null, format));
  });
}

export function safetyOf(blueprint: Blueprint, phases: readonly CarePhase[], today: Day): SafetyProfile[] {
  const chance = chanceFor(blueprint, 'safety');
  const medicine = phases.find(({ phase }) => phase === 'MEDICINE_SESSION');
  if (medicine?.offered !== 'HERE') return [];
  const isRemote = medicine.therapistPresence === 'LIVE_VIDEO';
  return blueprint.routes.map((route) => ({
    route,
    monitoring: isRemote
      ? ['BLOOD_PRESSURE', 'VISUAL']
      : route === 'IV_INFUSION' && chance.is(0.5)
        ? ['BLOOD_PRESSURE', 'PULSE_OXIMETRY', 'ECG']
        : ['BLOOD_PRESSURE', 'PULSE_OXIMETRY'],
    observationMinutes: route === 'IN_ESKETAMINE' ? 120 : observationOf(chance),
    responder: isRemote ? 'REMOTE_ON_CALL' : isInjected([route]) ? 'ACLS_ON_SITE' : 'BLS_ON_SITE',
    emergencyDrillOn: !isRemote && chance.is(0.8) ? addDays(today, -chance.whole(20, 330)) : null,
    isNeverLeftAlone: blueprint.model !== 'KETAMINE_ONLY' || chance.is(0.7),
    dischargeCriteria: true,
    rideHomeRequired: !isRemote,
  }));
}

const observationOf = (chance: Chance): number => chance.pick([60, 90, 120, 120, 150]);
