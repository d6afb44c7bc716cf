/** A complaint: nobody reads before declaring, the team reads other words than those that were written, and what is not for somebody says why. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { judged, showComplaint, told, untold } from '../../../../test/complaint.ts';
import { problem } from '../../../../test/staff-page.tsx';
import { Component as ComplaintPage } from './ComplaintPage.tsx';
import type { Complaint } from './complaints.queries.ts';

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('form', { name });
};
const submit = async (form: HTMLElement, name: string) => userEvent.click(within(form).getByRole('button', { name }));

describe('whoever opens a complaint', () => {
  it('reads why no words are there, declares, and then reads them', async () => {
    const { sent } = await showComplaint(ComplaintPage, untold, { declarations: () => told });
    expect(await screen.findByRole('heading', { name: 'First: are you tied to this team?' })).toBeDefined();
    expect(screen.getByText(/You can read the words once you have declared/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Judge how grave it is' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'I have no tie to this team' }));
    await userEvent.click(screen.getByRole('button', { name: 'Declare' }));
    expect(await screen.findByText(/They left the room/)).toBeDefined();
    expect(screen.getByText('Nothing was left to reach them.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ tie: 'NONE' }]);
  });

  it('reads nothing and does nothing when they are tied', async () => {
    await showComplaint(ComplaintPage, { ...untold, ownTie: 'FAMILY' });
    expect(await screen.findByText(/You cannot read what was written/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Judge how grave it is' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Record it/ })).toBeNull();
  });

  it('goes from it to the team', async () => {
    await showComplaint(ComplaintPage, told);
    expect((await screen.findByRole('link', { name: told.name })).getAttribute('href')).toBe(
      `/staff/listings/${told.listingId}`,
    );
  });
});

describe('a step', () => {
  it('judges how grave it is by what follows, never without an answer', async () => {
    const { sent } = await showComplaint(ComplaintPage, told, { moves: () => judged });
    const form = await open('Judge how grave it is');
    await submit(form, 'Judge how grave it is');
    expect(screen.getByText('Choose how grave it is.')).toBeDefined();
    await userEvent.click(
      within(form).getByRole('radio', { name: 'high: decided in 14 days, the team has 7 days to answer' }),
    );
    await submit(form, 'Judge how grave it is');
    expect(await screen.findByText('It is judged, and the complaint is yours.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'triage', revision: 1, severity: 'HIGH' }]);
    expect(screen.getByText('It reads grave.')).toBeDefined();
  });

  it('puts it to the team in words of the desk, with a warning beside them', async () => {
    const asked = { ...judged, state: 'WITH_TEAM', actionsOpen: [], revision: 3 } as const;
    const { sent } = await showComplaint(ComplaintPage, judged, { moves: () => asked });
    const form = await open('Put it to the team');
    expect(
      within(form).getByText(/Do not name or quote whoever complained\.$/, { selector: 'p:not([id])' }),
    ).toBeDefined();
    await userEvent.type(within(form).getByRole('textbox', { name: /^What the team will read/ }), 'Who watches?');
    await submit(form, 'Put it to the team');
    expect(await screen.findByText('It is put to the team.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'askTeam', revision: 2, words: 'Who watches?' }]);
  });

  it('holds the page back for three days, which another must confirm', async () => {
    const held = {
      ...judged,
      isSuspended: true,
      suspensionEndsOn: '2126-06-05',
      actionsOpen: ['lift'] as const,
      actionsBlocked: [
        { action: 'confirm', objections: ['SAME_PERSON'] },
        { action: 'propose', objections: ['HANDLED_IT'] },
      ] as const,
      revision: 3,
    };
    const { sent } = await showComplaint(ComplaintPage, judged, { suspension: () => held });
    const form = await open('Hold the team page back');
    expect(within(form).getByText(/ends by itself after 3 days unless another person confirms it/)).toBeDefined();
    await userEvent.type(within(form).getByRole('textbox'), 'We look into it.');
    await submit(form, 'Hold the team page back');
    expect(await screen.findByText('The team page is held back.')).toBeDefined();
    expect(screen.getByText('You held it back yourself. Somebody else must confirm it.')).toBeDefined();
    expect(screen.getByText('You handled this complaint. Others must decide it.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Confirm that it is held back' })).toBeNull();
    expect(screen.getByText('Jun 5, 2126')).toBeDefined();
    expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['suspension']);
  });

  it('proposes a finding with the reasons that the team is told', async () => {
    const deciding: Complaint = { ...judged, state: 'DECIDING', actionsOpen: ['propose'] };
    const proposed = {
      ...deciding,
      state: 'PROPOSED',
      finding: 'UPHELD',
      reasons: ['TRUST_BROKEN'],
      actionsOpen: [],
    } as const;
    const { sent } = await showComplaint(ComplaintPage, deciding, { decision: () => proposed });
    const form = await open('Propose a finding');
    await submit(form, 'Propose a finding');
    expect(screen.getByText('Choose a finding.')).toBeDefined();
    await userEvent.click(within(form).getByRole('radio', { name: /the team is no longer shown/ }));
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Trust was broken' }));
    await submit(form, 'Propose a finding');
    expect(await screen.findByText('Your finding waits for a second person.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { action: 'propose', revision: 2, finding: 'UPHELD', reasons: ['TRUST_BROKEN'] },
    ]);
  });

  it('that came too late shows what stands now, and loses no word', async () => {
    let stands = judged;
    const late = () => {
      stands = { ...judged, state: 'WITH_TEAM', revision: 3 };
      return problem('staleRevision', 409, { revision: 3 });
    };
    await showComplaint(ComplaintPage, stands, { moves: late }, { now: () => stands });
    const form = await open('Put it to the team');
    await userEvent.type(within(form).getByRole('textbox'), 'Who watches?');
    await submit(form, 'Put it to the team');
    expect(await screen.findByText(/Somebody changed this while you looked at it/)).toBeDefined();
    expect(await screen.findByText('What stands now: put to the team')).toBeDefined();
    expect(within(form).getByRole<HTMLTextAreaElement>('textbox').value).toBe('Who watches?');
  });
});

describe('who outside may have to be told', () => {
  it('is put on record with what was done', async () => {
    const note = 'Board of Nursing, by phone, case 7.';
    const duties = [{ duty: 'STATE_BOARD', dueOn: '2126-06-11', doneAt: '2026-06-03T10:00:00.000Z', note }] as const;
    const { sent } = await showComplaint(ComplaintPage, told, { 'duties/STATE_BOARD': () => ({ ...told, duties }) });
    const form = await open('Record it: Board that gave the license');
    await userEvent.type(within(form).getByRole('textbox', { name: /^What was done/ }), note);
    await submit(form, 'Put it on record');
    expect(await screen.findByText('It is on record.')).toBeDefined();
    expect(screen.getByText(note)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ note }]);
  });

  it('is read by whoever does not handle complaints, without a form', async () => {
    await showComplaint(ComplaintPage, told, {}, { rights: ['complaint.read'] });
    expect(await screen.findByText('Board that gave the license')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Record it/ })).toBeNull();
  });
});

it('is there in Spanish', async () => {
  await showComplaint(ComplaintPage, judged, {}, { language: 'es' });
  expect(await screen.findByText('dejar a alguien solo · se está mirando')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Plantearla al equipo' })).toBeDefined();
});
