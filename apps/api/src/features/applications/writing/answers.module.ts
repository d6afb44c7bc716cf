/** What is written in an application: sealed by its class, carried over from an earlier one, and what follows from an answer that tells of danger. */
import { Module } from '@nestjs/common';
import { AnswersWriting } from './answers-writing.service.ts';
import { ApplicationsStore } from './applications.store.ts';
import { DangerQuestion } from './danger-question.service.ts';
import { EarlierAnswers } from './earlier-answers.service.ts';
import { FormsQuery } from './forms.query.ts';
import { SealedAnswers } from './sealed-answers.service.ts';

const answers = [AnswersWriting, ApplicationsStore, DangerQuestion, EarlierAnswers, FormsQuery, SealedAnswers];

@Module({ providers: answers, exports: answers })
export class AnswersModule {}
