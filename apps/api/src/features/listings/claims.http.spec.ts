/** A candidate of a public list becomes the team of whoever shows that it is theirs: once, and by a way which the list names. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { type Letters, startLetters } from '../../../test/letters.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { ClaimableListResponse, ClaimListResponse, ClaimResponse, DeskClaimListResponse, DeskClaimMovedResponse } from './claims.dto.ts'; // prettier-ignore
import type { TeamResponse } from './team.dto.ts';
import pg from 'pg';

const portal = '/api/v1/account';
const desk = '/api/v1/staff/claims';
type Refused = { readonly blockers?: readonly string[]; readonly errors?: readonly { readonly pointer: string }[] };

describe('a claim', () => {
  let api: Api;
  let owner: pg.Client;
  let letters: Letters;
  let made = 0;
  beforeAll(async () => {
    letters = await startLetters();
    api = await startApi({ environment: letters.environment });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
    await letters.stop();
  });

  const candidate = async (about: Readonly<Record<string, unknown>> = {}) => {
    const [id, number] = [randomUUID(), (made += 1)];
    const row = {
      id,
      source: 'made-up',
      identity: id,
      digest: id,
      name_key: id,
      file: 'list.csv',
      name: `Still Water ${number}`,
      line1: '1450 Larkspur Ave',
      city: 'Denver',
      state: 'CO',
      postal_code: '80202',
      phone: '+13035550142',
      website: `https://www.still-water-${number}.example/about`,
      npi: null,
      slug: id,
      ...about,
    };
    const names = Object.keys(row);
    await owner.query(
      `INSERT INTO candidate (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    return { id, name: row.name, mailbox: `info@still-water-${number}.example` };
  };
  const ask = async ({ http }: SignedIn, candidateId: string, more: object) => {
    const { status, body } = await seen(http.post(`${portal}/claims`).send({ candidateId, language: 'en', ...more }));
    return { status, body: body as ClaimResponse & Refused };
  };
  const byMail = (who: SignedIn, { id, mailbox }: { id: string; mailbox: string }) =>
    ask(who, id, { way: 'DOMAIN_MAIL', email: mailbox });
  const prove = async ({ http }: SignedIn, id: string, code: string) => {
    const { status, body } = await seen(http.post(`${portal}/claims/${id}/code`).send({ code }));
    return { status, body: body as ClaimResponse & Refused };
  };
  const codeAt = async (mailbox: string) => /\b\d{8}\b/.exec((await letters.to(api, mailbox)).at(-1) ?? '')?.[0] ?? '';
  const otherThan = (code: string) => String((Number(code) + 1) % 10 ** 8).padStart(8, '0');
  const move = async ({ http }: SignedIn, id: string, action: string, revision: number) => {
    const { status, body } = await seen(http.post(`${desk}/${id}/moves`).send({ action, revision }));
    return { status, body: body as DeskClaimMovedResponse & Refused };
  };
  const waiting = async ({ http }: SignedIn, id: string) =>
    ((await http.get(desk)).body as DeskClaimListResponse).items.find((item) => item.id === id);

  it('begins with what the public list says, and says nothing of a number', async () => {
    const { http } = await api.as('APPLICANT');
    const { id, name } = await candidate({ name: '50%_Off \\ Care', npi: '1234567893' });
    await candidate({ name: '50 Others', state: null });
    const search = async (words: string) =>
      ((await seen(http.get(`${portal}/claimable?${words}`))).body as ClaimableListResponse).items;
    const found = await search(`query=${encodeURIComponent('50%_off')}`);

    expect(found).toEqual([
      { id, name, city: 'Denver', state: 'CO', ways: ['DOMAIN_MAIL', 'CALL_BACK'], mailDomain: `still-water-${made - 1}.example` },
    ]); // prettier-ignore
    expect(JSON.stringify(found)).not.toContain('5550142');
    expect((await search('query=1234567893')).map((item) => item.id)).toEqual([id]);
    expect([await search(`query=50&city=Boulder`), await search('query=%25'), await search('')]).toEqual([[], [], []]);
  });

  it('is won with the code from the candidate’s own mailbox, and its team begins with what the list says', async () => {
    const [person, listed] = [await api.as('APPLICANT'), await candidate({ npi: '1234567893' })];
    const asked = await byMail(person, listed);
    const code = await codeAt(listed.mailbox);
    const won = await prove(person, asked.body.id, code);
    const team = (await person.http.get(`${portal}/teams/${won.body.teamId ?? ''}`)).body as TeamResponse;
    const again = await prove(person, asked.body.id, code);
    const { rows } = await owner.query<{ held: string; npi: string; actions: string[] }>(
      `SELECT x::text AS held, o.npi, (SELECT array_agg(action ORDER BY seq) FROM audit_event WHERE subject_id = $1::text) AS actions
       FROM candidate_claim x JOIN listing l ON l.id = x.listing_id JOIN organization o ON o.id = l.organization_id WHERE x.id = $1::uuid`,
      [asked.body.id],
    );

    expect([asked.status, asked.body.state, won.status, won.body.state]).toEqual([201, 'ASKED', 200, 'WON']);
    expect([team.role, team.status, team.draft?.name, team.draft?.location.line1, team.draft?.phone]).toEqual([
      'PROVIDER_OWNER',
      'DRAFT',
      listed.name,
      '1450 Larkspur Ave',
      '+13035550142',
    ]);
    expect([again.status, again.body.blockers]).toEqual([409, ['CODE_IS_OVER']]);
    expect([rows[0]?.npi, rows[0]?.actions]).toEqual(['1234567893', ['claim.ask', 'claim.win']]);
    expect(rows[0]?.held).not.toContain(code);
  });

  it('goes to no other mailbox than one at the candidate’s own domain', async () => {
    const [person, listed] = [await api.as('APPLICANT'), await candidate()];
    const elsewhere = await ask(person, listed.id, { way: 'DOMAIN_MAIL', email: 'still.water@gmail.com' });
    const nowhere = await ask(await api.as('APPLICANT'), listed.id, { way: 'DOMAIN_MAIL' });
    const shared = await candidate({ website: 'https://www.facebook.com/still-water', phone: null });
    const page = await ask(await api.as('APPLICANT'), shared.id, { way: 'DOMAIN_MAIL', email: 'x@facebook.com' });
    const { rowCount } = await owner.query('SELECT FROM candidate_claim WHERE candidate_id = ANY ($1)', [
      [listed.id, shared.id],
    ]);

    expect([elsewhere, nowhere].map(({ status, body }) => [status, body.errors?.[0]?.pointer])).toEqual([
      [422, '/email'],
      [422, '/email'],
    ]);
    expect([page.status, page.body.blockers, rowCount]).toEqual([409, ['WAY_NOT_OPEN'], 0]);
  });

  it('makes one team of two right codes at the same moment, and of the same code twice', async () => {
    const listed = await candidate();
    const people = [await api.as('APPLICANT'), await api.as('APPLICANT')] as const;
    const mailboxes = [listed.mailbox, listed.mailbox.replace('info', 'desk')] as const;
    const claims = await Promise.all(
      people.map((who, at) => byMail(who, { id: listed.id, mailbox: mailboxes[at] ?? '' })),
    );
    const codes = [await codeAt(mailboxes[0]), await codeAt(mailboxes[1])];
    const tried = [0, 0, 1, 1].map((at) => prove(people[at] ?? people[0], claims[at]?.body.id ?? '', codes[at] ?? ''));
    const answers = await Promise.all(tried);
    const lists = await Promise.all(
      people.map(async ({ http }) => ((await http.get(`${portal}/claims`)).body as ClaimListResponse).items),
    );
    const { rows } = await owner.query('SELECT count(*)::int AS n FROM listing WHERE name = $1', [listed.name]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(
      lists
        .flat()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['WITH_STAFF', 'WON']);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('hears five wrong codes, of many at once, and then not the right one', async () => {
    const [person, listed] = [await api.as('APPLICANT'), await candidate()];
    const { id } = (await byMail(person, listed)).body;
    const code = await codeAt(listed.mailbox);
    const first = await prove(person, id, otherThan(code));
    const more = await Promise.all(Array.from({ length: 8 }, () => prove(person, id, otherThan(code))));
    const right = await prove(person, id, code);
    const blockers = more.flatMap(({ body }) => body.blockers ?? []);

    expect(first.body.blockers).toEqual(['WRONG_CODE']);
    expect(blockers.filter((each) => each === 'WRONG_CODE')).toHaveLength(3);
    expect(blockers.filter((each) => each === 'CLAIM_LOCKED')).toHaveLength(1);
    expect([right.status, right.body.blockers]).toEqual([409, ['CODE_IS_OVER']]);
  });

  it('asked anew makes the code before it worthless, and a code is old after an hour', async () => {
    const [person, listed] = [await api.as('APPLICANT'), await candidate()];
    const first = await byMail(person, listed);
    const before = await codeAt(listed.mailbox);
    const second = await byMail(person, listed);
    const replaced = await prove(person, first.body.id, before);
    api.clock.moveTo(new Date(api.clock.now().getTime() + 61 * 60_000).toISOString());
    const later = await api.as('APPLICANT', { personId: person.personId });
    const late = await prove(later, second.body.id, await codeAt(listed.mailbox));
    const other = await prove(await api.as('APPLICANT'), second.body.id, '12345678');

    expect([replaced.body.blockers, late.body.blockers, other.status]).toEqual([
      ['CODE_IS_OVER'],
      ['CODE_IS_OVER'],
      404,
    ]);
  });

  it('by a call: the code comes to be when somebody of the desk takes it, and is shown to nobody else', async () => {
    const [person, listed, vetter] = [await api.as('APPLICANT'), await candidate(), await api.as('VETTER')];
    const { id, state } = (await ask(person, listed.id, { way: 'CALL_BACK' })).body;
    const before = await waiting(vetter, id);
    const both = await Promise.all([vetter, await api.as('LEAD_VETTER')].map((who) => move(who, id, 'call', 0)));
    const code = both.find(({ status }) => status === 200)?.body.code ?? '';
    const silent = await move(vetter, id, 'noAnswer', 1);
    const after = await prove(person, id, code);
    const called = await move(vetter, id, 'call', 2);
    const list = JSON.stringify((await vetter.http.get(desk)).body);
    const own = JSON.stringify((await person.http.get(`${portal}/claims`)).body);
    const won = await prove(person, id, called.body.code ?? '');

    expect([state, before?.phone, before?.actionsOpen]).toEqual(['TO_CALL', '+13035550142', ['call', 'refuse']]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([silent.body.state, silent.body.code, after.body.blockers]).toEqual(['TO_CALL', null, ['CODE_IS_OVER']]);
    expect([list, own].some((text) => text.includes(called.body.code ?? '-'))).toBe(false);
    expect([won.body.state, await waiting(vetter, id)]).toEqual(['WON', undefined]);
  });

  it('of what is somebody’s already waits for the desk, which may say no', async () => {
    const [listed, vetter] = [await candidate(), await api.as('LEAD_VETTER')];
    const [first, second] = [await api.as('APPLICANT'), await api.as('APPLICANT')];
    await prove(first, (await byMail(first, listed)).body.id, await codeAt(listed.mailbox));
    const mailbox = listed.mailbox.replace('info', 'again');
    const asked = await byMail(second, { ...listed, mailbox });
    const proven = await prove(second, asked.body.id, await codeAt(mailbox));
    const anew = await byMail(second, { ...listed, mailbox });
    const item = await waiting(vetter, asked.body.id);
    const said = await move(vetter, asked.body.id, 'refuse', item?.revision ?? -1);
    const invited = await vetter.http
      .post(`/api/v1/staff/candidates/${listed.id}/invitations`)
      .send({ email: 'somebody@still-water.example', name: 'Bo', language: 'en' });

    expect([asked.status, asked.body.state, proven.body.state, proven.body.teamId]).toEqual([
      201,
      'ASKED',
      'WITH_STAFF',
      null,
    ]);
    expect([anew.body.blockers, said.body.state, invited.status]).toEqual([['WITH_STAFF'], 'REFUSED', 409]);
  });

  it('is the asker’s alone, and at the desk goes on only from where it was seen', async () => {
    const [person, other] = [await api.as('APPLICANT'), await api.as('APPLICANT')];
    const [vetter, lead, listed] = [await api.as('VETTER'), await api.as('LEAD_VETTER'), await candidate()];
    const { id } = (await ask(person, listed.id, { way: 'CALL_BACK' })).body;
    const called = await move(vetter, id, 'call', 0);
    const isTakenByMe = await Promise.all(
      [vetter, lead].map(async (who) => (await waiting(who, id))?.isTakenByMe ?? null),
    );
    const stale = await move(lead, id, 'refuse', 0);
    const stolen = await prove(other, id, called.body.code ?? '');

    expect([isTakenByMe, stale.status, stolen.status]).toEqual([[true, false], 409, 404]);
    expect((await prove(person, id, called.body.code ?? '')).body.state).toBe('WON');
  });

  it('is asked for three times an hour and no more', async () => {
    const [person, listed] = [await api.as('APPLICANT'), await candidate()];
    const answers = [];
    for (let at = 0; at < 4; at += 1) answers.push(await ask(person, listed.id, { way: 'CALL_BACK' }));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
  });
});
