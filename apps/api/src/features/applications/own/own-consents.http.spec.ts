/** Each consent stands with its words and its day; taking one back is a row, at any time, and never an edit. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentPurposeText } from '@open-window/domain/application-consent.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import type { Form } from '@open-window/domain/form.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant, roundBy } from '../../../../test/applications.ts';
import { ScreeningDesk } from '../../../../test/screening.ts';
import type { OwnConsentsResponse } from './own-consents.dto.ts';

let at: ScreeningDesk;
beforeAll(async () => {
  at = await ScreeningDesk.open();
});
afterAll(() => at.stage.stop());

const applied = async (shareWithTeam = true) => {
  const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
  const id = await rosa.handedIn(at.round, { ...wholeAnswers, shareWithTeam });
  return { rosa, id, path: `applications/${id}/consents` };
};
const { version } = currentPurposeText('RESEARCH');
const change = (purpose: string, isGiven: boolean, more: object = {}) => ({
  ...{ purpose, isGiven, textVersion: version, language: 'en' },
  ...more,
});

describe('consents beside an application', () => {
  it('stand with their words, version and day: what the form asked for, and what else may be', async () => {
    const { rosa, path } = await applied();
    const { body } = await rosa.get<OwnConsentsResponse>(path);
    expect(body.needed.map(({ field }) => field)).toEqual(['agreeTrue', 'agreeRules', 'agreeClinician']);
    expect(body.needed.every(({ words, textVersion, givenAt }) => words.length > 20 && /^[\da-f]{64}$/.test(textVersion) && givenAt !== '')).toBe(true); // prettier-ignore
    expect(body.optional.map(({ purpose, isGiven, saidAt }) => [purpose, isGiven, saidAt !== null])).toEqual([
      ['SHARE_WITH_TEAM', true, true],
      ['RESEARCH', false, false],
      ['CONTACT', false, false],
    ]);
    expect((await applied(false).then(({ rosa: ada, path: other }) => ada.get<OwnConsentsResponse>(other))).body.optional[0]?.isGiven).toBe(false); // prettier-ignore
  });

  it('are read from the question that asks for them, whatever it is called in the form', async () => {
    const named = JSON.parse(JSON.stringify(defaultForm).replaceAll('shareWithTeam', 'mayTheTeamSee')) as Form;
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const { shareWithTeam: _, ...answers } = wholeAnswers;
    const id = await rosa.handedIn(await roundBy(at.programs, named), { ...answers, mayTheTeamSee: true });
    const { body } = await rosa.get<OwnConsentsResponse>(`applications/${id}/consents`);

    expect(body.optional[0]).toMatchObject({ purpose: 'SHARE_WITH_TEAM', isGiven: true });
    expect(body.optional[0]?.words).toBe(defaultForm.texts.en?.fields['shareWithTeam']?.label);
  });

  it('are given and taken back by rows that nobody edits, by two at once too', async () => {
    const { rosa, id, path } = await applied();
    const given = await rosa.post<OwnConsentsResponse>(path, change('RESEARCH', true));
    expect([given.status, given.body.optional[1]]).toMatchObject([201, { isGiven: true, textVersion: version }]);
    const both = await Promise.all([
      rosa.post(path, change('RESEARCH', false)),
      rosa.post(path, change('RESEARCH', false)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const back = await rosa.post<OwnConsentsResponse>(path, change('SHARE_WITH_TEAM', false));
    expect(back.body.optional.map(({ isGiven }) => isGiven)).toEqual([false, false, false]);

    const { rows } = await at.stage.owner.query<{ said: string }>(
      `SELECT string_agg(purpose || ' ' || is_given, ', ' ORDER BY number) AS said FROM application_consent WHERE application_id = $1`,
      [id],
    );
    expect(rows[0]?.said).toBe('RESEARCH true, RESEARCH false, SHARE_WITH_TEAM false');
    for (const edit of ['UPDATE application_consent SET is_given = true', 'DELETE FROM application_consent'])
      await expect(at.stage.owner.query(edit)).rejects.toThrow(/never changed/);
    const { rowCount } = await at.stage.owner.query(
      `SELECT FROM audit_event WHERE action = 'consent.withdraw' AND subject_id = $1`,
      [id],
    );
    expect(rowCount).toBe(2);
  });

  it('are taken back after the end too, given only in today’s words, and nobody else’s', async () => {
    const { rosa, id, path } = await applied();
    expect((await rosa.post(path, change('RESEARCH', true, { textVersion: '1999-01-01' }))).body.blockers).toEqual([
      'OLD_TEXT',
    ]);
    await at.stage.owner.query(`UPDATE application SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`, [id]);
    expect((await rosa.post(path, change('CONTACT', true))).body.blockers).toEqual(['IT_IS_OVER']);
    expect((await rosa.post(path, change('SHARE_WITH_TEAM', false))).status).toBe(201);
    const other = new Applicant(await at.stage.api.as('APPLICANT'));
    expect([(await other.get(path)).status, (await other.post(path, change('CONTACT', true))).status]).toEqual([
      404, 404,
    ]);
  });
});
