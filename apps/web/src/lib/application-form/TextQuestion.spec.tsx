/** What is written as an answer: what the question says, what it hands over, and how it says what is wrong. */
import { describe, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describedBy, showSection } from '../../../test/asked-section.tsx';

describe('a line of text', () => {
  it('says its label, its hint and what is wrong, and is found by its name', async () => {
    const held = showSection({ fields: ['city'], isJudged: true });
    const input = screen.getByLabelText('City');
    expect(input.id).toBe('field-city');
    expect(describedBy(input)).toContain('Where you live now.');
    expect(describedBy(input)).toContain('Please answer this.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(input, 'Denver');
    expect(held()).toEqual({ city: 'Denver' });
    expect(input.getAttribute('aria-invalid')).not.toBe('true');
    await userEvent.clear(input);
    expect(held()).toEqual({ city: null });
  });

  it('says by how much it is too long and keeps what was written', async () => {
    const held = showSection({ fields: ['city'], isJudged: true });
    await userEvent.type(screen.getByLabelText('City'), 'x'.repeat(23));
    expect(screen.getByText('This is too long by 3 characters. Please shorten it.')).toBeDefined();
    expect(held()).toEqual({ city: 'x'.repeat(23) });
  });
});

describe('a longer text', () => {
  it('counts as people count, and says when there is too much', async () => {
    const held = showSection({ fields: ['story'] });
    const input = screen.getByLabelText('Your hope');
    await userEvent.click(input);
    await userEvent.paste('one\r\ntwo 👪\u0000');
    expect(held()).toEqual({ story: 'one\ntwo 👪' });
    expect(describedBy(input)).toContain('51 characters left');
    await userEvent.paste('x'.repeat(60));
    expect(describedBy(input)).toContain('9 characters too many');
  });

  it('takes what was pasted with its looks as plain lines', async () => {
    const held = showSection({ fields: ['story'] });
    await userEvent.click(screen.getByLabelText('Your hope'));
    const pasted = { getData: (kind: string) => (kind.startsWith('text/html') ? '<b>bold</b>' : 'bold\nnext') };
    await userEvent.paste(pasted as unknown as DataTransfer);
    expect(held()).toEqual({ story: 'bold\nnext' });
  });
});

describe('an address, a number to call and a day', () => {
  it('say what they must be', async () => {
    const held = showSection({ fields: ['mail', 'phone', 'born'], isJudged: true });
    await userEvent.type(screen.getByLabelText('E-mail'), 'nobody');
    await userEvent.type(screen.getByLabelText('Phone'), '12');
    expect(describedBy(screen.getByLabelText('E-mail'))).toContain('not an e-mail address');
    expect(describedBy(screen.getByLabelText('Phone'))).toContain('all ten digits');
    await userEvent.type(screen.getByLabelText('Date of birth'), '1984-02-29');
    expect(held()).toEqual({ mail: 'nobody', phone: '12', born: '1984-02-29' });
  });
});

describe('numbers and money', () => {
  it('are whole, say their limits, and are not cut', async () => {
    const held = showSection({ fields: ['people'], isJudged: true });
    const input = screen.getByLabelText('How many people?');
    await userEvent.type(input, '25');
    expect(held()).toEqual({ people: 25 });
    await userEvent.tab();
    expect(held()).toEqual({ people: 25 });
    expect(describedBy(input)).toContain('Please give a whole number from 1 to 20.');
    await userEvent.clear(input);
    expect(held()).toEqual({ people: null });
  });

  it('are written in dollars and held in cents', async () => {
    const held = showSection({ fields: ['debt'] });
    const input = screen.getByLabelText('How much debt?');
    await userEvent.type(input, '2500.50');
    expect(held()).toEqual({ debt: 2500_50 });
    expect((input as HTMLInputElement).value).toBe('$2,500.50');
  });
});

describe('incomes', () => {
  it('are added line by line, and the year is reckoned before the eyes', async () => {
    const held = showSection({ fields: ['incomes'] });
    await userEvent.type(screen.getByLabelText('How much'), '100');
    await userEvent.selectOptions(screen.getByLabelText('How often'), 'every two weeks');
    expect(screen.getByText('$100 × 26 = $2,600 a year')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Add an income' }));
    await userEvent.type(within(screen.getByRole('group', { name: 'Income 2' })).getByLabelText('How much'), '50.25');
    expect(held()).toEqual({
      incomes: [
        { amountCents: 100_00, per: 'TWO_WEEKS' },
        { amountCents: 50_25, per: 'MONTH' },
      ],
    });
    expect(screen.getByText('All in all $3,203 a year, before tax.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Remove income 1' }));
    expect(held()).toEqual({ incomes: [{ amountCents: 50_25, per: 'MONTH' }] });
    expect(document.activeElement?.textContent).toBe('Add an income');
    await userEvent.click(screen.getByRole('button', { name: 'Remove income 1' }));
    expect(held()).toEqual({ incomes: null });
  });

  it('that were changed on another device are shown as they stand there', async () => {
    showSection({ fields: ['incomes'], answers: { incomes: [{ amountCents: 100_00, per: 'YEAR' }] } });
    const theirs = { incomes: [{ amountCents: 70_00, per: 'WEEK' }] };
    act(() => {
      window.dispatchEvent(new CustomEvent('other device', { detail: theirs }));
    });
    expect((await screen.findByLabelText<HTMLInputElement>('How much')).value).toBe('$70');
    expect(screen.getByText('$70 × 52 = $3,640 a year')).toBeDefined();
  });

  it('are shown as they are held', () => {
    showSection({ fields: ['incomes'], answers: { incomes: [{ amountCents: 1, per: 'YEAR' }] } });
    expect(screen.getByLabelText<HTMLInputElement>('How much').value).toBe('$0.01');
    expect(screen.getByText('$0.01 a year')).toBeDefined();
  });
});
