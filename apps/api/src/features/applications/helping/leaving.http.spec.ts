/** A helper gives it back: nothing is theirs from that moment on, what they wrote stays, and the applicant sees it and hears that something is new. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../../test/api.ts';
import { Applicant, openRound } from '../../../../test/applications.ts';
import { type Stage, startDirectory } from '../../../../test/directory.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { type Letters, startLetters } from '../../../../test/letters.ts';
import { Programs } from '../../../../test/programs.ts';
import type { HelpedListResponse, HelpListResponse, HelpLookResponse } from './help.dto.ts';

describe('a helper who leaves', () => {
  let letters: Letters;
  let stage: Stage;
  let round: string;
  beforeAll(async () => {
    letters = await startLetters();
    stage = await startDirectory({ environment: letters.environment });
    round = await openRound(new Programs(await stage.api.as('PROGRAM_MANAGER')));
  });
  afterAll(async () => {
    await stage.stop();
    await letters.stop();
  });

  const someone = async (): Promise<Applicant> => {
    const { id: personId } = await givenPerson(stage.api);
    return new Applicant(await stage.api.as('APPLICANT', { personId }));
  };
  const helped = async (authority = 'ASKED') => {
    const [rosa, ana, email] = [await someone(), await someone(), `${randomUUID()}@example.org`];
    const id = await rosa.begin(round, 'es');
    await rosa.post(`applications/${id}/helpers`, { email, withClinical: true, language: 'en' });
    const { token } = await letters.proof(stage.api, email);
    const about = { token, language: 'en' };
    const { attestation } = (await ana.post<HelpLookResponse>('helping/look', about)).body;
    const { version: textVersion, hash: textHash } = attestation;
    const said = { ...about, relation: 'FAMILY', authority, name: 'Ana Díaz', textVersion, textHash };
    expect((await ana.post('helping/accept', said)).status).toBe(200);
    return { rosa, ana, id };
  };
  const write = async ({ who }: Applicant, id: string, revision: number, hope: string) =>
    seen(
      who.http
        .put(`/api/v1/account/helping/${id}/answers`)
        .set('If-Match', `"${String(revision)}"`)
        .send({ writeId: randomUUID(), language: 'es', answers: { hope } }),
    );
  const leave = (who: Applicant, id: string) => who.post<object>(`helping/${id}/leaving`, {});

  it('reads, writes and signs nothing any more; their words stay, and somebody else may be asked', async () => {
    const { rosa, ana, id } = await helped('GUARDIAN');
    expect((await write(ana, id, 0, 'To sleep')).status).toBe(200);
    expect((await leave(ana, id)).status).toBe(204);

    expect((await ana.get(`helping/${id}`)).status).toBe(404);
    expect((await write(ana, id, 1, 'Late')).status).toBe(404);
    const signed = { revision: 1, name: 'Ana', textVersion: 'x', textHash: '0'.repeat(64), takesRecords: true };
    expect((await ana.post(`helping/${id}/submissions`, signed)).status).toBe(404);
    expect((await ana.get<HelpedListResponse>('helping')).body.items).toEqual([]);
    expect((await leave(ana, id)).status).toBe(404);
    expect((await rosa.read(id)).answers).toEqual({ hope: 'To sleep' });
    const again = { email: 'b@example.org', withClinical: false, language: 'en' };
    expect((await rosa.post(`applications/${id}/helpers`, again)).status).toBe(204);
  });

  it('is seen by the applicant, who gets a mail in their language that tells nothing; and it is in the log', async () => {
    const { rosa, ana, id } = await helped();
    await leave(ana, id);
    const { items } = (await rosa.get<HelpListResponse>(`applications/${id}/helpers`)).body;
    expect(items.map(({ state, name }) => [state, name])).toEqual([['LEFT', 'Ana Díaz']]);
    const mails = await stage.owner.query(`SELECT language FROM mail WHERE person_id = $1 AND template = 'helpEnded'`, [
      rosa.who.personId,
    ]);
    expect(mails.rows).toEqual([{ language: 'es' }]);
    const { rowCount } = await stage.owner.query(
      `SELECT FROM audit_event WHERE action = 'application.help.leave' AND subject_id = $1 AND person_id = $2 AND actor_id = $3`,
      [id, rosa.who.personId, ana.who.personId],
    );
    expect(rowCount).toBe(1);
  });

  it('leaves only their own: no applicant, no stranger; of a word and the leaving at once nothing is half done', async () => {
    const { rosa, ana, id } = await helped();
    const stranger = await someone();
    expect([(await leave(rosa, id)).status, (await leave(stranger, id)).status]).toEqual([404, 404]);
    const [written, left] = await Promise.all([write(ana, id, 0, 'At once'), leave(ana, id)]);
    expect([left.status, [200, 404].includes(written.status)]).toEqual([204, true]);
    expect((await rosa.read(id)).answers).toEqual(written.status === 200 ? { hope: 'At once' } : {});
  });
});
