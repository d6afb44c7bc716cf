/** The agreement shows its very words with the terms before anybody signs, and who signed afterwards. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPage } from '../../../../test/staff-page.tsx';
import { AgreementSection } from './AgreementSection.tsx';
import type { Agreement } from './agreement.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const path = `/account/teams/${id}/agreement`;
const open: Agreement = {
  version: '2026-11-26',
  en: '',
  es: '',
  signature: null,
  objections: [],
  maySign: true,
  holds: [],
};
const signed: Agreement = {
  ...open,
  signature: {
    id,
    version: '2026-11-26',
    language: 'en',
    words: 'Rate. The fund pays.',
    textHash: 'ab'.repeat(32),
    termsHash: 'cd'.repeat(32),
    rateCents: 45_000,
    discountPercent: 20,
    slots: 3,
    name: 'June Harbor',
    role: 'Owner',
    signedAt: '2026-11-26T10:00:00.000Z',
  },
};
const Shown = () => <AgreementSection teamId={id} slots={3} saidAt="now" />;

const show = (agreement: Agreement) =>
  showPage('portal', {
    page: Shown,
    path: '/account/teams',
    rights: ['team.edit', 'team.submit'],
    answers: { [`GET ${path}`]: () => agreement, [`POST ${path}/signatures`]: () => signed },
  });

describe('the scholarship agreement', () => {
  it('is read with its terms, signed under a typed name, and shown as signed', async () => {
    const { sent } = await show(open);
    expect(await screen.findByText('Fill in both terms to read the text.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /^What the fund pays/ }), '450');
    await userEvent.type(screen.getByRole('textbox', { name: /^What you take off/ }), '20');
    expect(await screen.findByText(/The fund pays the team \$450\.00/)).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /^Your name/ }), 'June Harbor');
    await userEvent.type(screen.getByRole('textbox', { name: /^What you are/ }), 'Owner');
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Sign the agreement' }));
    expect(await screen.findByText(/^Signed by June Harbor, Owner/)).toBeDefined();
    expect(sent[0]?.body).toEqual({
      version: '2026-11-26',
      language: 'en',
      name: 'June Harbor',
      role: 'Owner',
      rateCents: 45_000,
      discountPercent: 20,
      slots: 3,
    });
    expect(screen.queryByRole('button', { name: 'Sign the agreement' })).toBeNull();
  });

  it('is asked for again when the terms are others, of the owner alone', async () => {
    await show({ ...signed, objections: ['SLOTS_DIFFER'], maySign: false });
    expect(await screen.findByText(/must be signed again/)).toBeDefined();
    expect(screen.getByText('The owner of the team signs it.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Sign the agreement' })).toBeNull();
  });

  it('says in neutral words why the fund pays nothing for now', async () => {
    await show({ ...signed, holds: ['SUSPENDED', 'OUR_CHECK_LATE'] });
    expect(await screen.findByText(/We are looking at your team/)).toBeDefined();
    expect(screen.getByText(/It is not your fault/)).toBeDefined();
  });
});
