/** The people of a team see its page before the public does: the same answer, line by line and in the same order. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import type { SignedIn } from '../../../test/people.ts';
import { changed, type Providers, startProviders, teams } from '../../../test/providers.ts';
import type { ListingResponse } from './profile.dto.ts';

const like = (line: object | undefined, about: object): object => Object.assign({}, line, about);

describe('a preview', () => {
  let team: Providers;
  beforeAll(async () => {
    team = await startProviders();
  });
  afterAll(() => team.stage.stop());

  const preview = async ({ http }: SignedIn, id: string) => {
    const { status, body } = await seen(http.get(`${teams}/${id}/preview`));
    return { status, body: body as ListingResponse & { blockers?: string[] } };
  };

  it('is what the public then reads, also where lists were written in another order', async () => {
    const { person, id, slug } = await team.start();
    const { draft, revision } = await team.read(person, id);
    const content = team.filled(draft);
    const { service } = content;
    const [safety] = service.safety;
    const [price] = service.prices;
    Object.assign(service, {
      phases: service.phases.toReversed(),
      routes: ['SL_LOZENGE', 'IM_INJECTION'],
      safety: [like(safety, { route: 'SL_LOZENGE', observationMinutes: 90 }), safety],
      prices: [
        price,
        like(price, { route: 'SL_LOZENGE', amountCents: 30_000 }),
        like(price, { route: 'IM_INJECTION', format: 'GROUP', amountCents: 20_000 }),
        like(price, { phase: 'PREPARATION', amountCents: 15_000 }),
      ],
      languages: [
        { code: 'es', isInterpreted: true },
        { code: 'en', isInterpreted: false },
      ],
      populations: [
        { code: 'VET', isSpecialised: true },
        { code: 'GL', isSpecialised: false },
      ],
      access: [
        { code: 'STEP_FREE_ENTRANCE', answer: 'YES', note: null },
        { code: 'ELEVATOR', answer: 'ASK', note: 'A week before.' },
      ],
      payments: [
        { phase: 'PREPARATION', code: 'SF', note: null },
        { phase: 'ASSESSMENT', code: 'SF', note: null },
      ],
      accepting: 'NEWPT',
      waitWeeks: 2,
    });
    const [member] = content.team;
    const [license] = member?.licenses ?? [];
    Object.assign(member ?? {}, {
      licenses: [like(license, { state: 'WY', validIn: ['WY'], number: 'W-1' }), license],
    });
    const saved = await team.put(person, id, revision, content);
    expect(saved).toMatchObject({ status: 200 });
    const before = await preview(person, id);
    expect((await team.stage.get(`listings/${slug}`)).status).toBe(404);
    await team.move(person, id, 'submit', saved.body.revision);
    expect((await preview(person, id)).body).toEqual(before.body);
    await team.vetted(id, 'approve');
    const after = await team.stage.get(`listings/${(await team.read(person, id)).slug}`);

    expect([before.status, after.status]).toEqual([200, 200]);
    expect(after.body).toEqual(before.body);
    expect((await preview(person, id)).body).toEqual(after.body);
  });

  it('of a change shows the change, while the public reads what stands', async () => {
    const { person, id, slug } = await team.live();
    const now = await team.read(person, id);
    await team.put(person, id, now.revision, changed(now.live, { name: 'Louder Harbor' }));

    expect((await preview(person, id)).body.name).toBe('Louder Harbor');
    expect(((await team.stage.get(`listings/${slug}`)).body as ListingResponse).name).toBe('Quiet Harbor');
  });

  it('waits until there is a page to show, and says for what', async () => {
    const { person, id } = await team.start();
    const blank = await preview(person, id);
    const { draft, revision } = await team.read(person, id);
    const { location } = team.filled(draft);
    await team.put(person, id, revision, changed(draft, { location }));
    const little = await preview(person, id);

    expect([blank.status, blank.body.blockers]).toEqual([409, ['NO_PRACTICE_ADDRESS']]);
    expect([little.status, little.body.summary, little.body.team]).toEqual([200, '', []]);
  });

  it('is shown to a delegate, and to nobody of another team', async () => {
    const { id } = await team.submitted();
    const { rows } = await team.stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    const delegate = await team.stage.api.as('PROVIDER_DELEGATE', { organizationId: rows[0]?.organization_id ?? '' });
    const { person: other } = await team.start();

    expect((await preview(delegate, id)).status).toBe(200);
    expect((await preview(other, id)).status).toBe(404);
    expect((await preview(await team.stage.api.as('APPLICANT'), id)).status).toBe(403);
  });
});
