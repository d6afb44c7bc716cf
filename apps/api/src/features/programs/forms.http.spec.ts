/** A form is published whole and with nothing against it, is never changed, and what is against it is told with its place. */
import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import type { Form } from '@open-window/domain/form.ts';
import { dangerForm } from '@open-window/domain/form-given.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { dangerRound, planRota } from '../../../test/danger.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Programs } from '../../../test/programs.ts';
import type { FormCheckResponse, FormFindingItem, FormRefusedResponse, FormResponse } from './forms.dto.ts';
import type { ProgramResponse } from './programs.dto.ts';
import type { RoundResponse } from './rounds.dto.ts';

/** Our form, loosely, so that a test can break it. */
interface Loose {
  schema: { properties: Record<string, unknown> };
  ui: { sections: { fields: string[]; minutes: number }[]; fields: Record<string, Record<string, unknown>> };
  rules: unknown[];
  texts: Record<string, { sections: Record<string, { lead?: string }>; fields: Record<string, { label: string }> }>;
}
const changed = (change: (form: Loose) => void): Form => {
  const copy = JSON.parse(JSON.stringify(defaultForm)) as Loose;
  change(copy);
  return copy as unknown as Form;
};

describe('a form', () => {
  let stage: Stage;
  let manager: SignedIn;
  let programs: Programs;
  let programId: string;
  beforeAll(async () => {
    stage = await startDirectory();
    manager = await stage.api.as('PROGRAM_MANAGER');
    programs = new Programs(manager);
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    programId = (await programs.program()).id;
  });

  const definitionOf = (form: unknown) => ({ definition: typeof form === 'string' ? form : JSON.stringify(form) });
  const publish = (form: unknown, who?: SignedIn) =>
    programs.post<FormResponse & FormRefusedResponse>(`programs/${programId}/forms`, definitionOf(form), who);
  const check = (form: unknown, who?: SignedIn) =>
    programs.post<FormCheckResponse>(`programs/${programId}/form-checks`, definitionOf(form), who);
  const versions = async () =>
    (await programs.get<ProgramResponse>(`programs/${programId}`)).body.forms.map(({ version }) => version);
  const found = (findings: readonly FormFindingItem[] | undefined) => findings?.map(({ code, at }) => `${code} ${at}`);

  it('is published as a version, with the hash of what it says and by whom', async () => {
    const first = await publish(defaultForm);
    const { body: read } = await programs.get<FormResponse>(`programs/${programId}/forms/${first.body.id}`);

    expect([first.status, first.body.version, first.body.publishedBy]).toEqual([201, 1, manager.personId]);
    expect(read).toEqual(first.body);
    expect([canonicalJson(JSON.parse(read.definition)), read.hash]).toEqual([
      canonicalJson(defaultForm),
      hash('sha256', canonicalJson(defaultForm)),
    ]);
    expect((await publish(defaultForm)).body.blockers).toEqual(['SAME_AS_BEFORE']);
    expect(await versions()).toEqual([1]);
  });

  it('is published again as a version of its own once a word is another', async () => {
    const { body: first } = await publish(defaultForm);
    const { body } = await publish(
      changed(({ texts }) => Object.assign(texts['en']?.fields['city'] ?? {}, { label: 'Town' })),
    );
    const { body: before } = await programs.get<FormResponse>(`programs/${programId}/forms/${first.id}`);

    expect([body.version, await versions()]).toEqual([2, [2, 1]]);
    expect(before.hash).toBe(first.hash);
  });

  it('that is none is refused with every fault and its place', async () => {
    const { status, body } = await publish(
      changed(({ schema, ui }) => {
        schema.properties['phone'] = { $ref: '#' };
        Object.assign(ui.fields['city'] ?? {}, { widget: 'DRAWING' });
      }),
    );
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/definition/ui/fields/city/widget']]);
    const noSchema = await publish(changed(({ schema }) => (schema.properties['phone'] = { $ref: '#' })));
    expect(noSchema.body.errors?.map(({ pointer }) => pointer)).toEqual(['/definition/schema/properties/phone']);
    expect(await versions()).toEqual([]);
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['hidden in a schema, nested without end', JSON.stringify(changed(({ schema }) => (schema.properties['phone'] = '@'))).replace('"@"', `${'[1,'.repeat(20_000)}1${']'.repeat(20_000)}`)],
    ['with a zero in a word', JSON.stringify(changed(({ texts }) => Object.assign(texts['en']?.fields['city'] ?? {}, { label: 'a\u0000b' })))],
    ['with half a character', JSON.stringify(changed(({ texts }) => Object.assign(texts['en']?.fields['city'] ?? {}, { label: 'a\ud83d' })))],
  ])('that is %s is refused kindly', async (_, text) => {
    const { status, body } = await publish(text);
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/definition']]);
  }); // prettier-ignore

  it('that is too long is refused before it is read', async () => {
    expect((await publish(JSON.stringify('x'.repeat(500_000)))).status).toBe(422);
    expect((await publish(JSON.stringify('x'.repeat(1_100_000)))).status).toBe(413);
  });

  it('with a condition that can never hold is refused with its place, and a check says the same', async () => {
    const dead = changed(({ rules }) =>
      rules.push({
        ...{ show: 'FIELD', name: 'tried' },
        when: { all: [{ field: 'hasTeam', isOneOf: [true] }, { not: { field: 'hasTeam', isOneOf: [true] } }] },
      }),
    );
    const { status, body } = await publish(dead);
    const checked = await check(dead);

    expect([status, body.blockers, found(body.findings)]).toEqual([409, ['NEVER_SHOWN'], ['NEVER_SHOWN /rules/4']]);
    expect([checked.status, checked.body.findings]).toEqual([200, body.findings]);
    expect((await check(defaultForm)).body.findings).toEqual([]);
    expect(await versions()).toEqual([]);
  });

  it('that is hard to read is refused with the section and the language', async () => {
    const hard =
      'Notwithstanding jurisdictional considerations, practitioners administering pharmacological interventions acknowledge comprehensive responsibility.';
    const difícil =
      'Independientemente de consideraciones jurisdiccionales, los profesionales administrativos reconocen responsabilidades extraordinariamente comprensivas.';
    const { body } = await publish(
      changed(({ texts }) => {
        Object.assign(texts['en']?.sections['YOU'] ?? {}, { lead: hard });
        Object.assign(texts['es']?.sections['REACH'] ?? {}, {
          lead: Array.from({ length: 3 }, () => difícil).join(' '),
        });
      }),
    );
    expect(body.findings).toEqual([
      { code: 'HARD_TO_READ', at: '/texts/en/sections/YOU', language: 'en' },
      { code: 'HARD_TO_READ', at: '/texts/es/sections/REACH', language: 'es' },
    ]);
  });

  it('asks about self-harm only while somebody is on call in each hour of the weeks that come; the first gap is named', async () => {
    const ann = await stage.api.as('CLINICIAN');
    const nobody = await publish(dangerForm);
    await planRota(ann, { weekdays: [1, 2, 3, 4, 5, 6] });
    const [some, checked] = [await publish(dangerForm), await check(dangerForm)];

    expect([nobody.status, nobody.body.blockers, found(nobody.body.findings)]).toEqual([
      409,
      ['NO_ROTA'],
      ['NO_ROTA /ui/fields/phq8'],
    ]);
    expect(nobody.body.findings?.[0]?.gap).toEqual({ from: '2026-06-15T12:00:00.000Z', until: '2026-07-13T12:00:00.000Z' }); // prettier-ignore
    expect(some.body.findings?.[0]?.gap).toEqual({ from: '2026-06-21T00:00:00.000Z', until: '2026-06-22T00:00:00.000Z' }); // prettier-ignore
    expect(checked.body.findings).toEqual(some.body.findings);
    await planRota(ann, { weekdays: [7] });
    expect((await publish(dangerForm)).status).toBe(201);
  });

  it('opens no round, and opens none again, while it asks about self-harm and an hour of the round has nobody', async () => {
    const round = await dangerRound(programs, { kind: 'DATED', opensAt: '2026-06-14T00:00:00.000Z', closesAt: '2026-07-20T00:00:00.000Z' }); // prettier-ignore
    expect([round.state, round.rotaGap]).toEqual(['OPEN', null]);
    await stage.owner.query(`UPDATE rota_shift SET last_on = '2026-07-15' WHERE weekday = 3`);
    const later = await dangerRound(programs, { kind: 'DATED', opensAt: '2026-06-20T00:00:00.000Z', closesAt: '2026-07-25T00:00:00.000Z' }); // prettier-ignore
    const refused = await programs.move(later.id, 'open', 0);
    await programs.move(round.id, 'waitlist', 1);
    const inTime = await programs.move(round.id, 'resume', 2);

    expect(later.rotaGap).toEqual({ from: '2026-07-22T00:00:00.000Z', until: '2026-07-23T00:00:00.000Z' });
    expect(later.actionsBlocked).toContainEqual({ action: 'open', objections: ['ROTA_GAP'] });
    expect([refused.status, refused.body.blockers]).toEqual([409, ['ROTA_GAP']]);
    expect([inTime.status, inTime.body.state]).toEqual([200, 'OPEN']);
  });

  it('of two at once is two versions', async () => {
    const both = await Promise.all(
      [4, 5].map((minutes) => publish(changed(({ ui }) => Object.assign(ui.sections[0] ?? {}, { minutes })))),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both.map(({ body }) => body.version).sort()).toEqual([1, 2]);
  });

  it('is published by who manages programs, of a program that there is, and found in no other', async () => {
    const { body } = await publish(defaultForm);
    const mine = programId;
    const director = await stage.api.as('DIRECTOR');
    expect([(await publish(defaultForm, director)).status, (await check(defaultForm, director)).status]).toEqual([
      403, 403,
    ]);
    programId = manager.personId;
    expect([(await publish(defaultForm)).status, (await check(defaultForm)).status]).toEqual([404, 404]);
    const other = await programs.program();
    expect((await programs.get(`programs/${other.id}/forms/${body.id}`)).status).toBe(404);
    expect((await programs.get(`programs/${mine}/forms/${body.id}`, director)).status).toBe(200);
  });

  it('opens no round whose rules need what it does not ask', async () => {
    const { body: lax } = await publish(
      changed(({ ui }) => Object.assign(ui.fields['birthDate'] ?? {}, { isRequired: false })),
    );
    const { id: fundId } = await programs.fund();
    const { body: round } = await programs.post<RoundResponse>(`programs/${programId}/rounds`, {
      ...{ name: 'Spring', kind: 'ROLLING', languages: ['en'], funds: [{ id: fundId }] },
      formVersionId: lax.id,
      policyVersionId: await programs.published(programId, 'policy_version'),
    });
    const refused = await programs.move(round.id, 'open', 0);

    expect(round.actionsBlocked).toContainEqual({ action: 'open', objections: ['FORM_LACKS_FACTS'] });
    expect([refused.status, refused.body.blockers]).toEqual([409, ['FORM_LACKS_FACTS']]);
  });
});
