/** The operator's command about questionnaires: what a set of answers scores, by the same rules as in the product. */
import { scoreOf } from '../packages/domain/src/instrument-score.ts';
import { readResponse, type ResponseObjection } from '../packages/domain/src/questionnaire-response.ts';
import { Complaint } from './complaint.ts';
import type { Command } from './kap.command.ts';
import { jsonOf } from './kap.input.ts';

const words: Readonly<Record<ResponseObjection, string>> = {
  NO_RESPONSE: 'That is no FHIR QuestionnaireResponse',
  UNKNOWN_INSTRUMENT: 'No item is of a PHQ-9, PHQ-8 or GAD-7',
  TWO_INSTRUMENTS: 'Items of two questionnaires are in one response',
  UNKNOWN_ANSWER: 'An answer is none that its item offers',
};

export const scoreInstrument: Command = {
  use: ['< RESPONSE.json', 'what the answers of a FHIR QuestionnaireResponse on standard input score'],
  needsDatabase: false,
  run: async () => {
    const read = readResponse(await jsonOf(process.stdin));
    if ('objection' in read) throw new Complaint(`${words[read.objection]} (${read.at}).`);
    return { said: scoreOf(read.instrument, read.answers) };
  },
};
