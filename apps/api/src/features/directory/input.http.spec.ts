/** Whatever is sent, the answer is an answer or a problem that points at what is wrong: never a failure, never slow. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import { type Stage, startDirectory } from '../../../test/directory.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory({ environment: { READ_LIMIT_PER_MINUTE: '100000' } });
  await stage.given.listing();
});
afterAll(() => stage.stop());

const groups = Object.keys(facetGroups);
const scalars = [
  'q',
  'near',
  'radiusMiles',
  'telehealthState',
  'bbox',
  'acceptingNew',
  'scholarship',
  'vetted',
  'maxCoursePrice',
  'sort',
  'limit',
  'cursor',
];
const all = [...groups, ...scalars];

const nasty: readonly (readonly [what: string, value: string])[] = [
  ['nothing', ''],
  ['100 kB', 'a'.repeat(100_000)],
  ['5 kB', 'a'.repeat(5_000)],
  ['NUL', '\0'],
  ['NUL inside', 'CO\0'],
  ['quotes', `'"\`’”`],
  ['SQL', `1' OR '1'='1'; DROP TABLE listing; --`],
  ['HTML', '<script>alert(1)</script>'],
  ['emoji', '👩‍⚕️🧠'],
  ['right-to-left', 'طبيب‮abc'],
  ['a number beyond all', '1e999'],
  ['a negative number', '-1'],
  ['not a number', 'NaN'],
  ['a hexadecimal number', '0x10'],
  ['JSON', '{"$ne":null}'],
  ['a template', '${7*7}{{7*7}}'],
  ['a path', '../../../etc/passwd'],
  ['a name of every object', '__proto__'],
];
/** Free text is whatever it is. */
const mayBeAnything = new Set(['q']);

const encoded = (value: string) => encodeURIComponent(value);
async function asked(path: string): Promise<{ status: number; pointers: readonly string[]; milliseconds: number }> {
  const started = performance.now();
  const { status, body } = await stage.get(path);
  const errors = (body as { errors?: { pointer: string }[] }).errors ?? [];
  return { status, pointers: errors.map(({ pointer }) => pointer), milliseconds: performance.now() - started };
}

describe.each(all)('the parameter %s', (name) => {
  it.each(nasty)('with %s is answered or refused with a pointer to it', async (_, value) => {
    const { status, pointers } = await asked(`listings?${name}=${encoded(value)}`);
    if (mayBeAnything.has(name) && status === 200) return;
    expect([400, 422]).toContain(status);
    expect(pointers).toEqual([`/${name}`]);
  });

  it.each([`${name}[a]=1`, `${name}[]=1`, `${name}.a=1`])('nested as %s is unknown', async (query) => {
    expect((await asked(`listings?${query}`)).status).toBe(400);
  });
});

it.each(scalars)('refuses a repeated %s', async (name) => {
  expect(await asked(`listings?${name}=1&${name}=1`)).toMatchObject({ status: 400, pointers: [`/${name}`] });
});

it.each([
  ['radiusMiles', ['0', '501', '0.5', '1000000000'], ['1', '500', '12.5']],
  ['limit', ['0', '51', '-5', '1.5', '1000000'], ['1', '50']],
  ['maxCoursePrice', ['-1', '1.5', '1000000000'], ['0', '5000']],
  [
    'bbox',
    ['1,2,3', '-181,0,0,1', '0,-91,1,1', '0,0,-1,1', '0,1,1,0', '1,2,3,4,5', 'a,b,c,d', 'NaN,0,1,1'],
    ['-105,39,-104,40'],
  ],
  [
    'near',
    ['99999', '1234567', '95,200', '-104.99,39.74', 'Nowhereville, CO', '???'],
    ['80202', '2108', '39.74,-104.99', 'Denver', 'colorado'],
  ],
  ['sort', ['BEST', 'newest', 'id; drop'], ['best', 'name', 'price']],
  ['acceptingNew', ['1', 'yes', 'TRUE'], ['true', 'false']],
  ['telehealthState', ['co', 'XX', 'Colorado'], ['CO']],
  ['cursor', ['x', 'eyJhIjoxfQ', 'AAAA', '%25'], []],
  ['route', ['iv_infusion', 'IV', 'IV_INFUSION,ORAL'], ['IV_INFUSION']],
] as const)('keeps %s within its bounds', async (name, wrong, right) => {
  for (const value of wrong) {
    const { status, pointers } = await asked(`listings?${name}=${encoded(value)}`);
    expect([value, status >= 400 && status < 500, pointers]).toEqual([value, true, [`/${name}`]]);
  }
  for (const value of right)
    expect([value, (await asked(`listings?${name}=${encoded(value)}`)).status]).toEqual([value, 200]);
});

it('refuses what it does not know, and names it', async () => {
  expect(await asked('listings?colour=blue')).toMatchObject({ status: 400, pointers: ['/colour'] });
  expect(await asked('vocabularies?x=1')).toMatchObject({ status: 400, pointers: ['/x'] });
  expect(await asked('suggest?q=a&limit=5000')).toMatchObject({ status: 400, pointers: ['/limit'] });
  expect(await asked('map?zoom=23')).toMatchObject({ status: 422, pointers: ['/zoom'] });
});

it('names every fault at once', async () => {
  const { status, pointers } = await asked('listings?limit=99&radiusMiles=900&route=NASAL');
  expect([status, [...pointers].sort()]).toEqual([422, ['/limit', '/radiusMiles', '/route']]);
});

it('keeps nobody waiting: the slowest in a hundred of everything above takes less than two seconds, whatever else the machine does', async () => {
  const times: number[] = [];
  for (const name of all)
    for (const [, value] of nasty) times.push((await asked(`listings?${name}=${encoded(value)}`)).milliseconds);
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(2000); // an expression that goes back over its text takes minutes
});
