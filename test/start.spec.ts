/** What a person reads who starts the product wrongly: one clear sentence, and no half-started product. */
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer } from '../tools/test-database.ts';
import { npmStart, scratchFolder } from './product.process.ts';

describe('starting wrongly', () => {
  const folder = scratchFolder();
  let server: Awaited<ReturnType<typeof startTestServer>>;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  /** The only line, and the exit code. */
  const failureOf = async (words: string[], environment: Record<string, string>): Promise<[string, number | null]> => {
    const { code, said } = await npmStart(words, { DATA_FOLDER: folder.path, ...environment }).ended;
    return [said, code];
  };
  const oneSentence = (pattern: RegExp): [unknown, number] => [
    expect.stringMatching(new RegExp(`^${pattern.source}\n$`)),
    1,
  ];

  it('on a port that another program uses says so', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        resolve((other.address() as { port: number }).port);
      });
    });
    const failure = await failureOf([], { PORT: String(port) });
    other.close();

    expect(failure).toEqual(oneSentence(/Port \d+ is busy: .*/));
  });

  it.each<[what: string, url: () => string, sentence: RegExp]>([
    ['no address', () => 'mysql://here', /DATABASE_URL is wrong: .*/],
    [
      'an address where nothing listens',
      () => 'postgres://a:b@127.0.0.1:9/x',
      /DATABASE_URL does not lead to a database: .*/,
    ],
    [
      'a wrong password',
      () => server.ownerUrl.replace(/:[0-9a-f]{48}@/, ':wrong@'),
      /DATABASE_URL does not lead to a database: .*/,
    ],
    ['a database that does not exist', () => server.ownerUrl, /DATABASE_URL does not lead to a database: .*/],
  ])('with %s for a DATABASE_URL says so', async (_, url, sentence) => {
    expect(await failureOf([], { DATABASE_URL: url() })).toEqual(oneSentence(sentence));
  });

  it('publishes candidates in no database of another purpose', async () => {
    const failure = await failureOf(['--evaluate'], { DATABASE_URL: server.ownerUrl });

    expect(failure).toEqual(oneSentence(/DATABASE_URL is refused: .*_eval.*/));
  });

  it('begins no foreign database afresh', async () => {
    expect(await failureOf(['--reset'], { DATABASE_URL: server.ownerUrl })).toEqual(oneSentence(/--reset .*/));
  });

  it('with a word that it does not know names those that it knows', async () => {
    expect(await failureOf(['--demmo'], {})).toEqual(oneSentence(/npm start knows --reset, --demo and --evaluate.*/));
  });

  it('in a folder that Postgres cannot enter says which', async () => {
    const shut = join(folder.path, 'shut');
    mkdirSync(join(shut, 'data'), { recursive: true });
    chmodSync(shut, process.getuid?.() === 0 ? 0o700 : 0o500);
    const failure = await failureOf([], {
      DATA_FOLDER: process.getuid?.() === 0 ? join(shut, 'data') : join(shut, 'new'),
    });
    chmodSync(shut, 0o700);

    expect(failure).toEqual(oneSentence(/.*cannot (?:reach|write to) .*shut.*/));
  });
});
