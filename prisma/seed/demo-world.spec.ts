/** The demo world keeps its promises: everything that can be searched is there, and nothing in it is anybody's. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { badgeTimelineOf, spanOn } from '@open-window/domain/badge.ts';
import { coursePriceOf } from '@open-window/domain/course-price.ts';
import { distanceMiles } from '@open-window/domain/geography.ts';
import { statesCovered } from '@open-window/domain/license.ts';
import type { Listing } from '@open-window/domain/listing.ts';
import { isValidNpi } from '@open-window/domain/npi.ts';
import { serviceModelOf } from '@open-window/domain/service-model.ts';
import * as vocabulary from '@open-window/domain/vocabulary.ts';
import { foldText } from '@open-window/domain/words.ts';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../apps/api/test/database.ts';
import { loadGazetteer } from '../../apps/api/src/platform/places/gazetteer.ts';
import { isInState } from '../../apps/api/src/platform/places/states.ts';
import { blueprintsOf, routeShares } from './demo-plan.ts';
import { metros } from './demo-places.ts';
import { demoWorld, loadDemoWorld } from './demo-world.ts';
import { rowsOf } from './rows.ts';

const today = '2026-11-22';
const world = demoWorld(today).map(({ listing }) => listing);
const spanOf = (listing: Listing): ReturnType<typeof spanOn> => spanOn(badgeTimelineOf(listing), today);
const listed = world.filter((listing) => spanOf(listing).isListed);
const uses = (code: string, codesOf: (listing: Listing) => readonly string[]): number =>
  listed.filter((listing) => codesOf(listing).includes(code)).length;

describe('the demo world', () => {
  it('is the same on the same day, byte for byte, and moves with the day', () => {
    expect(JSON.stringify(rowsOf(demoWorld(today)))).toBe(JSON.stringify(rowsOf(demoWorld(today))));
    expect(
      demoWorld('2027-03-01').map(({ listing }) => spanOn(badgeTimelineOf(listing), '2027-03-01').badge.state),
    ).toEqual(world.map((listing) => spanOf(listing).badge.state));
  });

  it('shows about 240 teams, at least two near the center of every large city', () => {
    expect(listed.length).toBeGreaterThanOrEqual(225);
    expect(listed.length).toBeLessThanOrEqual(255);
    for (const [name, state] of metros) {
      const center = loadGazetteer()
        .cities(foldText(name))
        .find((place) => place.state === state)?.point;
      const near = listed.filter(({ location: { point } }) => center && point && distanceMiles(center, point) <= 25);
      expect([name, near.length >= 2]).toEqual([name, true]);
    }
  });

  it('is in every state, the District, Puerto Rico and Guam, each point in the state of its address', () => {
    const states = new Set(listed.map(({ location }) => location.state));
    expect(vocabulary.stateCodes.filter((state) => !states.has(state))).toEqual(['VI', 'AS', 'MP']);
    for (const { location } of world)
      expect([location.postalCode, !location.point || isInState(location.point, location.state)]).toEqual([
        location.postalCode,
        true,
      ]);
    expect(listed.some(({ location }) => location.point === null)).toBe(true);
  });

  it.each(Object.entries(routeShares))('gives %s in the share of surveyed clinics', (route, share) => {
    const clinics = listed.filter(({ service }) => service.routes.length > 0);
    expect(
      Math.abs(
        clinics.filter(({ service }) => (service.routes as string[]).includes(route)).length / clinics.length - share,
      ),
    ).toBeLessThan(0.03);
  });

  it('means the service models that it plans', () => {
    expect(world.map(serviceModelOf)).toEqual(blueprintsOf().map(({ model }) => model));
  });

  const groups: Record<string, readonly [readonly string[], (listing: Listing) => readonly string[]]> = {
    route: [vocabulary.routeCodes, ({ service }) => service.routes],
    serviceModel: [vocabulary.serviceModelCodes, (listing) => [serviceModelOf(listing) ?? '']],
    condition: [vocabulary.conditionCodes, ({ service }) => service.conditions],
    modality: [vocabulary.modalityCodes, ({ service }) => service.modalities],
    population: [vocabulary.populationCodes, ({ service }) => service.populations.map(({ code }) => code)],
    access: [
      vocabulary.accessCodes,
      ({ service }) => service.access.flatMap(({ code, answer }) => (answer === 'YES' ? [code] : [])),
    ],
    payment: [vocabulary.paymentCodes, ({ service }) => service.payments.map(({ code }) => code)],
    language: [vocabulary.languageCodes, ({ service }) => service.languages.map(({ code }) => code)],
    format: [vocabulary.sessionFormats, ({ service }) => service.phases.flatMap(({ formats }) => formats)],
    phase: [
      vocabulary.carePhaseCodes,
      ({ service }) => service.phases.flatMap(({ phase, offered }) => (offered === 'HERE' ? [phase] : [])),
    ],
    setting: [
      vocabulary.settingCodes.filter((code) => code !== 'HOME_NO_CLINICIAN'),
      ({ service }) => service.settings,
    ],
    accepting: [vocabulary.acceptingStatuses, ({ service }) => [service.availability?.accepting ?? '']],
    badge: [vocabulary.badgeStates, (listing) => [spanOf(listing).badge.state]],
    licenseType: [
      vocabulary.licenseTypes,
      ({ team }) => team.flatMap(({ licenses }) => licenses.map(({ type }) => type)),
    ],
    role: [
      vocabulary.roleCodes.filter((code) => code !== 'CHAPERONE'),
      ({ team }) => team.flatMap(({ roles }) => roles),
    ],
  };
  it.each(Object.keys(groups))('uses every code of %s in two open teams or more', (group) => {
    const [codes, codesOf] = groups[group] ?? [[], () => []];
    expect(codes.filter((code) => uses(code, codesOf) < 2)).toEqual([]);
  });

  it('shows every way in which vetting can stand', () => {
    const hidden = world.filter((listing) => listing.status === 'LIVE' && !spanOf(listing).isListed);
    expect(hidden.some(({ checks }) => checks.some(({ result }) => result === 'FAILED'))).toBe(true);
    expect(hidden.some((listing) => spanOf(listing).badge.state === 'LAPSED')).toBe(true);
    expect(listed.some(({ checks }) => checks.length === 0)).toBe(true);
    expect(
      listed.filter(
        (listing) =>
          (spanOf(listing).badge.nextDueOn ?? '9999') <= '2026-12-01' && spanOf(listing).badge.state === 'VERIFIED',
      ).length,
    ).toBeGreaterThan(5);
    expect(new Set(world.map(({ status }) => status))).toEqual(
      new Set(['LIVE', 'CLOSED', 'WITHDRAWN', 'HIDDEN_STALE', 'SUSPENDED', 'DRAFT', 'IN_REVIEW']),
    );
  });

  it('stays mostly verified for three weeks after it was loaded', () => {
    const later = listed.filter((listing) => spanOn(badgeTimelineOf(listing), '2026-12-13').badge.state === 'VERIFIED');
    expect(later.length).toBeGreaterThan(150);
  });

  it('asks prices that are asked', () => {
    for (const { amountCents, phase } of listed.flatMap(({ service }) => service.prices)) {
      expect(amountCents).toBeGreaterThanOrEqual(phase === 'MEDICINE_SESSION' ? 200_00 : 75_00);
      expect(amountCents).toBeLessThanOrEqual(1300_00);
    }
    expect(listed.filter(({ service }) => coursePriceOf(service)).length / listed.length).toBeGreaterThan(0.8);
    expect(listed.some(({ service }) => coursePriceOf(service)?.slidingScaleMinCents)).toBe(true);
  });

  it('reaches by video no farther than its licenses', () => {
    for (const listing of listed) {
      const covered = statesCovered(listing.team, today).map(({ state }) => state);
      expect(listing.service.remoteStates.filter((state) => !covered.includes(state))).toEqual([]);
    }
    expect(listed.filter(({ service }) => service.remoteStates.length > 1).length).toBeGreaterThan(20);
  });
});

describe('nothing in it is anybody’s', () => {
  it('has NPIs that begin with 2 and pass the check digit, no two alike', () => {
    const { organization, practitioner } = rowsOf(demoWorld(today));
    const npis = [...organization, ...practitioner].map(({ npi }) => npi as string);
    expect(npis.filter((npi) => !npi.startsWith('2') || !isValidNpi(npi))).toEqual([]);
    expect(new Set(npis).size).toBe(npis.length);
  });

  it('has phones from 555-0100 to 555-0199, mail and sites in .example', () => {
    for (const { phone, email, website } of world) {
      expect(phone).toMatch(/^\+1[2-9]\d{2}55501\d{2}$/);
      expect(email).toMatch(/^hello@[a-z0-9-]+\.example$/);
      expect(website ?? 'https://none.example').toMatch(/^https:\/\/[a-z0-9-]+\.example$/);
    }
  });

  it('names no two teams, slugs or people alike', () => {
    for (const list of [
      world.map(({ name }) => name),
      world.map(({ slug }) => slug),
      world.flatMap(({ team }) => team.map((one) => `${one.givenName} ${one.familyName}`)),
    ]) {
      expect(list.filter((name, position) => list.indexOf(name) !== position)).toEqual([]);
    }
  });

  it('promises nothing, in words for everyone', () => {
    for (const { service } of world) {
      expect(service.summary).not.toMatch(/\b(cures?|heals?|healing|guarantee|proven|miracle|best|safe)\b/i);
      expect([service.summary, gradeOf(service.summary) <= 8]).toEqual([service.summary, true]);
    }
  });

  const folder = process.env['REAL_DATA'];
  (folder === undefined ? it.skip : it)('takes no name of a real place of care', () => {
    const real = readdirSync(join(folder ?? '', 'providers')).filter((name) => /\.csv(?:\.gz)?$/.test(name));
    const text = real.map((name) => {
      const bytes = readFileSync(join(folder ?? '', 'providers', name));
      return name.endsWith('.gz') ? gunzipSync(bytes).toString('latin1') : bytes.toString('latin1');
    });
    const words = ` ${foldText(text.join(' '))} `;
    expect(
      [...new Set(world.map(({ organizationName }) => organizationName))].filter((name) =>
        words.includes(` ${foldText(name)} `),
      ),
    ).toEqual([]);
  });
});

describe('loading it', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client(database.ownerUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('fills an empty database and refuses any other', async () => {
    expect(await loadDemoWorld(client, today)).toBe(world.length);
    const { rows } = await client.query('SELECT count(*)::int AS count FROM listing');
    expect(rows).toEqual([{ count: world.length }]);

    await expect(loadDemoWorld(client, today)).rejects.toThrow('empty database only');
  });
});

/** Flesch–Kincaid grade; syllables counted as groups of vowels without a silent e. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.!?]+/).filter((sentence) => sentence.trim() !== '').length;
  const words = text.match(/[a-z']+/gi) ?? [];
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, '')
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  );
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
