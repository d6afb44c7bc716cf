/** What an operator's command is told on standard input: one JSON document, of a length that can be held. */
import { Complaint } from './complaint.ts';

const MOST_BYTES = 1_000_000;

export async function jsonOf(input: AsyncIterable<Buffer | string>): Promise<unknown> {
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
