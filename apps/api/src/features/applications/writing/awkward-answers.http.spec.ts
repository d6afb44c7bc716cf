/** Whatever people paste, whoever they are called and whatever the form becomes meanwhile: each gets an exact answer, and no word that was kept is lost or changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant } from '../../../../test/applications.ts';
import { startDirectory, type Stage } from '../../../../test/directory.ts';
import { Programs } from '../../../../test/programs.ts';

const realData = process.env['REAL_DATA'];
let stage: Stage;
let programs: Programs;
let programId: string;
let round: string;
beforeAll(async () => {
  stage = await startDirectory();
  programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
  const ready = await programs.ready({ kind: 'ROLLING', opensAt: undefined, closesAt: undefined });
  [programId, round] = [ready.programId, ready.id];
  await programs.move(round, 'open', 0);
});
afterAll(() => stage.stop());
/** Signs that look the same, and ends of lines, are made the same on their way in. */
const same = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n');
const someone = async (): Promise<Applicant> => new Applicant(await stage.api.as('APPLICANT'));

const pasted = {
  'rich text':
    '<p class="MsoNormal" style="margin:0">I&nbsp;hope<o:p></o:p></p><script>alert(1)</script>\r\n\t• “one”\u00a0– two\u200b',
  'text from right to left': '\u202eأتمنى أن أنام\u202c שלום \u2067مرحبا\u2069',
  'pictures in writing': 'e 👩🏽‍🦽‍➡️ 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🕊️ e\u0301 ﷽',
  'what looks like code': `'; DROP TABLE application; -- {{7*7}} \${jndi:ldap://x} %00 =1+1 @x \\u0000`,
  'names of things in JavaScript': '__proto__ constructor toString',
} as const;
const names = [
  ['O’Brien-Núñez', 'María José'], ['Ng', 'A'], ['Þórsdóttir', 'Æsa'], ['D\'Angelo "Dee"', 'Null'], ['van der Æ', 'Zoë 2nd'],
  ['李', '小龍'], ['بن علي', 'محمد'], ['Ōkubo-Smith III', 'Renée\u0301'], ['Wolfeschlegelsteinhausenbergerdorff-Long', 'X Æ'],
] as const; // prettier-ignore

