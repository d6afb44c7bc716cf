/**
 * F19: a seeded random walk over every route by every kind of person with ids that exist. Nobody gets in where the table says no, nothing breaks,
 * and no planted word leaves its allow-list. `FAULTS=full` walks 20,000 steps, CI 5,000.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Persona, personaNames } from '../../../test/access.personas.ts';
import { accessTable } from '../../../test/access.table.ts';
import { isIn, Matrix } from './access.matrix.ts';
import { canary, plantCanaries, type Planted } from './canaries.ts';
import { startDirectory, type Stage } from './directory.ts';
import { leaksOf, plantApplications, type PlantedApplications, writer } from './planted.applications.ts';
import { type DeskIds, deskWords, giveTeam, idsFor, plantDesk } from './planted.desk.ts';

const steps = process.env['FAULTS'] === 'full' ? 20_000 : 5000;
const seed = Number(process.env['SEED'] ?? Math.trunc(Date.now() / 1000));
const files = mkdtempSync(join(tmpdir(), 'open-window-files-'));

/** A small generator that gives the same numbers for the same seed (mulberry32). */
function chanceOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Who may read which planted words where. Everything else may read none. */
const mayRead: readonly (readonly [route: RegExp, who: readonly Persona[], words: RegExp])[] = [
  [/ \/api\/v1\/staff\/people(?:\/\{id\})?(?:\/(?:moves|roles))?$/, ['admin', 'adminInBreakGlass'], /^(?:Name|mail)$/],
  [/ \/api\/v1\/staff\/roles/, ['admin', 'adminInBreakGlass'], /^(?:Name|mail)$/],
  [/ \/api\/v1\/staff\/concerns\/\{id\}/, ['clinician'], /^Concern$/],
  [/ \/api\/v1\/staff\/cases\/\{id\}/, ['vetter', 'leadVetter', 'director'], /^(?:Asked|Condition|Evidence|Paper)$/],
  [/ \/api\/v1\/account\/teams\/\{id\}\/documents/, ['providerOwner'], /^Paper$/],
  [/ \/api\/v1\/account\/cases/, ['providerOwner'], /^(?:Asked|Condition)$/],
  [/ \/api\/v1\/staff\/reports\/\{reference\}/, ['vetter', 'leadVetter', 'adminInBreakGlass'], /^Report$/],
];

/** Cases of vetting, not those of the risk rota. */
const isOfTheDesk = /(?<!risk)\/(?:cases|teams|exclusions)\//;

