/** The operator's command about questionnaires: what a set of answers scores, by the same rules as in the product. */
import { scoreOf } from '../packages/domain/src/instrument-score.ts';
import { readResponse, type ResponseObjection } from '../packages/domain/src/questionnaire-response.ts';
import { Complaint } from './complaint.ts';
import type { Command } from './kap.command.ts';

const MOST_BYTES = 1_000_000;

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

async function jsonOf(input: AsyncIterable<Buffer | string>): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of input) {
    parts.push(Buffer.from(part));
    bytes += Buffer.byteLength(part);
    if (bytes > MOST_BYTES) throw new Complaint('Standard input is longer than a megabyte.');
  }
  try {
    return JSON.parse(
      Buffer.concat(parts)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    throw new Complaint('Standard input is no JSON.'); // what it says stays unsaid: it is about somebody's health
  }
}
