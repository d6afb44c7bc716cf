/** What a clinician looks at before an application goes on. */
import { Module } from '@nestjs/common';
import { MedicalController } from './medical.controller.ts';
import { MedicalService } from './medical.service.ts';
import { DeskFilesModule } from '../screening/desk-files.module.ts';

@Module({ imports: [DeskFilesModule], controllers: [MedicalController], providers: [MedicalService] })
export class MedicalModule {}
