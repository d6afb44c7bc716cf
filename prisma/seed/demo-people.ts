/** Who works in the teams of the demo world, in which roles, and licensed where. */
import { addDays } from '@open-window/domain/day.ts';
import type { Day, License, TeamMember } from '@open-window/domain/listing.ts';
import { licensePowers } from '@open-window/domain/license.ts';
import type { LicenseType, RoleCode, ServiceModelCode, StateCode } from '@open-window/domain/vocabulary.ts';
import { chanceOf, idOf, type Chance } from './chance.ts';
import { chanceFor, type Blueprint } from './demo-plan.ts';
import { familyNames, givenNames } from './demo-words.ts';

// prettier-ignore
const psypact: readonly StateCode[] = [
  'AL', 'AZ', 'AR', 'CO', 'CT', 'DE', 'DC', 'FL', 'GA', 'ID', 'IL', 'IN', 'KS', 'KY', 'ME', 'MD', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NC', 'ND', 'OH', 'OK', 'PA', 'RI', 'SC',
  'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY',
];
// prettier-ignore
const nurseCompact: readonly StateCode[] = [
  'AL', 'AZ', 'AR', 'CO', 'DE', 'FL', 'GA', 'ID', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MD', 'MS', 'MO', 'MT', 'NE', 'NH', 'NJ', 'NM', 'NC', 'ND', 'OH', 'OK', 'PA', 'SC', 'SD', 'TN', 'TX', 'UT',
  'VT', 'VA', 'WA', 'WV', 'WI', 'WY',
];
/** Which licenses hold in all states of a compact. Sources: PSYPACT (2024), Nurse Licensure Compact (2024). */
const compacts: Readonly<Partial<Record<LicenseType, readonly StateCode[]>>> = {
  PSYD: psypact,
  PHD: psypact,
  RN: nurseCompact,
};

const titles: Readonly<Partial<Record<LicenseType, string>>> = {
  PHD: 'PhD',
  PSYD: 'PsyD',
  PA: 'PA-C',
  LICENSED_PASTORAL: 'LPCC, MDiv',
  ASSOCIATE_SOCIAL_WORK: 'ASW',
  ASSOCIATE_COUNSELOR: 'APCC',
  ASSOCIATE_MFT: 'AMFT',
};

type Seat = readonly [readonly LicenseType[], readonly RoleCode[]];
const therapists: readonly LicenseType[] = ['LCSW', 'PSYD', 'LPC', 'LMFT', 'PHD', 'LCSW', 'LPC'];
const prescribers: readonly LicenseType[] = ['MD', 'MD', 'DO', 'NP', 'PA', 'CRNA', 'PMHNP'];
const lead: Seat = [therapists, ['MENTAL_HEALTH_LEAD', 'SESSION_THERAPIST']];
const therapist: Seat = [therapists, ['SESSION_THERAPIST']];
const medicalLead: Seat = [prescribers, ['MEDICAL_LEAD']];
const nurse: Seat = [['RN', 'RN', 'EMT', 'LPN'], ['MONITORING_CLINICIAN']];
const director: Seat = [['MD', 'DO'], ['MEDICAL_DIRECTOR']];
const dual: Seat = [['MD', 'PMHNP', 'DO', 'CNS'], ['DUAL_ROLE']];
const coach: Seat = [[], ['INTEGRATION_COACH']];
const supervisor: Seat = [
  ['LCSW', 'PSYD', 'LMFT'],
  ['MENTAL_HEALTH_LEAD', 'SUPERVISOR'],
];
const associate: Seat = [['ASSOCIATE_SOCIAL_WORK', 'ASSOCIATE_COUNSELOR', 'ASSOCIATE_MFT'], ['CO_THERAPIST']];
const pastor: Seat = [['LICENSED_PASTORAL'], ['CO_THERAPIST']];
const naturopath: Seat = [['ND'], ['MONITORING_CLINICIAN']];

