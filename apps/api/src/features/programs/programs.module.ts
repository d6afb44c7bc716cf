/** Programs of the scholarship: their rounds, the versions of forms and policies these are opened with, and the funds that pay. */
import { Module } from '@nestjs/common';
import { FormRota } from './form-rota.service.ts';
import { FormsController } from './forms.controller.ts';
import { FormsService } from './forms.service.ts';
import { FormsStore } from './forms.store.ts';
import { FundsController } from './funds.controller.ts';
import { FundsService } from './funds.service.ts';
import { FundsStore } from './funds.store.ts';
import { PoliciesController } from './policies.controller.ts';
import { PoliciesService } from './policies.service.ts';
import { PoliciesStore } from './policies.store.ts';
import { ProgramsController } from './programs.controller.ts';
import { ProgramsService } from './programs.service.ts';
import { ProgramsStore } from './programs.store.ts';
import { RoundReading } from './round-reading.service.ts';
import { RoundsController } from './rounds.controller.ts';
import { RoundsService } from './rounds.service.ts';
import { RoundsStore } from './rounds.store.ts';
import { ScholarshipsController } from './scholarships.public.controller.ts';

const plans = [ProgramsController, RoundsController];
const published = [FormRota, FormsService, FormsStore, FundsService, FundsStore, PoliciesService, PoliciesStore];
const programs = [ProgramsService, ProgramsStore, RoundReading, RoundsService, RoundsStore];

@Module({
  controllers: [...plans, FormsController, PoliciesController, FundsController, ScholarshipsController],
  providers: [...published, ...programs],
})
export class ProgramsModule {}
