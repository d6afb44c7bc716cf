/** An application as every room of the desk reads it, writes on it under its lock, and tells whoever applied. */
import { Module } from '@nestjs/common';
import { CareLettersModule } from '../helping/care-letters.module.ts';
import { ClinicalAnswers } from '../clinicians/clinical-answers.service.ts';
import { DeskActs } from './desk-acts.service.ts';
import { DeskFiles } from './desk-files.service.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { InformationStore } from '../asking/information.store.ts';
import { Letters } from '../asking/letters.service.ts';
import { ScreeningHistory } from './screening-history.service.ts';
import { ScreeningNews } from './screening-news.service.ts';
import { ScreeningQuery } from './screening.query.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningStore } from './screening.store.ts';

const reading = [ClinicalAnswers, FormsQuery, ScreeningQuery, ScreeningReading, ScreeningRuns];
const writing = [DeskActs, DeskFiles, InformationStore, Letters, ScreeningHistory, ScreeningNews, ScreeningStore];

@Module({ imports: [CareLettersModule], providers: [...reading, ...writing], exports: [...reading, ...writing] })
export class DeskFilesModule {}
