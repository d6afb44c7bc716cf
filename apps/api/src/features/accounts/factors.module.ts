/** What proves who one is, once more and better: second factors, passkeys, recovery codes, and the session that they complete. */
import { Module } from '@nestjs/common';
import { EntranceModule } from './entrance.module.ts';
import { FactorParts } from './factor.parts.service.ts';
import { FactorsController } from './factors.controller.ts';
import { OwnFactorParts, OwnFactors } from './own-factors.service.ts';
import { PasskeysController } from './passkeys.controller.ts';
import { SecondFactors } from './second-factor.service.ts';
import { SessionController } from './session.controller.ts';

@Module({
  imports: [EntranceModule],
  controllers: [FactorsController, PasskeysController, SessionController],
  providers: [FactorParts, OwnFactorParts, OwnFactors, SecondFactors],
})
export class FactorsModule {}
