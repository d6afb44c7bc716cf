/** AZ-1, AZ-3, AUT-1, AUT-9, AUT-13: every route, asked by every kind of person. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissions } from '@open-window/domain/access.ts';
import { type Persona, personaNames, personas } from '../../../test/access.personas.ts';
import { accessTable } from '../../../test/access.table.ts';
import { isIn, Matrix } from './access.matrix.ts';
import { startApi } from './api.ts';

describe('access', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await Matrix.on(await startApi({ environment: { READ_LIMIT_PER_MINUTE: '1000000' } }));
  });
  afterAll(async () => {
    await matrix.stop();
    await matrix.api.stop();
  });

  it('is decided for every route of the contract, and for no other', () => {
    expect(
      matrix
        .routes()
        .map(({ route }) => route)
        .sort(),
    ).toEqual(Object.keys(accessTable).sort());
  });

  it('asks for rights that the law knows', () => {
    const known = new Set<string>([...permissions, 'openToAll', 'halfSignedIn']);
    expect(matrix.routes().filter(({ access }) => !known.has(access))).toEqual([]);
  });

  /** Routes that are open to somebody who should not be there, or shut to who should. */
  const wrongFor = async (persona: Persona, table: typeof accessTable): Promise<string[]> => {
    const wrong: string[] = [];
    for (const { route } of matrix.routes()) {
      const answer = await matrix.ask(route, await matrix.person(persona));
      const isExpected = table[route]?.includes(persona) ?? false;
      const isOtherDoor = route.includes(' /api/v1/staff/') !== (personas[persona].door === 'staff');
      const refusal = isOtherDoor || personas[persona].role === null ? 'unauthenticated' : 'forbidden';
      const isRight = isExpected ? isIn(answer) : answer.problem === refusal;
      if (!isRight || answer.status >= 500) wrong.push(`${route}: ${String(answer.status)} ${answer.problem ?? ''}`);
    }
    return wrong;
  };

  it.each(personaNames)(
    'is for %s what the table says, at every route',
    async (persona) => {
      expect(await wrongFor(persona, accessTable)).toEqual([]);
    },
    60_000,
  );

  it('is found wrong when a right is given or taken by mistake (positive control)', async () => {
    const [reports, people] = ['GET /api/v1/staff/reports', 'GET /api/v1/staff/people'];
    const mistaken = { ...accessTable, [reports]: [], [people]: [...(accessTable[people] ?? []), 'vetter' as const] };

    expect(await wrongFor('vetter', mistaken)).toEqual(
      expect.arrayContaining([`${people}: 403 forbidden`, `${reports}: 200 `]),
    );
  });

  it('asks staff without their second factor for it, everywhere but where they bring it', async () => {
    const half = await matrix.signIn('admin', { isComplete: false });
    const open: string[] = [];
    for (const { route, access } of matrix.routes()) {
      if (!route.includes(' /api/v1/staff/') || access === 'openToAll' || access === 'halfSignedIn') continue;
      if ((await matrix.ask(route, half)).problem !== 'mfaRequired') open.push(route);
    }

    expect(open).toEqual([]);
  });

  it('asks once more who it is, wherever the contract says so', async () => {
    const open: string[] = [];
    const dangerous = matrix.routes().filter(({ isElevated }) => isElevated);
    for (const { route } of dangerous) {
      const persona = accessTable[route]?.[0] ?? 'stranger';
      const tired = await matrix.signIn(persona, { isElevated: false });
      if ((await matrix.ask(route, tired)).problem !== 'reauthRequired') open.push(route);
    }

    expect([dangerous.length > 20, open]).toEqual([true, []]);
  });

  it('lets no other site change anything with a cookie that a browser sends by itself', async () => {
    const open: string[] = [];
    for (const { route, access } of matrix.routes()) {
      if (route.startsWith('GET ') || access === 'openToAll') continue;
      const persona = accessTable[route]?.[0] ?? 'stranger';
      if ((await matrix.ask(route, await matrix.person(persona), { withoutToken: true })).problem !== 'forged')
        open.push(route);
    }

    expect(open).toEqual([]);
  });
});
