/**
 * F20: hostile requests at every route, as people who get in there. No 5xx, no answer that the contract does not name, none after more than two
 * seconds, and the memory stays flat. `FAULTS=full` sends 20,000, CI 5,000.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import fc from 'fast-check';
import request from 'supertest';
import { personaNames } from '../../../test/access.personas.ts';
import { accessTable } from '../../../test/access.table.ts';
import { OpenToAll } from '../src/platform/http/access.ts';
import { Contract } from '../src/platform/http/contract.ts';
import { Text } from '../src/platform/http/fields.ts';
import { Matrix } from './access.matrix.ts';
import { type Api, origin, startApi } from './api.ts';
import { ContractCheck } from './contract.ts';
import { startDirectory, type Stage } from './directory.ts';
import { type ContractDocument, Fuzz, type FuzzedRequest } from './fuzzing.ts';
import type { SignedIn } from './people.ts';
import { plantApplications, writer } from './planted.applications.ts';
import { idsFor, plantDesk } from './planted.desk.ts';

const requests = process.env['FAULTS'] === 'full' ? 20_000 : 5000;
const seed = Number(process.env['SEED'] ?? Math.trunc(Date.now() / 1000));
const patienceMs = 2000;
const files = mkdtempSync(join(tmpdir(), 'open-window-files-'));
/** What there is of other kinds, or is not. */
const elsewhere: Readonly<Record<string, string>> = {
  slug: 'cedar',
  reference: 'AAAAAAAAAA',
  id: '5f1c2f4e-0000-4000-8000-000000000000',
  holdId: '5f1c2f4e-0000-4000-8000-000000000001',
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is wrong with the answer; null: nothing. */
async function fault(
  api: Api,
  as: SignedIn | null,
  { method, path, body }: FuzzedRequest,
  check: ContractCheck,
): Promise<string | null> {
  const what = `${method} ${path.slice(0, 200)} ${(body ?? '').slice(0, 300)}`;
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const agent = request(api.server);
  const test = agent[verb](path).set('Origin', origin).set('If-Match', '"0"').set('X-Upload-Ticket', 'x'.repeat(43));
  if (as) test.set(as.headers);
  const began = performance.now();
  const sent = body === null ? await test : await test.type('application/json').send(body);
  const took = performance.now() - began;
  if (sent.status >= 500) return `${String(sent.status)}: ${what}`;
  if (took > patienceMs) return `${String(Math.round(took))} ms: ${what}`;
  try {
    const { pathname } = new URL(path, origin);
    check.check({
      method,
      path: pathname,
      status: sent.status,
      type: sent.type,
      body: sent.type.endsWith('json') ? (sent.body as unknown) : sent.text,
    });
    return null;
  } catch (error) {
    return `${String(error)}: ${what}`;
  }
}

describe('hostile requests', () => {
  let stage: Stage;
  let matrix: Matrix;
  /** By the word of a route after which they stand. */
  let own: Readonly<Record<string, string>>;
  let atDesk: Readonly<Record<string, string>>;
  beforeAll(async () => {
    stage = await startDirectory({ environment: { FILES_FOLDER: files, READ_LIMIT_PER_MINUTE: '100000000' } });
    stage.api.get(Contract).prepare(); // as the process does before it listens
    const listing = await stage.given.listing({ slug: 'cedar' });
    await stage.settled();
    matrix = await Matrix.on(stage.api);
    const [owner, applicant] = [await matrix.person('providerOwner'), await matrix.person(writer)];
    if (!owner || !applicant) throw new Error('Nobody came.');
    const desk = await plantDesk(stage.api, stage.owner, owner, listing.id);
    const { handedIn, draft } = await plantApplications(stage.api, applicant);
    own = { ...desk, applications: draft };
    atDesk = { ...desk, applications: handedIn, clinical: handedIn };
  });
  afterAll(async () => {
    await matrix.stop();
    await stage.stop();
    rmSync(files, { recursive: true, force: true });
  });

  it(`— ${String(requests)} of them (seed ${String(seed)}) — break nothing`, async () => {
    const fuzz = new Fuzz(stage.api.document as unknown as ContractDocument);
    const check = new ContractCheck(stage.api.document);
    // Sessions are not the matter here: who signs out or ends all of them would only be a stranger afterwards.
    const routes = Object.keys(accessTable).filter((route) => !/sign-out|sessions\/moves/.test(route));
    const perRoute = Math.ceil(requests / routes.length);
    const complaints: string[] = [];
    const answers = new Map<string, number>();
    let before = 0;
    for (const [at, route] of routes.entries()) {
      const persona = accessTable[route]?.find((name) => name !== 'stranger') ?? personaNames[0] ?? 'stranger';
      const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const values = idsFor(
        route,
        route.includes('/staff/') ? atDesk : own,
        (name) => elsewhere[name] ?? elsewhere['id'] ?? '',
      );
      const ids = Object.fromEntries(names.map((name, place) => [name, values[place] ?? '']));
      for (const one of fc.sample(fuzz.request(route, ids), { numRuns: perRoute, seed: seed + at })) {
        const wrong = await fault(stage.api, await matrix.person(persona), one, check);
        if (wrong !== null) complaints.push(wrong);
        answers.set(route, (answers.get(route) ?? 0) + 1);
      }
      if (at === Math.floor(routes.length / 3)) {
        collect();
        before = process.memoryUsage().heapUsed;
      }
    }
    collect();
    const grown = (process.memoryUsage().heapUsed - before) / 1e6;
    console.log(
      `${String([...answers.values()].reduce((sum, n) => sum + n, 0))} requests, heap ${grown.toFixed(1)} MB larger, 0 wrong: < ${((3 / requests) * 100).toFixed(3)} %`,
    );

    expect([...new Set(complaints)].slice(0, 20)).toEqual([]);
    expect(grown).toBeLessThan(50);
  });
});

class Told {
  @Text({ max: 100, min: 0 }) name!: string;
}

@Controller('probe/brittle')
@OpenToAll()
class BrittleController {
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: Told })
  break(@Body() { name }: Told): Told {
    if (name.includes("'")) throw new Error('as a query does that is glued together');
    return { name };
  }
}

@Module({ controllers: [BrittleController] })
class BrittleModule {}

it('break what is brittle, so that they can be believed (positive control)', async () => {
  const api = await startApi({ features: [BrittleModule] });
  const fuzz = new Fuzz(api.document as unknown as ContractDocument);
  const check = new ContractCheck(api.document);
  const found: string[] = [];
  for (const one of fc.sample(fuzz.request('POST /api/v1/probe/brittle', {}), { numRuns: 400, seed: 1 })) {
    const wrong = await fault(api, null, one, check);
    if (wrong !== null) found.push(wrong);
  }
  await api.stop();

  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatch(/^500/);
});
