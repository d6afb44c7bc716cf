/** The first sign-in of staff. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenSession, showAccountPage } from '../../../../test/account-page.tsx';
import { Component as EnrolmentPage } from './EnrolmentPage.tsx';

const codes = Array.from({ length: 10 }, (_, at) => `abcd-${at}`);

describe('the first sign-in of staff', () => {
  it('sets up an app with codes and shows ten recovery codes before anything else', async () => {
    const confirmed: string[] = [];
    const { address } = await showAccountPage({
      pages: { '/staff/enrolment': EnrolmentPage },
      at: '/staff/enrolment?next=%2Fstaff%2Fjobs',
      door: 'staff',
      session: givenSession({ door: 'staff', isComplete: false, needs: 'enrolment' }),
      account: {
        session: () => Promise.resolve(givenSession({ door: 'staff', strength: 'TWO_FACTORS' })),
        beginTotp: () =>
          Promise.resolve({ secret: 'JBSWY3DPEHPK3PXP', otpauthUri: 'otpauth://totp/a?secret=JBSWY3DP' }),
        confirmTotp: (code) => {
          confirmed.push(code);
          return Promise.resolve({ recoveryCodes: codes });
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Set up an app' }));
    expect(await screen.findByRole('img', { name: /Picture to scan/ })).toBeDefined();
    expect(screen.getByLabelText('Text for your app').textContent).toBe('JBSW Y3DP EHPK 3PXP');

    await userEvent.type(screen.getByRole('textbox', { name: /^Code/ }), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Turn it on' }));
    const sheet = await screen.findByRole('list', { name: 'Recovery codes for Open Window' });
    expect(
      within(sheet)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(codes);
    expect([confirmed, address()]).toEqual([['123456'], '/staff/enrolment?next=%2Fstaff%2Fjobs']);

    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }));
    await waitFor(() => {
      expect(address()).toBe('/staff/jobs');
    });
  });
});
