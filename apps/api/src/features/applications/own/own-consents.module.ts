/** What whoever applied agreed to, and takes back. */
import { Module } from '@nestjs/common';
import { FormsQuery } from '../writing/forms.query.ts';
import { OwnConsentsController } from './own-consents.controller.ts';
import { OwnConsents } from './own-consents.service.ts';
import { OwnConsentsStore } from './own-consents.store.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';
import { ScreeningStore } from '../screening/screening.store.ts';

@Module({
  controllers: [OwnConsentsController],
  providers: [FormsQuery, OwnConsents, OwnConsentsStore, ScreeningRuns, ScreeningStore],
})
export class OwnConsentsModule {}
