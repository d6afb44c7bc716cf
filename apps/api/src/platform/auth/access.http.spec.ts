/** What the guard lets through: only live sessions of active people, at their own door, with the right, and not forged by another site. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, HttpCode, Module, Post, Body } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import pg from 'pg';
import { type Api, origin, seen, startApi } from '../../../test/api.ts';
import { Elevated, HalfSignedIn, Requires } from '../http/access.ts';
import { Text } from '../http/fields.ts';
import { type Actor, CurrentActor } from './actor.ts';

class Said {
  @Text({ max: 100 }) said!: string;
}

@Controller(['probe/own', 'staff/account/probe'])
class OwnController {
  @Get()
  @Requires('account.own')
  @ApiOkResponse({ type: Said })
  read(@CurrentActor() { personId }: Actor): Said {
    return { said: personId };
  }

  @Post()
  @Requires('account.own')
  @HttpCode(200)
  @ApiOkResponse({ type: Said })
  write(@Body() said: Said): Said {
    return said;
  }

  @Post('dangerous')
  @Requires('account.own')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: Said })
  endanger(@Body() said: Said): Said {
    return said;
  }

  @Get('half')
  @HalfSignedIn()
  @ApiOkResponse({ type: Said })
  half(): Said {
    return { said: 'half' };
  }
}

@Controller('staff/probe')
class StaffController {
  @Get()
  @Requires('person.read')
  @ApiOkResponse({ type: Said })
  read(): Said {
    return { said: 'staff' };
  }
}

@Module({ controllers: [OwnController, StaffController] })
class DoorsModule {}

const own = '/api/v1/probe/own';
const ownOfStaff = '/api/v1/staff/account/probe';

describe('the guard of every route', () => {
  let api: Api;
  let owner: pg.Client;
  beforeAll(async () => {
    api = await startApi({ features: [DoorsModule] });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  it('knows who asks', async () => {
    const { http, personId } = await api.as('APPLICANT');
    const { status, body } = await seen(http.get(own));

    expect([status, body]).toEqual([200, { said: personId }]);
  });

  it('sends strangers to the door', async () => {
    expect((await api.http.get(own)).status).toBe(401);
    expect((await api.http.get('/api/v1/staff/probe')).status).toBe(401);
  });

  it('keeps the doors apart: the cookie of one opens nothing behind the other', async () => {
    const applicant = await api.as('APPLICANT');
    const { status } = await api.http.get(ownOfStaff).set('Cookie', `__Host-kap-staff=${applicant.token}`);

    expect(status).toBe(401);
  });

  it('asks staff for their second factor before anything else', async () => {
    const { http } = await api.as('ADMIN', { isComplete: false });
    const { status, body } = await seen(http.get('/api/v1/staff/probe'));

    expect([status, (body as { type: string }).type]).toEqual([403, 'urn:open-window:problem:mfaRequired']);
    expect((await http.get(`${ownOfStaff}/half`)).status).toBe(200);
  });

  it('refuses who lacks the right', async () => {
    const { http } = await api.as('VETTER');
    expect((await http.get('/api/v1/staff/probe')).status).toBe(403);
  });

  it('lets nobody change anything who cannot read the session', async () => {
    const { token, http } = await api.as('APPLICANT');
    const forged = api.http.post(own).set('Cookie', `__Host-kap=${token}`).send({ said: 'x' });

    expect((await forged).status).toBe(403);
    expect((await http.post(own).send({ said: 'x' })).status).toBe(200);
  });

  it('refuses a request of another site', async () => {
    const { token, http } = await api.as('APPLICANT');
    expect(token).not.toBe('');
    expect((await http.post(own).set('Origin', 'https://evil.test').send({ said: 'x' })).status).toBe(403);
    expect((await http.post(own).set('Origin', origin).type('form').send('said=x')).status).toBe(415);
  });

  it('asks once more who it is before what is dangerous', async () => {
    const { http } = await api.as('APPLICANT', { isElevated: false });
    const { status, body } = await seen(http.post(`${own}/dangerous`).send({ said: 'x' }));

    expect([status, (body as { type: string }).type]).toEqual([401, 'urn:open-window:problem:reauthRequired']);
  });

  it('puts a disabled person out at the next request', async () => {
    const { http, personId } = await api.as('APPLICANT');
    await owner.query(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [personId]);

    expect((await http.get(own)).status).toBe(401);
  });

  it('takes a right away at the next request', async () => {
    const { http, personId } = await api.as('AUDITOR');
    expect((await http.get('/api/v1/staff/probe')).status).toBe(200);
    await owner.query(`UPDATE role_grant SET state = 'REVOKED' WHERE person_id = $1`, [personId]);

    expect((await http.get('/api/v1/staff/probe')).status).toBe(403);
  });

  it('ends a session that nobody used for an hour, and every session in time', async () => {
    const { http } = await api.as('APPLICANT');
    api.clock.moveTo('2026-06-15T12:59:00Z');
    expect((await http.get(own)).status).toBe(200);
    api.clock.moveTo('2026-06-15T13:58:00Z');
    expect((await http.get(own)).status).toBe(200);
    api.clock.moveTo('2026-06-15T14:59:00Z');
    expect((await http.get(own)).status).toBe(401);
    api.clock.moveTo('2026-06-15T12:00:00Z');
  });

  it('keeps nothing that opens a door', async () => {
    const { token } = await api.as('APPLICANT');
    const { rows } = await owner.query<{ all: string }>("SELECT string_agg(session::text, ' ') AS all FROM session");

    expect(rows[0]?.all).not.toContain(token);
  });
});