describe('a draft', () => {
  it.each(Object.entries(pasted))('keeps %s as it is, and so does what is handed in', async (_, text) => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, { ...wholeAnswers, hope: text, familyName: text.slice(0, 40) });
    const before = await rosa.read(id);
    const { status } = await rosa.submit(id);
    const after = await rosa.read(id);

    expect([before.answers['hope'], after.answers['hope'], after.answers['familyName']]).toEqual([
      ...[same(text), same(text)],
      same(text.slice(0, 40)),
    ]);
    expect([status, after.status]).toEqual([201, 'SUBMITTED']);
  });

  it('takes every name as it is written', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    for (const [at, [familyName, givenName]] of names.entries()) {
      expect((await rosa.write(id, at, { familyName, givenName })).status).toBe(200);
      expect((await rosa.read(id)).answers).toEqual({ familyName: same(familyName), givenName: same(givenName) });
    }
  });

  (realData === undefined ? it.skip : it)(
    'takes the awkward names of the published collections (REAL_DATA)',
    async () => {
      const xml = gunzipSync(
        readFileSync(join(realData ?? '', 'awkward-text', 'probablepeople_person_labeled.xml.gz')),
      );
      const texts = xml.toString().split(/<\/Name>/i).slice(0, 120).map((line) => line.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&').trim()); // prettier-ignore
      const rosa = await someone();
      const id = await rosa.begin(round);
      const changed: number[] = [];
      for (const [at, familyName] of texts.entries()) {
        await rosa.write(id, at, { familyName });
        if ((await rosa.read(id)).answers['familyName'] !== same(familyName)) changed.push(at);
      }
      expect([texts.length, changed]).toEqual([120, []]);
    },
  );

  it.each([
    ['of 200,000 characters', { hope: 'x'.repeat(200_000) }, [413, 422]],
    ['of 190,000 characters', { hope: 'x'.repeat(190_000) }, [422]],
    ['of 100,000 pictures', { hope: '🕊️'.repeat(40_000) }, [413, 422]],
    ['that is not text', { hope: ['x'] }, [422]],
    ['that recurses as deep as it goes', { phq8: JSON.parse('{"a":'.repeat(200) + '1' + '}'.repeat(200)) as object }, [400, 422]],
    ['to a question that is not there', { shoeSize: 'x' }, [422]],
    ['under a name that breaks things', { constructor: 'x' }, [400]],
    ['with half a sign', { hope: 'a\ud800b' }, [400, 422]],
    ['with a sign that ends texts', { hope: 'a\0b' }, [400, 422]],
  ] as const)('says exactly what it cannot keep, and keeps what it had: an answer %s', async (_, answers, statuses) => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, { hope: 'To sleep again' });
    const { status, body } = await rosa.write(id, 1, answers);
    const kept = await rosa.read(id);

    expect(statuses).toContain(status);
    expect(body.title.length).toBeGreaterThan(0);
    if (status === 422) expect(body.errors?.[0]?.pointer).toBe(`/answers/${Object.keys(answers)[0] ?? ''}`);
    expect([kept.answers, kept.revision]).toEqual([{ hope: 'To sleep again' }, 1]);
  }); // prettier-ignore

  it('goes on by the form that it was begun with when another one is published, and is handed in by it', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    const before = await rosa.read(id);
    await rosa.write(id, 0, wholeAnswers);
    await programs.published(programId, 'form_version', 2);
    const { status } = await rosa.write(id, 1, { hope: 'Still mine' });
    const after = await rosa.read(id);

    expect([status, after.formHash, after.answers['hope']]).toEqual([200, before.formHash, 'Still mine']);
    expect((await rosa.submit(id)).status).toBe(201);
  });
});

describe('a form', () => {
  const publish = (definition: unknown) =>
    programs.post<{ id: string }>(`programs/${programId}/forms`, { definition: JSON.stringify(definition) });
  const { properties } = defaultForm.schema;
  const nested = (depth: number): unknown => (depth === 0 ? { type: 'string' } : { type: 'object', properties: { a: nested(depth - 1) } }); // prettier-ignore

  it.each([
    ['whose schema is itself', { ...defaultForm, schema: { ...defaultForm.schema, properties: { ...properties, hope: { $ref: '#' } } } }],
    ['whose schema is in a circle', { ...defaultForm, schema: { ...defaultForm.schema, $defs: { a: { $ref: '#/$defs/a' } } } }],
    ['that goes down five hundred steps', { ...defaultForm, schema: { ...defaultForm.schema, properties: { ...properties, hope: nested(500) } } }],
    ['with conditions that cannot both be', { ...defaultForm, rules: [
      ...defaultForm.rules,
      { show: 'FIELD', name: 'teamName', when: { field: 'hasTeam', isOneOf: [false] } },
    ] }],
    ['that waits for a question that comes later', { ...defaultForm, rules: [{ show: 'FIELD', name: 'hope', when: { field: 'after', isOneOf: ['x'] } }] }],
  ])('%s is not published, and says where', async (_, definition) => {
    const before = await stage.owner.query('SELECT FROM form_version WHERE program_id = $1', [programId]);
    const { status, body } = await publish(definition);
    const after = await stage.owner.query('SELECT FROM form_version WHERE program_id = $1', [programId]);

    expect([400, 409, 422]).toContain(status);
    expect([...(body.errors ?? []), ...(body.blockers ?? [])].length).toBeGreaterThan(0);
    expect(after.rowCount).toBe(before.rowCount);
  }); // prettier-ignore
});
