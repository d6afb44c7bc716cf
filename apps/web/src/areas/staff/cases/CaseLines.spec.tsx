/** Every point of the checklist is checked on its line: evidence first, by the ways that count, one form at a time. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { me, problem } from '../../../../test/staff-page.tsx';
import { check, cover, desk, inReview, license, other, person, showCase } from '../../../../test/vetting-case.ts';
import { Component as CasePage } from './CasePage.tsx';
import type { CaseLine } from './cases.queries.ts';

/** Of the bytes of "window", by another program. */
const sha256 = '44ff7b02c80d38b26dd6aa31d9470aed81b32e10331a3c994fb1a9945fd847ba';
const pointOfCover = { item: 19, target: 'PRACTITIONER', targetId: person };
const lineOfCover = async () => screen.findByRole('listitem', { name: /^19 Malpractice cover/ });

describe('a point of the checklist', () => {
  it('that stands against an approval is listed with why, and leads to its line', async () => {
    await showCase(CasePage, inReview);
    const list = await screen.findByRole('region', { name: 'What stands against an approval' });
    const link = within(list).getByRole('link', { name: /^19 Malpractice cover/ });
    expect(list.textContent).toContain('not checked yet');
    expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).toBe(await lineOfCover());
    await userEvent.click(link);
    expect(document.activeElement).toBe(await lineOfCover());
  });

  it('shows what was found first beside what somebody put in its place', async () => {
    await showCase(CasePage, inReview);
    const line = await screen.findByRole('listitem', { name: /^6 License active/ });
    expect(within(line).getByText('Exception made')).toBeDefined();
    expect(within(line).getByText('What was found first').nextSibling?.textContent).toBe('No clear answer');
    expect(within(line).getByText('What does not agree').nextSibling?.textContent).toBe(
      'the name is like it, and not the same and the register has another state',
    );
    expect(within(line).getByText('1 earlier check')).toBeDefined();
    expect(within(line).getByText('another one counts instead')).toBeDefined();
  });

  it('about a DEA registration takes its number along, and no other point asks for one', async () => {
    const dea: CaseLine = { ...cover, item: 10, title: { en: 'DEA registration', es: 'Registro de la DEA' } };
    const { sent } = await showCase(CasePage, { ...inReview, lines: [cover, dea] }, { checks: () => inReview });
    await userEvent.click(await screen.findByRole('button', { name: /^Record a check: 19/ }));
    expect(screen.queryByRole('textbox', { name: /^Number of the DEA/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Record a check: 10/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^What was found/ }), 'FAILED');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^How it was checked/ }), 'DOCUMENT_REVIEW');
    await userEvent.type(screen.getByRole('textbox', { name: /^Source/ }), 'Certificate');
    await userEvent.type(screen.getByRole('textbox', { name: /^Number of the DEA/ }), 'AP5836729');
    await userEvent.type(screen.getByRole('textbox', { name: /^In your words/ }), 'Not a number');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(sent.map(({ body }) => body)).toMatchObject([{ item: 10, deaNumber: 'AP5836729', result: 'FAILED' }]);
  });

  it('gets evidence by its fingerprint, and then a check by the ways that count', async () => {
    const proved: CaseLine = {
      ...cover,
      evidence: [
        {
          id: other,
          kind: 'DOCUMENT',
          note: 'Certificate',
          sha256: 'a'.repeat(64),
          expiresOn: '2027-06-01',
          addedBy: me,
          addedAt: '2026-06-10T10:00:00.000Z',
        },
      ],
    };
    const { sent } = await showCase(CasePage, inReview, {
      evidence: () => ({ ...inReview, lines: [license, proved] }),
      checks: () => ({ ...inReview, blockers: 0, lines: [license, { ...proved, blocker: null, check }] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Add evidence: 19/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Kind of evidence/ }), 'Document of the team');
    await userEvent.type(screen.getByRole('textbox', { name: /^What it is/ }), 'Certificate');
    expect(screen.getByText('The file stays with you; its fingerprint goes on record.')).toBeDefined();
    await userEvent.upload(screen.getByLabelText('File'), new File(['window'], 'cover.pdf'));
    expect(await screen.findByDisplayValue(sha256)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Put it on file' }));
    expect(await screen.findByText('The evidence is on file.')).toBeDefined();

    await userEvent.click(await screen.findByRole('button', { name: /^Record a check: 19/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^What was found/ }), 'Confirmed');
    const method = screen.getByRole('combobox', { name: /^How it was checked/ });
    expect(within(method).getAllByRole('option')).toHaveLength(3);
    await userEvent.selectOptions(method, 'Read the document');
    await userEvent.type(screen.getByRole('textbox', { name: /^Source/ }), 'Carrier');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText('The check is recorded. It is never changed afterwards.')).toBeDefined();
    expect(await screen.findByText('Nothing stands against an approval.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { ...pointOfCover, kind: 'DOCUMENT', note: 'Certificate', sha256 },
      {
        ...pointOfCover,
        method: 'DOCUMENT_REVIEW',
        source: 'Carrier',
        performedOn: new Date().toISOString().slice(0, 10),
        result: 'VERIFIED',
      },
    ]);
  });

  it('says every reason against a check, and keeps what was typed', async () => {
    await showCase(CasePage, inReview, {
      checks: () => problem('refused', 409, { blockers: ['EVIDENCE_NEEDED', 'DATE_IN_FUTURE'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Record a check: 19/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^What was found/ }), 'Confirmed');
    expect(screen.getByText('A point is confirmed only with evidence on file. Add it first.')).toBeDefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^How it was/ }), 'Read the document');
    await userEvent.type(screen.getByRole('textbox', { name: /^Source/ }), 'Carrier');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    const alert = await screen.findByText('There is no evidence on file for this point. Add it first.');
    expect(alert).toBeDefined();
    expect(screen.getByText('The day of the check is in the future.')).toBeDefined();
    expect(screen.getByDisplayValue('Carrier')).toBeDefined();
  });

  it('is overridden only by who has the right to, and only where something was found', async () => {
    await showCase(CasePage, inReview, {}, [...desk, 'case.override']);
    expect(await screen.findByRole('button', { name: /^Override: 6/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Override: 19/ })).toBeNull();
  });

  it('has one form open at a time; the keyboard goes in and comes back', async () => {
    await showCase(CasePage, inReview);
    const opener = await screen.findByRole('button', { name: /^Add evidence: 6/ });
    await userEvent.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Kind of evidence/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Record a check: 19/ }));
    expect(screen.queryByRole('combobox', { name: /^Kind of evidence/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Record a check: 19/ }));
  });
});
