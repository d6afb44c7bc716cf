/** The desk reads what the rules said and why something cannot be done, names what failed, and sees nothing about health. */
import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ApplicationFilePage } from './ApplicationFilePage.tsx';
import { Component as ClinicalFilePage } from './ClinicalFilePage.tsx';
import type { DeskMessages } from './messages.queries.ts';
import type { MedicalFile, ScreeningFile } from './applications.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000f1';
const otherId = '0197c000-0000-7000-8000-0000000000f2';
const path = `/staff/applications/${id}`;
const own: ScreeningFile = {
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
  ownerId: null,
  ties: [],
  revision: 4,
  isSampled: false,
  handedIn: { form: JSON.stringify(defaultForm), answers: { givenName: 'Rosa', hope: 'To sleep again' }, changed: [] },
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
  requests: [],
  letters: [],
  channel: 'ONLINE',
  mayAsk: true,
  actionsOpen: ['confirmIneligible'],
  actionsBlocked: [{ action: 'qualify', blockers: ['NOT_ELIGIBLE', 'MEDICAL_HOLD'] }],
  verificationOpen: ['requestProof', 'waive'],
};

const paper = {
  id,
  kind: 'INCOME',
  name: 'pay.pdf',
  state: 'CLEAN',
  reason: null,
  addedAt: '2026-06-16T12:00:00.000Z',
  revision: 2,
};
const change = {
  number: 1,
  field: 'phone',
  why: 'I moved.',
  state: 'ASKED',
  reason: null,
  askedAt: '2026-06-16T12:00:00.000Z',
  answeredAt: null,
};
const thread: DeskMessages = {
  items: [
    { number: 1, from: 'APPLICANT', words: 'When will I hear?', writtenAt: '2026-06-16T12:00:00.000Z', isRead: false },
  ],
  unread: 1,
  against: [],
  closesAt: null,
};

const show = (language: 'en' | 'es' = 'en', file: ScreeningFile = own) =>
  showStaffPage({
    page: ApplicationFilePage,
    path: '/staff/applications/:id',
    at: path,
    rights: ['application.read', 'application.screen'],
    answers: {
      [`GET ${path}`]: () => file,
      [`GET ${path}/messages`]: () => thread,
      [`GET ${path}/changes`]: () => ({ items: [change], mayAsk: true }),
      [`POST ${path}/changes/1/answers`]: () => ({ items: [], mayAsk: true }),
      [`GET ${path}/proofs`]: () => ({
        items: [
          { ...paper, state: 'QUARANTINED' },
          { ...paper, id: otherId },
        ],
      }),
      [`POST ${path}/messages`]: () => thread,
      [`POST ${path}/messages/marks`]: () => ({ ...thread, unread: 0 }),
      [`POST ${path}/moves`]: () => ({ ...file, status: 'INELIGIBLE', revision: 5 }),
      [`POST ${path}/owner`]: () => ({ ...file, revision: 5 }),
      [`POST ${path}/pairs/${otherId}`]: () => file,
      [`POST ${path}/requests`]: () => ({ ...file, status: 'NEEDS_INFO', mayAsk: false, revision: 5 }),
      [`GET ${path}/letters/INELIGIBLE`]: () => ({
        language: 'en',
        version: '2026-11-27',
        lines: [{ text: 'We are sorry.', path: null }],
      }),
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

  it('has messages that are answered, and that wait until somebody says that they read them', async () => {
    const { sent } = await show();
    expect(await screen.findByText('When will I hear?')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Write to them' }), 'Within a week.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('It is sent.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'I have read it' }));
    expect(await screen.findByText('It waits no longer.')).toBeDefined();
    expect(sent.map(({ path: to, body }) => [to.endsWith('/marks'), body])).toEqual([
      [false, { words: 'Within a week.' }],
      [true, { until: 1 }],
    ]);
    expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^"[\da-f-]{36}"$/);
  });

  it('has the papers that were sent, of which those can be read that the scanner let through', async () => {
    await show();
    expect(await screen.findAllByText(/Paper: pay\.pdf/)).toHaveLength(2);
    expect(screen.getByText('It waits for the scanner.')).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'Save a copy: pay.pdf' })).toHaveLength(1);
  });

  it('has what they ask to change, which is refused with a reason', async () => {
    const { sent } = await show();
    expect(await screen.findByText('I moved.')).toBeDefined();
    await userEvent.selectOptions(screen.getByLabelText('If not, why'), 'NOT_CLEAR');
    await userEvent.click(screen.getByRole('button', { name: 'They may not' }));
    expect(await screen.findByText('It is answered.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ answer: 'REFUSED', reason: 'NOT_CLEAR' }]);
  });

  it('is no without a person who names what failed', async () => {
    const { sent } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm that it is not eligible' }));
    expect(await screen.findByText('We are sorry.')).toBeDefined();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Income' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do it' }));
    expect(await screen.findByText('It is confirmed that it is not eligible.')).toBeDefined();
    expect(sent[0]?.body).toEqual({ action: 'confirmIneligible', revision: 4, reasons: ['INCOME'] });
  });

  it('asks for what the desk reads, each with what is wanted of it', async () => {
    const { sent } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for something' }));
    const label = (name: string): string => defaultForm.texts.en?.fields[name]?.label ?? '';
    expect(screen.queryByRole('checkbox', { name: label('safetyLiver') })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: label('hope') }));
    await userEvent.click(screen.getByRole('checkbox', { name: label('phone') }));
    await userEvent.click(screen.getByRole('checkbox', { name: label('phone') }));
    await userEvent.type(screen.getByLabelText('Note to the applicant, in their language'), 'How?');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText('It is asked.')).toBeDefined();
    expect(sent.at(-1)?.body).toMatchObject({ revision: 4, items: [{ field: 'hope', ask: 'CLEARER' }], note: 'How?' });
  });

  it('is taken by whoever looks after it', async () => {
    const { sent } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Take it' }));
    expect(await screen.findByText('Kept.')).toBeDefined();
    expect(sent[0]?.body).toEqual({ action: 'take', revision: 4 });
  });

  it('says what ties whoever reads it to the applicant, and offers them nothing', async () => {
    await show('es', { ...own, ties: ['HOUSEHOLD'], actionsOpen: [], actionsBlocked: [], verificationOpen: [] });
    expect(await screen.findByText('Usted no decide aquí')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Tomarla' })).toBeNull();
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
