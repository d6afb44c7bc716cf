/** Everybody of the directory is looked for; whoever may be on a list is asked about once, and nobody is cleared by what was not looked at. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  begin,
  checks,
  close,
  forget,
  leie,
  line,
  listingId,
  noonOf,
  open,
  other,
  quarle,
  queue,
  run,
  screening,
  stage,
  take,
  tick,
} from '../../../test/exclusions.ts';
import { runJobs } from '../../../test/jobs.ts';

beforeAll(open);
beforeEach(begin);
afterAll(close);

describe('a run', () => {
  it('clears who was looked for and not found, until the day that the checklist says', async () => {
    await forget();
    await leie(other);
    const { runs } = await run();

    expect(runs).toMatchObject([
      { reason: 'ASKED', isComplete: true, because: [], practitioners: 1, organizations: 1, checks: 2 },
    ]);
    expect(await checks()).toEqual([
      { on: '2026-06-15', result: 'VERIFIED', original: 'VERIFIED', source: 'leie 2026-06-15', method: 'PRIMARY_SOURCE_BULK', due: '2026-07-15' },
    ]); // prettier-ignore
  });

  it('asks about each list entry once, however often it runs and wherever the entry stands in the next file', async () => {
    await leie(quarle);
    await run();
    await leie(other, quarle);
    const { runs } = await run();
    const items = await queue();

    expect(items).toMatchObject([
      { name: 'Brynna Quarle', list: 'leie', strength: 'MEDIUM', state: 'OPEN', revision: 0 },
    ]);
    expect(runs.map(({ candidates, newCandidates }) => [candidates, newCandidates])).toEqual([[1, 0], [1, 1]]); // prettier-ignore
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE', due: null }]);
  });

  it('writes no check and says why while the list is missing, old or broken; the last result stands', async () => {
    const before = await checks();
    const missing = await run();
    await leie(other);
    noonOf('2026-07-25');
    const stale = await run();

    expect(missing.runs[0]).toMatchObject({ isComplete: false, because: ['the list leie is missing'], checks: 0 });
    expect(stale.runs[0]).toMatchObject({
      isComplete: false,
      because: ['the list leie is older than 35 days'],
      checks: 0,
    });
    expect(await checks()).toEqual(before);
  });

  it('asks by an old list all the same: a candidate is never clear', async () => {
    await leie(quarle);
    noonOf('2026-07-25');
    await run();

    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }]);
  });

  it('answers for federal awards only by the list of those, and asks about who stands on it', async () => {
    await forget();
    await leie(other);
    await run();
    expect(await checks(15)).toEqual([]);
    const row = (last: string, first: string) => `"Individual","${first}","","${last}","","","OH","USA","Prohibition/Restriction","03/01/2022","Indefinite","Active","",""`; // prettier-ignore
    const sam = 'Classification,First,Middle,Last,Suffix,Name,State / Province,Country,Exclusion Type,Active Date,Termination Date,Record Status,SAM Number,NPI'; // prettier-ignore
    await take('sam', sam, row('NOBODY', 'ATALL'));
    await run();
    expect(await checks(15)).toMatchObject([{ result: 'VERIFIED', source: 'sam 2026-06-15', due: '2026-07-15' }]);
    await take('sam', sam, row('QUARLE', 'BRYNNA'));
    await run();
    expect(await checks(15)).toMatchObject([{ result: 'VERIFIED' }, { result: 'INCONCLUSIVE', due: null }]);
  });

  it('answers for a state only by the list of that state', async () => {
    await forget();
    await leie(other);
    await run();
    expect(await checks(16)).toEqual([]);
    await stage.owner.query(`UPDATE location SET state = 'KY'`);
    const without = await run();
    await take('kentucky', 'First Name,Last Name or Practice Name,NPI,License,Effective Date,Reason for Term/Exclusion', 'Nobody,Atall,,1,2026-03-31,Violation'); // prettier-ignore
    await run();

    expect(without.runs[0]?.because).toEqual(['the list kentucky is missing']);
    expect(await checks(16)).toMatchObject([{ result: 'VERIFIED', source: 'kentucky 2026-06-15' }]);
  });

  it('looks for people of a draft and passes over teams that are closed', async () => {
    await leie(quarle, line('NEWLY', 'ODA'));
    const draft = { team: [{ practitionerId: '0197c000-0000-7000-8000-000000000aaa', givenName: 'Oda', familyName: 'Newly', npi: null }, {}] };
    await stage.owner.query(`INSERT INTO listing_revision (listing_id, number, state, content) VALUES ($1, 99, 'DRAFT', $2)`, [listingId, draft]);
    await run();
    expect((await queue()).map(({ name }) => name).sort()).toEqual(['Brynna Quarle', 'Oda Newly']);
    await stage.owner.query(`UPDATE listing SET status = 'CLOSED'`);
    const { runs } = await run();

    expect(runs[0]).toMatchObject({ isComplete: false, because: ['the directory has nobody to screen'], practitioners: 0 });
    expect(await queue()).toHaveLength(2);
  }); // prettier-ignore

  it('says how many numbers are no valid NPI', async () => {
    await leie(other);
    await stage.owner.query(`UPDATE practitioner SET npi = '1234567890'`);
    expect((await run()).runs[0]).toMatchObject({ invalidNpis: 1, isComplete: true });
  });

  it('forgets the question when the list does not name the entry any more, and clears the person from the next day on', async () => {
    await leie(quarle);
    await run();
    await leie(other);
    expect((await run()).runs[0]).toMatchObject({ gone: 1 });
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }]);
    noonOf('2026-06-16');
    await tick();

    expect(await queue()).toMatchObject([{ state: 'GONE' }]);
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }, { on: '2026-06-16', result: 'VERIFIED' }]);
  });

  it('begins by itself when lists or people change or a week is over, and not otherwise', async () => {
    expect(await tick()).toEqual(['CALENDAR']);
    expect(await tick()).toHaveLength(1);
    await leie(other);
    expect(await tick()).toEqual(['CALENDAR', 'LISTS']);
    await stage.owner.query(`UPDATE practitioner SET family_name = 'Other'`);
    expect(await tick()).toEqual(['CALENDAR', 'LISTS', 'PEOPLE']);
    noonOf('2026-06-21');
    expect(await tick()).toHaveLength(3);
    noonOf('2026-06-22');
    expect(await tick()).toEqual(['CALENDAR', 'LISTS', 'PEOPLE', 'CALENDAR']);
  });

  it('leaves nothing when it dies on its way: no run, no question, no check', async () => {
    await leie(quarle);
    const { http } = await stage.api.as('VETTER');
    await http.post(`${screening}/runs`).send({});
    const before = await checks();
    await stage.owner.query(`ALTER TABLE screening_run ADD CONSTRAINT killed CHECK (false)`);
    await expect(runJobs(stage.api)).rejects.toThrow();
    await stage.owner.query(`ALTER TABLE screening_run DROP CONSTRAINT killed`);

    expect(await queue()).toEqual([]);
    expect(await checks()).toEqual(before);
    await run();
    expect(await queue()).toHaveLength(1);
  });
});
