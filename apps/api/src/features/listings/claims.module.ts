/** Candidates of public lists become teams of those who prove that they are theirs. */
import { Module } from '@nestjs/common';
import { ClaimCodes } from './claim-codes.service.ts';
import { ClaimDeskService } from './claim-desk.service.ts';
import { ClaimLicenses } from './claim-licenses.service.ts';
import { ClaimParts } from './claim-parts.service.ts';
import { ClaimsController } from './claims.portal.controller.ts';
import { ClaimsQuery } from './claims.query.ts';
import { ClaimsService } from './claims.service.ts';
import { ClaimsStaffController } from './claims.staff.controller.ts';
import { ClaimsStore } from './claims.store.ts';
import { ListingsModule } from './listings.module.ts';

@Module({
  imports: [ListingsModule],
  controllers: [ClaimsController, ClaimsStaffController],
  providers: [ClaimCodes, ClaimDeskService, ClaimLicenses, ClaimParts, ClaimsQuery, ClaimsService, ClaimsStore],
})
export class ClaimsModule {}
