/** A policy is published whole or not at all, is never changed, and two who publish at once make two versions. */
import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Programs } from '../../../test/programs.ts';
import type { PolicyResponse } from './policies.dto.ts';
import type { ProgramResponse } from './programs.dto.ts';

describe('a policy', () => {
  let stage: Stage;
  let manager: SignedIn;
  let programs: Programs;
  beforeAll(async () => {
    stage = await startDirectory();
    manager = await stage.api.as('PROGRAM_MANAGER');
    programs = new Programs(manager);
  });
  afterAll(() => stage.stop());

  const publish = (programId: string, policy: unknown, who?: SignedIn) =>
    programs.post<PolicyResponse>(
      `programs/${programId}/policies`,
      { definition: typeof policy === 'string' ? policy : JSON.stringify(policy) },
      who,
    );

  it('is published as a version, with the hash of what it says, and opens rounds', async () => {
    const { id } = await programs.program();
    const first = await publish(id, defaultPolicy);
    const { body: read } = await programs.get<PolicyResponse>(`programs/${id}/policies/${first.body.id}`);
    const { body: program } = await programs.get<ProgramResponse>(`programs/${id}`);

    expect([first.status, first.body.version]).toEqual([201, 1]);
    expect(read).toEqual(first.body);
    expect([JSON.parse(read.definition), read.hash]).toEqual([
      JSON.parse(JSON.stringify(defaultPolicy)),
      hash('sha256', canonicalJson(defaultPolicy)),
    ]);
    expect(program.policies.map(({ version, hash: known }) => [version, known])).toEqual([[1, read.hash]]);
    expect((await publish(id, defaultPolicy)).body.blockers).toEqual(['SAME_AS_BEFORE']);
  });

  it('is refused with every fault, and nothing of it stays', async () => {
    const { id } = await programs.program();
    const { status, body } = await publish(id, { ...defaultPolicy, readersPerFile: 1, story: true });
    const none = await publish(id, '{');

    expect([status, body.errors]).toEqual([
      422,
      [
        { pointer: '/definition/readersPerFile', detail: 'must be a whole number from 2 to 7' },
        { pointer: '/definition/story', detail: 'must not be there' },
      ],
    ]);
    expect([none.status, none.body.errors]).toEqual([422, [{ pointer: '/definition', detail: 'must be JSON' }]]);
    expect((await programs.get<ProgramResponse>(`programs/${id}`)).body.policies).toEqual([]);
  });

  it('of two at once is two versions', async () => {
    const { id } = await programs.program();
    const both = await Promise.all([4, 5].map((readersPerFile) => publish(id, { ...defaultPolicy, readersPerFile })));

    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both.map(({ body }) => body.version).sort()).toEqual([1, 2]);
  });

  it('is published by who manages programs, of a program that there is, and found in no other', async () => {
    const [{ id }, other] = [await programs.program(), await programs.program()];
    const { body } = await publish(id, defaultPolicy);

    expect((await publish(id, defaultPolicy, await stage.api.as('DIRECTOR'))).status).toBe(403);
    expect((await publish(manager.personId, defaultPolicy)).status).toBe(404);
    expect((await programs.get(`programs/${other.id}/policies/${body.id}`)).status).toBe(404);
    await expect(stage.owner.query('UPDATE policy_version SET version = 9 WHERE id = $1', [body.id])).rejects.toThrow(
      'never changed',
    );
  });
});
