/** What is not right yet is said when a question is left; what is missing may still come. */
import type { AnswerLine } from '@open-window/domain/form-answers.ts';

export const isSlip = ({ problem }: AnswerLine): boolean => problem !== 'MISSING' && problem !== 'INCOMPLETE';
