/** People who search find teams by whatever they may filter by, and learn why. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phaseOf } from '../../../../../prisma/seed/given.ts';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import type { ImpossibleSearchResponse } from './search.dto.ts';
import type { SuggestResponse } from './suggest.dto.ts';
import { type Stage, startDirectory, today } from '../../../test/directory.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory();
  await stage.given.listings([
    {
      name: 'Plain Harbor',
      service: {
        routes: ['SL_LOZENGE'],
        availability: { accepting: 'NOPT', asOf: today, source: 'ATTESTED', waitWeeks: null },
      },
      checks: 'NONE',
    },
    {
      name: 'Special Lantern',
      location: { city: 'Albany', state: 'NY', postalCode: '12207', point: { latitude: 42.6526, longitude: -73.7562 } },
      team: [
        {
          givenName: 'Marisol',
          familyName: 'Quintero',
          credentials: 'LCSW',
          roles: ['MENTAL_HEALTH_LEAD', 'SESSION_THERAPIST'],
        },
        { credentials: 'MD', roles: ['MEDICAL_LEAD'] },
      ],
      service: {
        routes: ['IV_INFUSION'],
        conditions: ['OCD'],
        modalities: ['EMDR'],
        settings: ['HOSPITAL_OUTPATIENT'],
        phases: [
          phaseOf('ASSESSMENT', {
            performedBy: ['MEDICAL_LEAD', 'MENTAL_HEALTH_LEAD'],
            deliveries: ['PHYSICAL', 'VIRTUAL'],
          }),
          phaseOf('PREPARATION'),
          phaseOf('MEDICINE_SESSION', {
            formats: ['GROUP'],
            performedBy: ['SESSION_THERAPIST', 'MEDICAL_LEAD'],
            therapistPresence: 'IN_ROOM',
          }),
          phaseOf('INTEGRATION', { firstWithinHours: 24 }),
          phaseOf('MAINTENANCE', { performedBy: ['MEDICAL_LEAD'] }),
        ],
        payments: [{ phase: 'ASSESSMENT', code: 'MD', note: null }],
        languages: [{ code: 'es', isInterpreted: false }],
        populations: [{ code: 'TAY', isSpecialised: true }],
        access: [
          { code: 'VRI', answer: 'YES', note: null },
          { code: 'ELEVATOR', answer: 'NO', note: null },
        ],
        remoteStates: ['VT'],
        scholarship: { participates: true, slots: 2, asOf: today },
      },
    },
  ]);
  await stage.settled();
});
afterAll(() => stage.stop());

const names = async (query: string) => (await stage.search(query)).items.map(({ name }) => name);

it.each([
  'q=lantern',
  'q=lantarn',
  'q=quintero',
  'q=albany',
  'near=12207',
  'near=Albany,+NY',
  'near=42.65,-73.75&radiusMiles=5',
  'telehealthState=VT',
  'bbox=-74,42,-73,43',
  'state=NY',
  'route=IV_INFUSION',
  'serviceModel=KAP_GROUP',
  'condition=OCD',
  'modality=EMDR',
  'setting=HOSPITAL_OUTPATIENT',
  'format=GROUP',
  'payment=MD',
  'language=es',
  'population=TAY',
  'access=VRI',
  'phase=MAINTENANCE',
  'acceptingNew=true',
  'scholarship=true',
  'vetted=true',
  'maxCoursePrice=1500',
])('narrows the result by %s', async (query) => {
  expect(await names(query)).toEqual(['Special Lantern']);
});

it('finds everything when nothing is asked for', async () => {
  const { total, items, place, nextCursor } = await stage.search('');
  expect([total, items.length, place, nextCursor]).toEqual([2, 2, null, null]);
});

it('takes the values of one group as OR, groups as AND, and the same value twice as once', async () => {
  expect(await names('route=IV_INFUSION&route=SL_LOZENGE&sort=name')).toEqual(['Plain Harbor', 'Special Lantern']);
  expect(await names('route=IV_INFUSION&route=IV_INFUSION')).toEqual(['Special Lantern']);
  expect(await names('route=IV_INFUSION&state=CO')).toEqual([]);
});

it('counts what a further choice would leave: a group ignores its own selection', async () => {
  const { facets } = await stage.search('route=IV_INFUSION');
  expect(Object.keys(facets).sort()).toEqual(Object.keys(facetGroups).sort());
  expect(facets['route']).toEqual(
    expect.arrayContaining([
      { code: 'IV_INFUSION', count: 1 },
      { code: 'SL_LOZENGE', count: 1 },
    ]),
  );
  expect(facets['state']).toEqual([{ code: 'NY', count: 1 }]);
  expect(facets['access']).toEqual([{ code: 'VRI', count: 1 }]);
});

it('says where it looked and how far each team is', async () => {
  const { place, items } = await stage.search('near=Denver&radiusMiles=500');
  expect(place).toMatchObject({ label: 'Denver, CO' });
  expect(place?.alternatives.map(({ query }) => query)).toContain('Denver, PA');
  expect(items.map(({ distanceMiles }) => distanceMiles)).toEqual([expect.any(Number)]);
  expect(items[0]?.why.map(({ code }) => code)).toContain('DISTANCE');
});

it('widens the result with the radius', async () => {
  expect(await names('near=Boulder,+CO&radiusMiles=10')).toEqual([]);
  expect(await names('near=Boulder,+CO&radiusMiles=40')).toEqual(['Plain Harbor']);
});

it('sorts by name, by price and, from a place, by distance', async () => {
  expect(await names('sort=name')).toEqual(['Plain Harbor', 'Special Lantern']);
  expect(await names('sort=price')).toEqual(['Special Lantern', 'Plain Harbor']);
  expect(await names('sort=best')).toEqual(['Special Lantern', 'Plain Harbor']);
  expect((await stage.problem('listings?sort=distance')).errors).toEqual([
    { pointer: '/sort', detail: 'distance needs near: say from where' },
  ]);
});

it('walks through pages by cursor and refuses the cursor of another question', async () => {
  const first = await stage.search('limit=1&sort=name');
  const cursor = first.nextCursor ?? '';
  const second = await stage.search(`limit=1&sort=name&cursor=${cursor}`);
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Plain Harbor', 'Special Lantern']);
  expect(second.nextCursor).toBeNull();

  const refused = await stage.problem(`listings?limit=1&sort=price&cursor=${cursor}`);
  expect([refused.status, refused.errors?.[0]?.pointer]).toEqual([400, '/cursor']);
});

it.each(['listings', 'map'])(
  'says what was understood of a place that %s does not know, and what may be meant',
  async (path) => {
    const { status, errors, understood, alternatives } = (await stage.problem(
      `${path}?near=Denverr,+CO`,
    )) as ImpossibleSearchResponse;
    expect([status, errors?.[0]?.pointer]).toEqual([422, '/near']);
    expect(errors?.[0]?.detail).toMatch(/a city named “Denverr” in Colorado\..*Denver, CO/);
    expect(understood).toBe('a city named “Denverr” in Colorado');
    expect(alternatives?.[0]).toMatchObject({ label: 'Denver, CO', query: 'Denver, CO' });
    expect(alternatives?.[0]?.latitude).toBeCloseTo(39.7, 0);
  },
);

describe('the map', () => {
  it('shows the teams of the list with the same filters', async () => {
    const { body, type } = await stage.get('map?bbox=-125,24,-66,50&zoom=3&route=IV_INFUSION');
    expect(type).toBe('application/geo+json');
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      total: 1,
      features: [
        { geometry: { type: 'Point', coordinates: [-73.7562, 42.6526] }, properties: { name: 'Special Lantern' } },
      ],
    });
  });
});

describe('suggestions', () => {
  it.each([
    ['spec', 'LISTING'],
    ['marisol q', 'PERSON'],
    ['alb', 'CITY'],
    ['obsessive', 'CONDITION'],
    ['infus', 'ROUTE'],
    ['1220', 'CITY'],
    ['vermo', 'CITY'],
  ])('offers for %s a %s', async (q, kind) => {
    const { body } = await stage.get(`suggest?q=${encodeURIComponent(q)}`);
    expect(body).toMatchObject({ suggestions: expect.arrayContaining([expect.objectContaining({ kind })]) as unknown });
  });

  it('are ten at most, and places leave room for teams as teams do for places', async () => {
    await stage.given.listings(Array.from({ length: 12 }, (_, at) => ({ name: `Denver Team ${at}` })));
    await stage.settled();
    const { suggestions } = (await stage.get('suggest?q=denv')).body as SuggestResponse;
    const kinds = suggestions.map(({ kind }) => kind);
    expect(kinds).toHaveLength(10);
    expect(kinds).toEqual(expect.arrayContaining(['LISTING', 'CITY']));
    expect(suggestions.find(({ kind }) => kind === 'CITY')).toMatchObject({ text: 'Denver, CO', code: null });
  });
});

it('gives every code its words in both languages', async () => {
  const { body } = await stage.get('vocabularies');
  const { groups } = body as { groups: Record<string, { code: string; labelEs: string }[]> };
  for (const [group, codes] of Object.entries(facetGroups))
    expect(groups[group]?.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  expect(groups['route']?.every(({ labelEs }) => labelEs !== '')).toBe(true);
});
