/** Bodies that are no text, for `buffer(true).parse(asBytes)`. */
import type request from 'supertest';

/** As bytes, and as text for the contract; problems as what they are. */
export function asBytes(response: request.Response, done: (error: Error | null, body: unknown) => void): void {
  const pieces: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream & { text: string };
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => {
    const bytes = Buffer.concat(pieces);
    stream.text = bytes.toString('latin1');
    done(null, response.headers['content-type']?.includes('json') ? JSON.parse(bytes.toString()) : bytes);
  });
}
