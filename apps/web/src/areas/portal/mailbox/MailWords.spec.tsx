/** In the mailbox of the demo only addresses of the site itself can be followed, and no mail becomes markup. */
import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import '../../../../test/browser.ts';
import { MailWords } from './MailWords.tsx';

describe('the words of a mail', () => {
  it('have links to this site only', () => {
    const here = `${window.location.origin}/account/verify#token=abc`;
    render(
      <MantineProvider env="test">
        <MailWords text={`Open ${here} now,\nnot https://elsewhere.example/ <b>or this</b>.`} />
      </MantineProvider>,
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([here]);
    expect(screen.getByText(/<b>or this<\/b>/)).toBeDefined();
  });
});
