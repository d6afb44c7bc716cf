/** Whoever applied takes a copy of all of it: each version, what was signed, every message and file; health only with more than a code. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentPurposeText, purposeWords } from '@open-window/domain/application-consent.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant } from '../../../../test/applications.ts';
import { asBytes } from '../../../../test/bytes.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { startFileGround } from '../../../../test/scanner.ts';
import { desk, post, ScreeningDesk } from '../../../../test/screening.ts';
import { unzipped } from '../../../../test/unzipped.ts';
import { letterWith } from '../../../../test/zoo.ts';
import type { ProofTicketResponse } from '../proofs/proofs.dto.ts';

describe('a copy of one’s own application', () => {
  let ground: Awaited<ReturnType<typeof startFileGround>>;
  let at: ScreeningDesk;
  beforeAll(async () => {
    ground = await startFileGround();
    at = await ScreeningDesk.open(ground.environment);
  });
  afterAll(async () => {
    await at.stage.stop();
    await ground.stop();
  });

  const copyOf = async ({ who }: Applicant, id: string) => {
    const answer = await who.http.get(`/api/v1/account/applications/${id}/copy`).buffer(true).parse(asBytes);
    return { status: answer.status, bytes: answer.body as Buffer };
  };
  const unpacked = (bytes: Buffer): Readonly<Record<string, string>> =>
    Object.fromEntries([...unzipped(bytes)].map(([name, content]) => [name, content.toString('utf8')]));
  const applied = async () => {
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const id = await rosa.handedIn(at.round, {
      ...wholeAnswers,
      cards: ['SNAP'],
      safetyLiver: 'YES',
      hope: 'Kestrel 🕊️',
    });
    await runJobs(at.stage.api);
    return { rosa, id };
  };

  it('has every version, signature, message and file, as text and as JSON, and is in the log', async () => {
    const { rosa, id } = await applied();
    await post(at.screener, `${desk}/${id}/messages`, { words: 'שלום, Rosa' });
    await rosa.post(`applications/${id}/changes`, { field: 'hope', why: 'Said badly ☂' });
    const { version: textVersion } = currentPurposeText('RESEARCH');
    await rosa.post(`applications/${id}/consents`, { purpose: 'RESEARCH', isGiven: true, textVersion, language: 'en' });
    const { bytes, type } = letterWith('The card');
    const { body } = await rosa.post<ProofTicketResponse>(`applications/${id}/proofs/tickets`, {
      ...{ kind: 'CARD', name: 'card.pdf', mediaType: type, size: bytes.length },
    });
    await rosa.who.http
      .put('/api/v1/uploads')
      .set('X-Upload-Ticket', body.ticket)
      .set('Content-Type', type)
      .send(bytes);
    await runJobs(at.stage.api);
    const { status, bytes: archive } = await copyOf(rosa, id);
    const files = unpacked(archive);

    expect([status, Object.keys(files)]).toEqual([
      200,
      ['application.json', 'what-is-written.txt', 'handed-in-1.json', 'handed-in-1.txt', 'messages.json', 'messages.txt', 'files/1-card.pdf'],
    ]); // prettier-ignore
    expect(files['handed-in-1.json']).toContain('Kestrel 🕊️');
    expect(files['handed-in-1.json']).toContain('"safetyLiver": "YES"');
    expect(files['handed-in-1.txt']).toContain('Kestrel 🕊️');
    expect(files['messages.txt']).toContain('שלום, Rosa');
    expect(JSON.parse(files['application.json'] ?? '')).toMatchObject({
      ...{ id, status: 'SCREENING', signatures: [{ number: 1, name: 'Rosa Díaz' }] },
      history: [{ status: 'DRAFT' }, { status: 'SUBMITTED' }, { status: 'SCREENING' }],
      changes: [{ field: 'hope', why: 'Said badly ☂', state: 'ASKED' }],
      consents: [{ purpose: 'RESEARCH', isGiven: true, words: purposeWords('RESEARCH', textVersion, 'en') }],
    });
    expect(files['files/1-card.pdf']?.slice(0, 5)).toBe('%PDF-');
    const { rowCount } = await at.stage.owner.query(
      `SELECT FROM audit_event WHERE action = 'application.copy' AND subject_id = $1 AND person_id = $2`,
      [id, rosa.who.personId],
    );
    expect(rowCount).toBe(1);
  });

  it('has nothing about health and no file for whoever signed in with a code alone', async () => {
    const { rosa, id } = await applied();
    const { personId } = rosa.who;
    const byCode = new Applicant(await at.stage.api.as('APPLICANT', { personId, strength: 'CODE' }));
    const files = unpacked((await copyOf(byCode, id)).bytes);
    expect(Object.keys(files)).toContain('LEFT-OUT.txt');
    expect(files['handed-in-1.json']).toContain('Kestrel');
    expect(Object.values(files).join(' ')).not.toContain('"safetyLiver": "YES"');
  });

  it('is there for a draft, says what is kept no longer, and is nobody else’s', async () => {
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const draft = await rosa.begin(at.round);
    await rosa.write(draft, 0, { hope: 'Half a sentence' });
    expect(unpacked((await copyOf(rosa, draft)).bytes)['what-is-written.txt']).toContain('Half a sentence');

    const { rosa: ada, id } = await applied();
    await at.stage.owner.query(
      `UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = (SELECT clinical_key FROM application WHERE id = $1)`,
      [id],
    );
    const files = unpacked((await copyOf(ada, id)).bytes);
    expect(files['handed-in-1.json']).toContain('Kestrel');
    expect(files['handed-in-1.json']).not.toContain('safetyLiver');
    expect((await copyOf(rosa, id)).status).toBe(404);
  });
});
