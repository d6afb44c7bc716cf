/** Clinicians answer what is theirs, and no health answer is seen or felt by anybody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRound } from '../../../../test/applications.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { clinic, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import type { MedicalFileResponse, MedicalListResponse } from './medical.dto.ts';
import type { ScreeningFileResponse } from '../screening/screening.dto.ts';

let at: ScreeningDesk;
beforeAll(async () => {
  at = await ScreeningDesk.open();
});
afterAll(() => at.stage.stop());

describe('what is asked about health', () => {
  const held = { safetyPregnancy: 'YES', safetyBipolar: 'UNSURE', gad7: undefined, conditions: ['TRAUMA'] };

  it('holds for a clinician, who reads codes and decides; another one decides again', async () => {
    const found = await at.screened(held);
    expect(found.medical).toBe('REVIEW');
    expect((await at.qualify(found)).body.blockers).toEqual(['MEDICAL_HOLD']);
    expect((await get<MedicalListResponse>(at.clinician, clinic)).body.items.map(({ id }) => id)).toContain(found.id);
    const { body } = await get<MedicalFileResponse>(at.clinician, `${clinic}/${found.id}`);
    expect([body.holds, body.notes]).toEqual([['PREGNANCY'], ['BIPOLAR']]);
    const decide = (who: SignedIn, decision: string, revision: number, more: object = {}) =>
      post<MedicalFileResponse>(who, `${clinic}/${found.id}/decisions`, { decision, revision, ...more });
    expect((await decide(at.clinician, 'DEFER', 0)).body.blockers).toEqual(['UNTIL_NEEDED']);
    expect((await decide(at.clinician, 'REFER_OUT', 0, { note: 'CANARY-NOTE' })).body.decisions[0]?.note).toBe(
      'CANARY-NOTE',
    );
    expect((await decide(at.clinician, 'CLEARED', 1)).body.blockers).toEqual(['SECOND_CLINICIAN_NEEDED']);
    expect((await decide(await at.stage.api.as('CLINICIAN'), 'CLEARED_WITH_NOTE', 1)).body.state).toBe(
      'CLEARED_WITH_NOTE',
    );
    expect((await get<MedicalListResponse>(at.clinician, clinic)).body.items.map(({ id }) => id)).not.toContain(
      found.id,
    );
    const after = await at.file(found.id);
    expect(JSON.stringify(after.moves)).not.toContain('CANARY');
    expect((await at.qualify(after)).status).toBe(200);
  });

  it('is nobody’s to read where nothing holds, and no screener’s ever', async () => {
    const { id } = await at.screened({ safetyBipolar: 'YES' });
    expect((await get(at.clinician, `${clinic}/${id}`)).status).toBe(404);
    expect((await get(at.screener, clinic)).status).toBe(403);
    expect((await get(at.screener, `${clinic}/${id}`)).status).toBe(403);
  });

  it('changes nothing at the desk: with it and without it the same words, the same state, the same place', async () => {
    const where = await openRound(at.programs);
    const ill = {
      phq8: undefined,
      safetyBipolar: 'YES',
      safetyFamilyPsychosis: 'TELL_CLINICIAN',
      conditions: ['SUBSTANCE'],
      tried: ['ECT'],
    };
    const plain = { givenName: 'Eva', familyName: 'Stone', phone: '303 888 1111', city: 'Boulder' };
    const without = await at.screened(plain, where);
    const other = await at.screened({ ...plain, ...ill }, await openRound(at.programs));
    const shown = ({ handedIn, status, verification, medical, lines, actionsOpen, actionsBlocked }: ScreeningFileResponse) =>
      ({ answers: handedIn.answers, status, verification, medical, lines, actionsOpen, actionsBlocked }); // prettier-ignore

    expect(shown(other)).toEqual(shown(without));
    expect(JSON.stringify(other.handedIn.answers)).not.toMatch(/SUBSTANCE|ECT|safety/);
  });
});
