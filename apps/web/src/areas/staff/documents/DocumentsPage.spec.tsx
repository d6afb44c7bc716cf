/** Files are seen without names or contents; why one was refused is said in words. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as RetentionPage } from '../retention/RetentionPage.tsx';
import { Component as DocumentsPage } from './DocumentsPage.tsx';
import type { StoredDocument } from './documents.queries.ts';

const refused: StoredDocument = {
  id: '0197c000-0000-7000-8000-0000000000d7',
  state: 'REJECTED',
  reason: 'MALWARE',
  purpose: 'LETTER',
  mediaType: 'application/pdf',
  size: 20_400,
  addedAt: '2026-11-20T10:00:00.000Z',
  age: 3,
  scannedAt: '2026-11-20T10:01:00.000Z',
};

describe('the machine room', () => {
  it('shows what waits for the scanner and what it refused', async () => {
    await showStaffPage({
      page: DocumentsPage,
      path: '/staff/documents',
      rights: ['file.read'],
      answers: { 'GET /staff/documents': () => ({ items: [refused], next: null, waiting: 4 }) },
    });
    expect(await screen.findByText('the scanner found something harmful')).toBeDefined();
    expect(screen.getByText('Waiting for the check: 4')).toBeDefined();
    expect(screen.getByText('21 kB')).toBeDefined();
  });

  it('says what would be deleted tonight, in Spanish too', async () => {
    await showStaffPage({
      page: RetentionPage,
      path: '/staff/retention',
      rights: ['job.read'],
      answers: {
        'GET /staff/retention': () => ({
          items: [
            { class: 'SENT_MAIL', days: 90, since: 'sent', outcome: 'DELETED', count: 12, oldestAt: null },
            { class: 'LOG', days: 2555, since: 'it happened', outcome: 'KEPT', count: 0, oldestAt: null },
          ],
        }),
      },
      language: 'es',
    });
    expect(await screen.findByText('el correo salió o se abandonó')).toBeDefined();
    expect(screen.getByText('se guarda: este producto no puede borrarlo')).toBeDefined();
  });
});
