/** A form is changed before the eyes, what is against it leads to its place, and it is published as a version; a policy is read first. */
import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, me, problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as FormPage } from './FormPage.tsx';
import { Component as FormsPage } from './FormsPage.tsx';
import { Component as NewFormPage } from './NewFormPage.tsx';
import { Component as PoliciesPage } from './PoliciesPage.tsx';
import { Component as PolicyPage } from './PolicyPage.tsx';

window.HTMLElement.prototype.scrollIntoView = () => undefined;

const id = '0197c000-0000-7000-8000-0000000000e2';
const formId = '0197c000-0000-7000-8000-0000000000f1';
const version = {
  id: formId,
  version: 1,
  hash: 'ab'.repeat(32),
  publishedAt: '2026-11-01T00:00:00.000Z',
  publishedBy: me,
};
const program = {
  ...{ id, code: 'OWS', contact: 'help@program.example', revision: 1, rounds: [] },
  name: { en: 'Help for all', es: 'Ayuda para todos' },
  description: { en: 'We help.', es: 'Ayudamos.' },
  forms: [version],
  policies: [version],
};
const all = ['program.read', 'program.manage'] as const;
const forms = `/staff/programs/${id}/forms`;
const policies = `/staff/programs/${id}/policies`;
const known: Answers = {
  [`GET /staff/programs/${id}`]: () => program,
  [`GET ${forms}/${formId}`]: () => ({ ...version, definition: JSON.stringify(defaultForm) }),
  [`GET ${policies}/${formId}`]: () => ({ ...version, definition: JSON.stringify(defaultPolicy) }),
};
const showNew = (answers: Answers = {}, from = '') =>
  showStaffPage({
    ...{ page: NewFormPage, path: '/staff/programs/:id/forms/new', at: `${forms}/new${from}`, rights: all },
    answers: { ...known, ...answers },
  });
const fileOf = (json: unknown) => new File([JSON.stringify(json)], 'form.json', { type: 'application/json' });
const phone = async () => within(await screen.findByTestId('phone'));
const sentForm = (body: unknown) => JSON.parse((body as { definition: string }).definition) as typeof defaultForm;

