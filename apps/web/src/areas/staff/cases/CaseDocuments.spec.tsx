/** Papers of the team stand beside the point that they prove, and go on file with one press. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { caseId, desk, inReview } from '../../../../test/vetting-case.ts';
import { Component as CasePage } from './CasePage.tsx';
import type { CaseDocument, VettingCase } from './cases.queries.ts';

const sha256 = 'ab'.repeat(32);
const cover: CaseDocument = {
  id: '0197c000-0000-7000-8000-0000000000d1',
  kind: 'MALPRACTICE_CERTIFICATE',
  item: 19,
  name: 'cover.pdf',
  state: 'CLEAN',
  sha256,
  expiresOn: '2027-03-01',
  addedAt: '2026-05-20T10:00:00.000Z',
  isReplaced: false,
};

const show = (items: readonly CaseDocument[], shown: VettingCase = inReview, agreement?: object) =>
  showStaffPage({
    page: CasePage,
    path: '/staff/cases/:id',
    at: `/staff/cases/${caseId}`,
    rights: desk,
    answers: {
      [`GET /staff/cases/${caseId}`]: () => shown,
      [`GET /staff/cases/${caseId}/documents`]: () => ({ missing: ['MALPRACTICE_ENDORSEMENT'], items }),
      [`GET /staff/cases/${caseId}/agreement`]: () => agreement,
      [`POST /staff/cases/${caseId}/evidence`]: () => shown,
    },
  });

describe('the scholarship agreement', () => {
  it('stands beside point 42 with who signed it, and goes on file by the hash of its words', async () => {
    const [line] = inReview.lines;
    if (!line) throw new Error('There is no line.');
    const signature = {
      id: cover.id,
      version: '2026-11-26',
      language: 'en',
      words: 'Rate. The fund pays.',
      textHash: sha256,
      termsHash: sha256,
      rateCents: 45_000,
      discountPercent: 20,
      slots: 3,
      name: 'June Harbor',
      role: 'Owner',
      signedAt: '2026-05-20T10:00:00.000Z',
    };
    const shown: VettingCase = { ...inReview, lines: [{ ...line, item: 42, evidence: [] }] };
    const { sent } = await show([], shown, { signature, objections: [], version: '2026-11-26', en: '', es: '', maySign: false, holds: ['EXCLUDED'] }); // prettier-ignore
    expect(await screen.findByText(/signed by June Harbor, Owner/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Use the signature as evidence' }));
    expect(await screen.findByText('The evidence is on file.')).toBeDefined();
    expect(sent[0]?.body).toMatchObject({ item: 42, kind: 'DOCUMENT', sha256 });
  });
});

describe('papers of the team', () => {
  it('are put on file by their fingerprint and their end, with one press', async () => {
    const { sent } = await show([cover]);
    expect(await screen.findByText(/has not brought: Malpractice insurance endorsement/)).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: /^Use as evidence/ }));
    expect(await screen.findByText('The evidence is on file.')).toBeDefined();
    expect(sent[0]?.body).toMatchObject({ item: 19, kind: 'DOCUMENT', sha256, expiresOn: '2027-03-01' });
  });

  it('are not offered while they wait for the scanner, nor to somebody who may not act', async () => {
    await show([{ ...cover, sha256: null, state: 'QUARANTINED' }]);
    expect(await screen.findByText('It waits for the scanner.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Use as evidence/ })).toBeNull();
  });

  it('are read and not used by somebody who is tied to the team', async () => {
    await show([cover], { ...inReview, ownTie: 'FAMILY', deskActionsOpen: [] });
    expect(await screen.findByRole('button', { name: /^Save a copy/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Use as evidence/ })).toBeNull();
  });
});
