/** The license that somebody claims by: sealed under their own key, opened for the desk, and who looked it up where. */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { ClaimedLicense, LookedUpLicense } from './claims.dto.ts';
import type { StoredClaim } from './claims.store.ts';

const placeOf = (row: string) => ({ table: 'candidate_claim', column: 'license_sealed', row }) as const;

@Injectable()
export class ClaimLicenses {
  constructor(
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async seal(tx: Tx, claimId: string, personId: string, { number, state }: ClaimedLicense) {
    const licenseSealed = await this.vault.seal(tx, { kind: 'PERSON', id: personId }, placeOf(claimId), number);
    return { licenseSealed, licenseState: state };
  }

  /** Of many claims: the keys are asked for at once. None of whoever is here no longer. */
  async of(reader: Reader, claims: readonly StoredClaim[]): Promise<(claim: StoredClaim) => ClaimedLicense | null> {
    const licensed = claims.filter(({ licenseSealed }) => licenseSealed !== null);
    const openerOf = await this.vault.openersOf(
      reader,
      licensed.map(({ personId }) => ({ kind: 'PERSON', id: personId })),
    );
    return ({ id, personId, licenseSealed, licenseState }) => {
      if (licenseSealed === null || licenseState === null) return null;
      const number = unlessGone(() => openerOf(personId)(placeOf(id), licenseSealed));
      return number === null ? null : { number, state: licenseState };
    };
  }

  lookedUp(lookedUpBy: string, source: string) {
    return { lookedUpBy, lookedUpOn: new Date(this.clock.today()), lookedUpAt: source };
  }
}

export const lookedUpIn = (
  { lookedUpBy, lookedUpOn, lookedUpAt }: StoredClaim,
  actorId: string,
): LookedUpLicense | null =>
  lookedUpOn === null || lookedUpAt === null
    ? null
    : { source: lookedUpAt, on: lookedUpOn.toISOString().slice(0, 10), isByMe: lookedUpBy === actorId };