describe('the forms of a program', () => {
  it('are listed with version, day, who and hash, and only who manages programs begins a new one', async () => {
    const at = { page: FormsPage, path: '/staff/programs/:id/forms', at: forms, answers: known };
    await showStaffPage({ ...at, rights: ['program.read'] });
    expect((await screen.findByRole('link', { name: 'Version 1' })).getAttribute('href')).toBe(`${forms}/${formId}`);
    expect(screen.getByText('abababababab…')).toBeDefined();
    expect(screen.queryByRole('link', { name: /Begin a new version/ })).toBeNull();
  });

  it('are shown as people meet them, in both languages', async () => {
    await showStaffPage({
      ...{ page: FormPage, path: '/staff/programs/:id/forms/:formId', at: `${forms}/${formId}`, rights: all },
      answers: known,
    });
    expect((await phone()).getByLabelText('First name')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Spanish' }));
    expect((await phone()).getByLabelText('Nombre')).toBeDefined();
    expect((await phone()).getByText(/PHQ-8 y GAD-7/)).toBeDefined();
    expect(screen.getByRole('link', { name: /Begin a new version/ }).getAttribute('href')).toBe(
      `${forms}/new?from=${formId}`,
    );
  });
});

describe('a working copy', () => {
  it('shows a changed label at once, and is published as it stands', async () => {
    const { sent, address } = await showNew({
      [`POST ${forms}`]: () => ({ ...version, id: 'published', definition: '{}' }),
    });
    const group = within(await screen.findByRole('group', { name: 'First name' }));
    await userEvent.clear(group.getByLabelText('Question in English'));
    await userEvent.type(group.getByLabelText('Question in English'), 'Your first name');
    expect((await phone()).getByLabelText('Your first name')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Publish as a new version' }));
    expect(sentForm(sent[0]?.body).texts.en?.fields['givenName']).toEqual({ label: 'Your first name' });
    expect(address()).toBe(`${forms}/published`);
  });

  it('is begun from a version', async () => {
    const other = JSON.parse(JSON.stringify(defaultForm).replaceAll('"First name"', '"Forename"')) as unknown;
    await showNew(
      { [`GET ${forms}/${formId}`]: () => ({ ...version, definition: JSON.stringify(other) }) },
      `?from=${formId}`,
    );
    expect((await phone()).getByLabelText('Forename')).toBeDefined();
  });

  it('moves a question, and what that breaks leads to its place', async () => {
    await showNew();
    await userEvent.selectOptions(await screen.findByLabelText('Section'), 'Money');
    expect(screen.getByText('Nothing is against it.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Down: Does anybody in your home have an income now?' }));
    await userEvent.selectOptions(screen.getByLabelText('Section'), 'About you');
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText(/looks at what is asked only later/)).toBeDefined();
    await userEvent.click(alert.getByRole('link', { name: 'What comes in, before tax' }));
    expect(document.activeElement?.textContent).toContain('Asked only if');
  });

  it('moves a question into another section and demands an answer', async () => {
    const { sent } = await showNew({ [`POST /staff/programs/${id}/form-checks`]: () => ({ findings: [] }) });
    const group = within(await screen.findByRole('group', { name: 'What should we call you?' }));
    await userEvent.click(group.getByRole('checkbox', { name: 'It must be answered' }));
    await userEvent.selectOptions(group.getByLabelText('Stands in'), 'Your care');
    await userEvent.click(screen.getByRole('button', { name: 'Check everything' }));
    const form = sentForm(sent[0]?.body);
    expect(form.ui.sections[3]?.fields.at(-1)).toBe('calledName');
    expect(form.ui.fields['calledName']?.isRequired).toBe(true);
  });

  it('that is refused keeps what was written, and says each finding with its place', async () => {
    const findings = [{ code: 'HARD_TO_READ', at: '/texts/es/sections/SAFETY', language: 'es' }];
    await showNew({ [`POST ${forms}`]: () => problem('refused', 409, { blockers: ['HARD_TO_READ'], findings }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Publish as a new version' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(/too hard to read/)).toBeDefined();
    await userEvent.click(alert.getByRole('link'));
    expect(await screen.findByRole('heading', { name: /Section 6 of 8/ })).toBeDefined();
  });

  it('takes a file with a dead condition and shows it; what is no form is not taken', async () => {
    await showNew();
    const file = await screen.findByLabelText('Begin from a file');
    const isTeam = { field: 'hasTeam', isOneOf: [true] };
    const dead = { show: 'FIELD', name: 'teamName', when: { all: [isTeam, { not: isTeam }] } };
    await userEvent.upload(file, fileOf({ ...defaultForm, rules: [dead] }));
    expect(await screen.findByText(/its condition contradicts itself/)).toBeDefined();
    await userEvent.upload(file, fileOf({ ...defaultForm, rules: [{}] }));
    expect(await screen.findByText('This is not a form yet')).toBeDefined();
    expect(screen.getByText('/rules/0/show')).toBeDefined();
    expect((await phone()).getByLabelText('First name')).toBeDefined();
  });

  it('emptied where words are needed says so before anybody sends it', async () => {
    await showNew();
    const group = within(await screen.findByRole('group', { name: 'First name' }));
    await userEvent.clear(group.getByLabelText('Question in English'));
    expect(screen.getByText('/texts/en/fields/givenName/label')).toBeDefined();
  });
});

describe('a policy', () => {
  it('is read before it is published, and published as it was read', async () => {
    const { sent } = await showStaffPage({
      ...{ page: PoliciesPage, path: '/staff/programs/:id/policies', at: policies, rights: all },
      answers: { ...known, [`POST ${policies}`]: () => ({ ...version, version: 2, definition: '{}' }) },
    });
    expect(await screen.findByText('People of 18 years or more.')).toBeDefined();
    const file = screen.getByLabelText('Begin from a file');
    await userEvent.upload(file, fileOf({ ...defaultPolicy, readersPerFile: 1 }));
    expect(await screen.findByText('/readersPerFile')).toBeDefined();
    await userEvent.upload(file, fileOf({ ...defaultPolicy, readersPerFile: 5 }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish this policy' }));
    expect(await screen.findByText('Version 2 is published.')).toBeDefined();
    expect(JSON.parse((sent[0]?.body as { definition: string }).definition)).toEqual({
      ...defaultPolicy,
      readersPerFile: 5,
    });
  });

  it('is read by who may not publish one', async () => {
    await showStaffPage({
      ...{ page: PolicyPage, path: '/staff/programs/:id/policies/:policyId', at: `${policies}/${formId}` },
      ...{ rights: ['program.read'], answers: known, language: 'es' },
    });
    expect(await screen.findByText('Personas de 18 años o más.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Publicar esta política' })).toBeNull();
  });
});