/** The usual ways to fill a team of each kind. */
const casts: Readonly<Record<ServiceModelCode, readonly (readonly Seat[])[]>> = {
  KAP_ONE_SITE: [
    [lead, medicalLead],
    [lead, medicalLead, nurse],
    [dual, therapist],
    [lead, therapist, medicalLead, nurse, director],
    [supervisor, associate, medicalLead, nurse],
    [lead, pastor, medicalLead, coach],
    [dual, therapist, nurse, naturopath],
  ],
  KAP_COLLABORATIVE: [[lead], [lead, therapist], [lead, coach], [supervisor, associate]],
  KAP_REMOTE_SUPERVISED: [
    [lead, medicalLead],
    [lead, therapist, dual],
  ],
  KAP_GROUP: [
    [lead, therapist, medicalLead, nurse],
    [lead, associate, supervisor, medicalLead],
  ],
  SPRAVATO_WITH_THERAPY: [
    [dual, therapist, nurse],
    [lead, medicalLead, nurse],
  ],
  KETAMINE_WITH_INTEGRATION_PARTNER: [
    [medicalLead, nurse],
    [medicalLead, nurse, director],
  ],
  KETAMINE_ONLY: [[medicalLead], [medicalLead, nurse], [director, nurse, naturopath]],
  INTEGRATION_ONLY: [[lead], [lead, therapist]],
  PRESCRIBER_ONLY: [[medicalLead]],
};

const namesInUse = (count: number): (readonly [given: string, family: string])[] => {
  const all = givenNames.flatMap((given) => familyNames.map((family) => [given, family] as const));
  return chanceOf('demo people').shuffle(all).slice(0, count);
};
const mostPerTeam = 6;
let names: (readonly [given: string, family: string])[] | undefined;

export function teamOf(blueprint: Blueprint, today: Day): TeamMember[] {
  const chance = chanceFor(blueprint, 'people');
  names ??= namesInUse(400 * mostPerTeam);
  const cast = chance.pick(casts[blueprint.model]);
  return cast.map(([types, roles], seat) => {
    const practitionerId = idOf('demo practitioner', blueprint.number, seat);
    const [givenName, familyName] = names?.[blueprint.number * mostPerTeam + seat] ?? ['Noor', 'Whitlock'];
    const type = types.length === 0 ? null : chance.pick(types);
    const licenses = type === null ? [] : licensesOf(type, blueprint, chance, today);
    return {
      practitionerId,
      givenName,
      familyName,
      credentials: type === null ? '' : (titles[type] ?? type),
      roles,
      licenses,
    };
  });
}

/** Neighbors in the alphabet are no neighbors on the map, but remote care does not mind. */
// prettier-ignore
const remoteFavorites: readonly StateCode[] = ['CA', 'NY', 'TX', 'FL', 'IL', 'PA', 'OH', 'GA', 'NC', 'MI', 'WA', 'AZ', 'MA', 'CO', 'MN', 'OR', 'NJ', 'VA', 'NM', 'ME', 'VT', 'MT', 'AK', 'HI', 'ID', 'UT', 'NV', 'WI'];

function licensesOf(type: LicenseType, { site, model }: Blueprint, chance: Chance, today: Day): License[] {
  const home = site.zip.state;
  const compact = compacts[type];
  const isRemote = model === 'KAP_REMOTE_SUPERVISED';
  const turn = Number(site.zip.zip) % 4;
  const abroad = remoteFavorites.filter((state, position) => state !== home && position % 4 === turn);
  const further = isRemote
    ? abroad
    : licensePowers[type].mentalHealth && chance.is(0.3)
      ? abroad.slice(0, chance.whole(1, 3))
      : [];
  return [home, ...further].map((state, position) => ({
    type,
    state,
    validIn: position === 0 && compact?.includes(home) && chance.is(0.7) ? compact : [state],
    status: 'ACTIVE',
    isRestricted: false,
    expiresOn: addDays(today, chance.whole(45, 700)),
  }));
}
