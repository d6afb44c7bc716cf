/** Which license lets a team treat a patient in which state, on a given day. */
import type { Day, License, TeamMember } from './listing.ts';
import type { LicenseType, StateCode } from './vocabulary.ts';
import { stateCodes } from './vocabulary.ts';

/** What a license type allows. A provisional one counts only under a supervisor; support staff assist and cover nothing. */
export interface LicensePowers {
  readonly mentalHealth: boolean;
  readonly medical: boolean;
  readonly provisional: boolean;
}

const therapist: LicensePowers = { mentalHealth: true, medical: false, provisional: false };
const prescriber: LicensePowers = { mentalHealth: false, medical: true, provisional: false };
const both: LicensePowers = { mentalHealth: true, medical: true, provisional: false };
const provisional: LicensePowers = { mentalHealth: true, medical: false, provisional: true };
const support: LicensePowers = { mentalHealth: false, medical: false, provisional: false };

/**
 * Source: vocabulary §8. Physicians and psychiatric nurse practitioners may lead either side of the work; whether one person does so well is a
 * matter of training, which is vetted (checklist items 22–24).
 */
// prettier-ignore
export const licensePowers: Readonly<Record<LicenseType, LicensePowers>> = {
  MD: both, DO: both, PMHNP: both, CNS: both,
  NP: prescriber, PA: prescriber, CRNA: prescriber, ND: prescriber,
  PHD: therapist, PSYD: therapist, LCSW: therapist, LMFT: therapist, LPC: therapist, LICENSED_PASTORAL: therapist,
  ASSOCIATE_SOCIAL_WORK: provisional, ASSOCIATE_COUNSELOR: provisional, ASSOCIATE_MFT: provisional,
  RN: support, LPN: support, EMT: support,
};

type LicensedMember = Pick<TeamMember, 'practitionerId' | 'roles' | 'licenses'>;

export interface CoveringLicense {
  readonly practitionerId: string;
  readonly license: License;
}

export interface StateCoverage {
  readonly state: StateCode;
  readonly mentalHealth: boolean;
  readonly medical: boolean;
}

/**
 * The licenses that cover a patient who is in `state` on `today`: valid there (compacts are part of `validIn`), ACTIVE, unrestricted, through the day
 * on which they expire. A provisional license counts only while another member in the role SUPERVISOR holds a full mental-health license that covers
 * the same state. Licenses of support staff never cover.
 */
export function licensesCovering(
  team: readonly LicensedMember[],
  state: StateCode,
  today: Day,
): readonly CoveringLicense[] {
  return team.flatMap((member) =>
    member.licenses
      .filter((license) => {
        const powers = licensePowers[license.type];
        if (!isInForce(license, state, today) || !(powers.mentalHealth || powers.medical)) return false;
        return !powers.provisional || hasSupervisor(team, member, state, today);
      })
      .map((license) => ({ practitionerId: member.practitionerId, license })),
  );
}

/** Every state that at least one license covers today, and which side of the work it covers there, in the order of `stateCodes`. */
export function statesCovered(team: readonly LicensedMember[], today: Day): readonly StateCoverage[] {
  const named = new Set(team.flatMap(({ licenses }) => licenses.flatMap(({ validIn }) => validIn)));
  return stateCodes.flatMap((state) => {
    if (!named.has(state)) return [];
    const powers = licensesCovering(team, state, today).map(({ license }) => licensePowers[license.type]);
    if (powers.length === 0) return [];
    const mentalHealth = powers.some((power) => power.mentalHealth);
    return [{ state, mentalHealth, medical: powers.some((power) => power.medical) }];
  });
}

function isInForce(license: License, state: StateCode, today: Day): boolean {
  const { status, isRestricted, expiresOn, validIn } = license;
  return status === 'ACTIVE' && !isRestricted && today <= expiresOn && validIn.includes(state);
}

function hasSupervisor(
  team: readonly LicensedMember[],
  supervised: LicensedMember,
  state: StateCode,
  today: Day,
): boolean {
  return team.some(
    ({ practitionerId, roles, licenses }) =>
      practitionerId !== supervised.practitionerId &&
      roles.includes('SUPERVISOR') &&
      licenses.some((license) => {
        const { mentalHealth, provisional: isProvisional } = licensePowers[license.type];
        return mentalHealth && !isProvisional && isInForce(license, state, today);
      }),
  );
}
