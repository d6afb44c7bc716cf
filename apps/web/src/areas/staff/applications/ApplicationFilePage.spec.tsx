/** The desk reads what the rules said and why something cannot be done, names what failed, and sees nothing about health. */
import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ApplicationFilePage } from './ApplicationFilePage.tsx';
import { Component as ClinicalFilePage } from './ClinicalFilePage.tsx';
import type { MedicalFile, ScreeningFile } from './applications.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000f1';
const otherId = '0197c000-0000-7000-8000-0000000000f2';
const path = `/staff/applications/${id}`;
const file: ScreeningFile = {
  id,
  receipt: 'SKQG26WYNA',
  status: 'SCREENING',
  round: 'All year',
  language: 'en',
  submittedAt: '2026-06-15T12:00:00.000Z',
  verification: 'ATTESTED',
  medical: 'REVIEW',
  isFlagged: true,
  authority: null,
  revision: 4,
  isSampled: false,
  handedIn: { form: JSON.stringify(defaultForm), answers: { givenName: 'Rosa', hope: 'To sleep again' } },
  runs: [{ number: 1, policyVersion: 1, result: 'NOT_ELIGIBLE', ranBy: null, ranAt: '2026-06-15T12:00:01.000Z' }],
  lines: [
    { rule: 'AGE', outcome: 'PASS', card: null, incomeCents: null, guidelineCents: null, percent: null },
    { rule: 'INCOME', outcome: 'FAIL', card: null, incomeCents: 6_000_000, guidelineCents: 1_596_000, percent: 375 },
  ],
  pairs: [
    { otherId, receipt: 'AAAAAAAAAA', status: 'SCREENING', rules: ['PHONE'], state: 'FLAGGED', resolvedBy: null },
  ],
  moves: [
    {
      number: 1,
      action: 'submit',
      to: 'SUBMITTED',
      movedBy: null,
      movedAt: '2026-06-15T12:00:00.000Z',
      reasons: [],
      note: null,
    },
  ],
  actionsOpen: ['confirmIneligible'],
  actionsBlocked: [{ action: 'qualify', blockers: ['NOT_ELIGIBLE', 'MEDICAL_HOLD'] }],
  verificationOpen: ['requestProof', 'waive'],
};

const show = (language: 'en' | 'es' = 'en') =>
  showStaffPage({
    page: ApplicationFilePage,
    path: '/staff/applications/:id',
    at: path,
    rights: ['application.read', 'application.screen'],
    answers: {
      [`GET ${path}`]: () => file,
      [`POST ${path}/moves`]: () => ({ ...file, status: 'INELIGIBLE', revision: 5 }),
      [`POST ${path}/pairs/${otherId}`]: () => file,
      [`POST ${path}/verification`]: () => problem('refused', 409, { blockers: ['REASON_NEEDED'] }),
    },
    language,
  });

describe('an application at the desk', () => {
  it('says what each rule said with its figures, and every reason why it cannot be qualified', async () => {
    await show();
    expect(await screen.findByText(/\$60,000 a year is 375% of \$15,960/)).toBeDefined();
    expect(screen.getByText('A clinician has not cleared it.')).toBeDefined();
    expect(screen.getByText('To sleep again')).toBeDefined();
    expect(screen.queryByText(defaultForm.texts.en?.fields['safetyLiver']?.label ?? '')).toBeNull();
  });

  it('is no without a person who names what failed', async () => {
    const { sent } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm that it is not eligible' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Income' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do it' }));
    expect(await screen.findByText('It is confirmed that it is not eligible.')).toBeDefined();
    expect(sent[0]?.body).toEqual({ action: 'confirmIneligible', revision: 4, reasons: ['INCOME'] });
  });

  it('is held against another one by a person', async () => {
    const { sent } = await show('es');
    await userEvent.click(await screen.findByRole('button', { name: 'Son dos' }));
    expect(await screen.findByText('Guardado.')).toBeDefined();
    expect(sent[0]?.body).toEqual({ answer: 'VALID', revision: 4 });
  });
});

const medical: MedicalFile = {
  id,
  receipt: 'SKQG26WYNA',
  state: 'REVIEW',
  holds: ['LIVER'],
  notes: ['THYROID'],
  scores: [{ instrument: 'PHQ-8', score: 12, band: 'moderate' }],
  letters: [],
  decisions: [],
  revision: 2,
};

describe('what waits for a clinician', () => {
  it('is decided by codes, with a note that only clinicians read', async () => {
    const at = `/staff/clinical/${id}`;
    const { sent } = await showStaffPage({
      page: ClinicalFilePage,
      path: '/staff/clinical/:id',
      at,
      rights: ['clinical.read'],
      answers: {
        [`GET ${at}`]: () => medical,
        [`POST ${at}/decisions`]: () => ({ ...medical, state: 'DEFER', revision: 3 }),
      },
    });
    expect(await screen.findByText('Severe liver disease')).toBeDefined();
    expect(screen.getByText(/PHQ-8: 12/)).toBeDefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Decision' }), 'DEFER');
    await userEvent.type(screen.getByLabelText('Until'), '2026-09-01');
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'After the next test.');
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(await screen.findByText('It is decided.')).toBeDefined();
    expect(sent[0]?.body).toEqual({
      decision: 'DEFER',
      revision: 2,
      until: '2026-09-01',
      note: 'After the next test.',
    });
  });
});
