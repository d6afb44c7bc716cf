/** Who owns a team writes what is said of it, and never that it was checked: neither through a route nor with a connection of the product's own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rightsOf } from '@open-window/domain/access.ts';
import pg from 'pg';
import { changed, type Providers, startProviders, teams } from '../../../test/providers.ts';

let team: Providers;
beforeAll(async () => {
  team = await startProviders();
});
afterAll(() => team.stage.stop());

const standing = async (id: string) => {
  const { rows } = await team.stage.owner.query<{ listing: object }>(
    `SELECT to_jsonb(l) AS listing, (SELECT count(*)::int FROM verification_check) AS checks FROM listing l WHERE id = $1`,
    [id],
  );
  return rows;
};

const claims = {
  isVerified: true,
  is_verified: true,
  badge: 'VERIFIED',
  checks: [],
  checkedOn: '2026-06-01',
  status: 'LIVE',
  origin: 'APPLICATION',
};

it.each(Object.entries(claims))('refuses a draft, a move and a new team that say %s', async (name, value) => {
  const { person, id } = await team.submitted();
  const other = await team.start(person);
  const { draft, revision } = await team.read(person, other.id);
  const before = [await standing(id), await standing(other.id)];
  const claim = { [name]: value };
  const answers = [
    (await team.put(person, other.id, revision, { ...changed(draft, {}), ...claim })).status,
    (await team.put(person, other.id, revision, changed(draft, { service: Object.assign({}, draft?.service, claim) })))
      .status,
    (await person.http.post(`${teams}/${other.id}/moves`).send({ action: 'submit', revision, ...claim })).status,
    (await person.http.post(teams).send({ name: 'X', city: 'Denver', state: 'CO', postalCode: '80202', ...claim }))
      .status,
  ];

  expect(answers).toEqual([400, 400, 400, 400]);
  expect([await standing(id), await standing(other.id)]).toEqual(before);
});

it('lets no owner add or change a check in the database, of the own team or in the own case', async () => {
  const { person, id } = await team.live();
  const grants = [{ role: 'PROVIDER_OWNER', organizationId: null }] as const;
  const rights = rightsOf({ grants, door: 'portal', isComplete: true, hasBrokenGlass: false });
  const product = new pg.Client({
    connectionString: team.stage.api.database.appUrl,
    options: `-c app.person=${person.personId} -c app.rights=${rights.join(',')}`,
  });
  await product.connect();
  const before = await standing(id);
  const row = `(item, service_id, method, source, performed_on, result, original_result, performed_by, case_id)
    SELECT 1, service_id, 'SITE_VISIT', 'me', '2026-06-01', 'VERIFIED', 'VERIFIED', $1::uuid, c.id
    FROM listing l LEFT JOIN vetting_case c ON c.listing_id = l.id WHERE l.id = $2`;

  await expect(product.query(`INSERT INTO verification_check ${row}`, [person.personId, id])).rejects.toThrow(
    /row-level security/,
  );
  for (const attempt of [
    `UPDATE verification_check SET result = 'VERIFIED', performed_by = '${person.personId}'`,
    'DELETE FROM verification_check',
  ])
    await expect(product.query(attempt)).rejects.toThrow(/permission denied/);
  await product.end();

  expect(await standing(id)).toEqual(before);
});
