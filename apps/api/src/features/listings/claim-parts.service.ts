/** What claims stand on beside their own rows: the search for candidates, mail, limits, licenses, and the beginning of a team. */
import { Injectable } from '@nestjs/common';
import { Limits } from '../../platform/limits/limits.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { Beginnings } from './beginnings.service.ts';
import { ClaimLicenses } from './claim-licenses.service.ts';
import { ClaimsQuery } from './claims.query.ts';

@Injectable()
export class ClaimParts {
  constructor(
    readonly query: ClaimsQuery,
    readonly beginnings: Beginnings,
    readonly outbox: Outbox,
    readonly limits: Limits,
    readonly licenses: ClaimLicenses,
  ) {}
}
