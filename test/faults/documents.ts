/** The product with its documents, for faults: a real server, real files in a folder of one's choice, and an account of what was acknowledged. */
import { type Api, startApi } from '../../apps/api/test/api.ts';
import type { SignedIn } from '../../apps/api/test/people.ts';
import { letterWith } from '../../apps/api/test/zoo.ts';
import { DocumentsModule } from '../../apps/api/src/features/documents/documents.module.ts';
import { job } from '../../apps/api/src/platform/auth/acting.ts';
import { Database, type Tx } from '../../apps/api/src/platform/database/database.ts';
import { FileRounds } from '../../apps/api/src/platform/files/file-rounds.ts';
import { FileScan } from '../../apps/api/src/platform/files/file-scan.ts';
import { startTestServer } from '../../tools/test-database.ts';

const base = '/api/v1/account/documents';

/** CI size, or the full one by FAULTS=full. */
export const sized = (ci: number, full: number): number => (process.env['FAULTS'] === 'full' ? full : ci);

export class DocumentsUnderTest {
  private person: SignedIn | null = null;
  private sentOfPerson = 0;

  private readonly api: Api;
  private readonly release: () => Promise<void>;

  private constructor(api: Api, release: () => Promise<void>) {
    this.api = api;
    this.release = release;
  }

  static async start(environment: Readonly<Record<string, string>>): Promise<DocumentsUnderTest> {
    const { stop, ...server } = await startTestServer();
    process.env['TEST_SERVER'] = JSON.stringify(server);
    const api = await startApi({ features: [DocumentsModule], environment });
    return new DocumentsUnderTest(api, stop);
  }

  /** Sends a letter; answers with its id, or with the status of the refusal. */
  async send(text: string): Promise<{ readonly status: number; readonly id: string; readonly by: SignedIn }> {
    if (!this.person || this.sentOfPerson >= 8) {
      this.person = await this.api.as('APPLICANT');
      this.sentOfPerson = 0;
    }
    this.sentOfPerson += 1;
    const by = this.person;
    const { bytes, name, type } = letterWith(text);
    const announced = await by.http
      .post(`${base}/tickets`)
      .send({ name, mediaType: type, size: bytes.length, purpose: 'OTHER' });
    const { ticket, fileId } = announced.body as { ticket: string; fileId: string };
    const sent = await by.http
      .put('/api/v1/uploads')
      .set('X-Upload-Ticket', ticket)
      .set('Content-Type', type)
      .send(bytes);
    return { status: sent.status, id: fileId, by };
  }

  async stateOf(by: SignedIn, id: string): Promise<string> {
    const answer = await by.http.get(`${base}/${id}`);
    return (answer.body as { state: string }).state;
  }

  async statusOfContent(by: SignedIn, id: string): Promise<number> {
    return (await by.http.head(`${base}/${id}/content`)).status;
  }

  /** What the worker does when it takes the job. */
  scan(id: string): Promise<void> {
    return this.asJob((tx) => this.api.get(FileScan).scan(tx, id));
  }

  rescan(): Promise<void> {
    return this.asJob((tx) => this.api.get(FileScan).rescan(tx));
  }

  remove(id: string): Promise<void> {
    return this.asJob((tx) => this.api.get(FileRounds).remove(tx, id));
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.release();
  }

  private asJob(work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.api.get(Database).as(job, work);
  }
}
