/** The demonstration has somebody for each role; anywhere else neither they nor their door exist. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPeople } from '@open-window/domain/demo.ts';
import { generateSync } from 'otplib';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import type { DemoPeopleResponse } from './demo.dto.ts';

describe('the demonstration', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ environment: { DEMO: 'true' } });
  });
  afterAll(() => api.stop());

  it('has somebody for each role, who can sign in with what is printed', async () => {
    const { items } = (await api.http.get('/api/v1/demo/people')).body as DemoPeopleResponse;
    const vetter = items.find(({ role }) => role === 'VETTER');
    const { status, headers } = await api.http
      .post('/api/v1/staff/auth/sign-in')
      .send({ email: vetter?.email, passphrase: vetter?.passphrase });
    const token = /__Host-kap-staff=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
    const session = await api.http.get('/api/v1/staff/account/session').set('Cookie', `__Host-kap-staff=${token}`);
    const { csrfToken } = session.body as { csrfToken: string };
    const code = generateSync({
      secret: vetter?.totpSecret ?? '',
      epoch: Math.floor(api.clock.now().getTime() / 1000),
    });
    const whole = await api.http
      .post('/api/v1/staff/account/session/second-factor')
      .set('Cookie', `__Host-kap-staff=${token}`)
      .set('X-CSRF-Token', csrfToken)
      .send({ code });

    expect(items).toHaveLength(demoPeople.length);
    expect([status, whole.status]).toEqual([200, 200]);
    expect(whole.body).toMatchObject({ roles: ['VETTER'], isComplete: true, isDemo: true });
  });

  it('has a door for each of them', async () => {
    for (const { email, role } of demoPeople) {
      const { status, headers, body } = await seen(api.http.post('/api/v1/demo/sign-in').send({ email }));
      expect([role, status, String(headers['set-cookie'])]).toEqual([role, 200, expect.stringContaining('__Host-kap')]);
      expect(body).toHaveProperty('door');
    }
  });

  it('is nothing that the product starts over otherwise', async () => {
    await expect(startApi({ database: api.database })).rejects.toThrow(/demonstration/);
  });

  it('is never served under a name of its own', async () => {
    await expect(
      startApi({ environment: { DEMO: 'true', PUBLIC_ORIGIN: 'https://directory.example' } }),
    ).rejects.toThrow(/DEMO/);
  });

  it('leaves no trace where it is not', async () => {
    const real = await startApi();
    expect((await real.http.get('/api/v1/demo/people')).status).toBe(404);
    const owner = new pg.Client(real.database.ownerUrl);
    await owner.connect();
    const { rows } = await owner.query('SELECT count(*)::int AS people FROM person');
    await owner.end();
    await real.stop();

    expect(rows).toEqual([{ people: 0 }]);
  });
});
