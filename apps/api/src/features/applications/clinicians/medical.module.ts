/** What a clinician looks at before an application goes on. */
import { Module } from '@nestjs/common';
import { MedicalController } from './medical.controller.ts';
import { MedicalService } from './medical.service.ts';
import { ScreeningModule } from '../screening/screening.module.ts';

@Module({ imports: [ScreeningModule], controllers: [MedicalController], providers: [MedicalService] })
export class MedicalModule {}
