/** The license that somebody claims by: sealed under their own key, opened for the desk, and who looked it up where. */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock.ts';
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

  async open(
    reader: Reader,
    { id, personId, licenseSealed, licenseState }: StoredClaim,
  ): Promise<ClaimedLicense | null> {
    if (licenseSealed === null || licenseState === null) return null;
    const number = await this.vault.open(reader, { kind: 'PERSON', id: personId }, placeOf(id), licenseSealed);
    return { number, state: licenseState };
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