describe('a random walk', () => {
  let stage: Stage;
  let matrix: Matrix;
  let planted: Planted;
  let desk: DeskIds;
  let applications: PlantedApplications;
  beforeAll(async () => {
    stage = await startDirectory({
      environment: { FILES_FOLDER: files, READ_LIMIT_PER_MINUTE: '100000000', TRUST_PROXY_HOPS: '1' },
    });
    const listing = await stage.given.listing({ slug: 'cedar' });
    await stage.settled();
    matrix = await Matrix.on(stage.api);
    planted = await plantCanaries(stage.api, stage.owner, 'cedar');
    const [owner, applicant] = [await matrix.person('providerOwner'), await matrix.person(writer)];
    if (!owner || !applicant) throw new Error('Nobody came.');
    desk = await plantDesk(stage.api, stage.owner, owner, listing.id);
    applications = await plantApplications(stage.api, applicant);
    words.push(...planted.words, ...deskWords);
    pool.push(
      ...Object.values(planted.ids),
      ...Object.values(desk),
      applications.handedIn,
      applications.draft,
      planted.person.personId,
      listing.id,
      listing.organizationId,
    );
  });
  afterAll(async () => {
    await matrix.stop();
    await stage.stop();
    rmSync(files, { recursive: true, force: true });
  });
  const pool: string[] = [];
  const words: string[] = [];
  const bodies: readonly object[] = [
    {},
    { action: 'end' },
    { action: 'take', revision: 0 },
    { action: 'resolve', revision: 0, outcome: 'CORRECTED' },
    { action: 'confirm', revision: 0 },
    { action: 'publish', revision: 0 },
    { action: 'take', revision: 0, words: 'The plan has three steps.' },
    { action: 'appeal', revision: 0, words: 'It was not so.' },
    { action: 'second', revision: 0 },
    { action: 'meet', revision: 0 },
    { action: 'clear', revision: 0, note: 'Another person, born elsewhere.' },
    { action: 'attest', revision: 0 },
    { tie: 'NONE' },
    { code: '12345678' },
    { action: 'withdraw' },
    { action: 'cancel' },
    { label: 'x' },
    { role: 'ADMIN' },
    { kind: 'EXPORT' },
    { name: 'x', language: 'en', theme: 'dark' },
    { reason: 'because it is a test of many words' },
    { email: 'somebody@example.org', language: 'en' },
    { action: 'qualify', revision: 1 },
    { decision: 'CLEARED', revision: 0 },
    { words: 'When will somebody look at it?' },
    { answers: { hope: 'To sleep again.' } },
    { field: 'hope', why: 'It is different now.' },
  ];

  it('meets what the desk and a team have between them, where it may', async () => {
    const routes = Object.keys(accessTable).filter(
      (route) => isOfTheDesk.test(route) && /^GET [^{]*\{id\}$/.test(route),
    );
    for (const route of routes) {
      const person = await matrix.person(accessTable[route]?.[0] ?? 'stranger');
      const { status } = await matrix.ask(route, person, { ids: idsFor(route, desk, () => '') });
      expect([route, status]).toEqual([route, 200]);
    }
    expect(routes).toHaveLength(3);
  });

  it(`of ${String(steps)} steps (seed ${String(seed)}) goes nowhere it should not`, async () => {
    const chance = chanceOf(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
    const routes = Object.keys(accessTable);
    const complaints: string[] = [];
    let insides = 0;
    for (let step = 0; step < steps && complaints.length < 20; step++) {
      const [route, persona] = [pick(routes), pick(personaNames)];
      const any = (name: string): string =>
        name === 'slug' ? 'cedar' : name === 'reference' ? planted.reference : pick(pool);
      const { handedIn, draft } = applications;
      const there = { ...desk, clinical: handedIn, applications: chance() < 0.5 ? handedIn : draft };
      const ids = idsFor(route, chance() < 0.5 ? there : null, any);
      const asked = route.endsWith('/account/cases') ? `${route}?listingId=${desk.teams}` : route;
      const person = await matrix.person(persona);
      // Who signed out came back as somebody else.
      if (person && persona === 'providerOwner') await giveTeam(stage.owner, person, desk.teams);
      const answer = await matrix.ask(asked, person, { ids, body: pick(bodies) });
      const isAllowed = accessTable[route]?.includes(persona) ?? false;
      if (isIn(answer)) insides++;
      if (isIn(answer) && !isAllowed)
        complaints.push(`step ${String(step)}: ${persona} got in at ${route}: ${String(answer.status)}`);
      if (answer.status >= 500)
        complaints.push(`step ${String(step)}: ${persona} broke ${route} ${ids.join(' ')}: ${answer.text}`);
      const leaks = [
        ...leaksIn(answer.text, route, persona).map((word) => `${persona} read ${word} at ${route}`),
        ...leaksOf(applications, { text: answer.text, route, persona }),
      ];
      complaints.push(...leaks.map((leak) => `step ${String(step)}: ${leak}`));
    }

    expect(complaints).toEqual([]);
    // Rule of three: none of so many means fewer than this share, with 95 % certainty.
    console.log(`${String(steps)} steps, ${String(insides)} inside, 0 wrong: < ${((3 / steps) * 100).toFixed(3)} %`);
    expect(insides).toBeGreaterThan(steps / 20);
  });

  it('sees a leak when there is one (positive control)', () => {
    expect(leaksIn(`… ${canary}Name …`, 'GET /api/v1/staff/work', 'finance')).toEqual([`${canary}Name`]);
    expect(leaksIn(`… ${canary}Name …`, 'GET /api/v1/staff/people/{id}', 'admin')).toEqual([]);
    expect(leaksIn(`… ${canary}Concern …`, 'GET /api/v1/staff/people/{id}', 'admin')).toEqual([`${canary}Concern`]);
  });

  function leaksIn(text: string, route: string, persona: Persona): readonly string[] {
    if (!text.toLowerCase().includes(canary.toLowerCase())) return [];
    const allowed = mayRead
      .filter(([pattern, who]) => pattern.test(route) && who.includes(persona))
      .map(([, , words]) => words);
    return words.filter(
      (word) =>
        text.toLowerCase().includes(word.toLowerCase()) &&
        !allowed.some((words) => words.test(word.slice(canary.length))),
    );
  }
});
