/** Scans of paper: a clinician opens each, who screens learns only that there are some, and what came online has no word about them. */
import { describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ClinicalPaperPage } from './ClinicalPaperPage.tsx';
import { ScanFiles } from './ScanFiles.tsx';

const id = '0197c000-0000-7000-8000-0000000000e1';
const scan = { id: '0197c000-0000-7000-8000-0000000000e2', name: 'página 1.pdf', addedAt: '2026-06-15T12:00:00.000Z' };
const content = `GET /staff/clinical/${id}/scans/${scan.id}/content`;

const paper = (items: readonly object[], opened: () => unknown = () => problem('notFound', 404)) =>
  showStaffPage({
    page: ClinicalPaperPage,
    path: '/staff/clinical/:id/paper',
    at: `/staff/clinical/${id}/paper`,
    rights: ['clinical.read'],
    answers: { [`GET /staff/clinical/${id}/scans`]: () => ({ items }), [content]: opened },
  });

const beside = (items: readonly object[]) =>
  showStaffPage({
    page: () => (
      <>
        <h1>File</h1>
        <ScanFiles id={id} room="applications" />
      </>
    ),
    path: '/staff/applications/:id',
    at: `/staff/applications/${id}`,
    rights: ['application.read', 'application.screen'],
    answers: { [`GET /staff/applications/${id}/scans`]: () => ({ items }) },
  });

describe('scans of an application on paper', () => {
  it('are opened by a clinician, who hears when one is not there', async () => {
    const asked: string[] = [];
    await paper([scan], () => {
      asked.push(content);
      return problem('notFound', 404);
    });
    expect(await screen.findByText(/^página 1\.pdf, /)).toBeTruthy();
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /página 1\.pdf/ }));

    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(asked).toEqual([content]);
  });

  it('are only named to who screens, with the address that a clinician opens', async () => {
    await beside([scan]);
    expect(await screen.findByText(/^página 1\.pdf, /)).toBeTruthy();

    expect(screen.getByText(new RegExp(`/staff/clinical/${id}/paper`))).toBeTruthy();
    expect(screen.queryByRole('button', { name: /página/ })).toBeNull();
  });

  it('are not spoken of where there are none', async () => {
    await beside([]);
    expect(await screen.findByRole('heading', { name: 'File' })).toBeTruthy();
    await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));

    expect(screen.queryByRole('heading', { name: 'Scan of the paper' })).toBeNull();
  });
});
