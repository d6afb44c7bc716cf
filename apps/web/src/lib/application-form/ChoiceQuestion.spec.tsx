/** What is chosen as an answer, questionnaires among it, and that every question of our form is there to be answered. */
import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from '@jest/globals';
import { shownIn } from '@open-window/domain/form-answers.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { instruments } from '@open-window/domain/instrument.ts';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describedBy, showSection } from '../../../test/asked-section.tsx';
import { LeftOut } from './LeftOut.tsx';
import { SectionFields } from './SectionFields.tsx';

describe('a state', () => {
  it('is chosen by its name, in the language of the form', async () => {
    const held = showSection({ fields: ['state'], language: 'es' });
    await userEvent.selectOptions(screen.getByLabelText('Estado'), 'Nuevo México');
    expect(held()).toEqual({ state: 'NM' });
    await userEvent.selectOptions(screen.getByLabelText('Estado'), 'Elija por favor');
    expect(held()).toEqual({ state: null });
  });
});

describe('choices', () => {
  it('are one of several, and can be taken back where none is needed', async () => {
    const held = showSection({ fields: ['color'] });
    const group = screen.getByRole('radiogroup', { name: 'A color (you may leave this out)' });
    await userEvent.click(within(group).getByRole('radio', { name: 'Blue' }));
    expect(held()).toEqual({ color: 'BLUE' });
    await userEvent.click(within(group).getByRole('button', { name: /Take back my answer/ }));
    expect(held()).toEqual({ color: null });
    expect(document.activeElement).toBe(group);
  });

  it('are several in the order of the form, and none is no answer', async () => {
    const held = showSection({ fields: ['cards'] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'WIC' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Food stamps' }));
    expect(held()).toEqual({ cards: ['SNAP', 'WIC'] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'WIC' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Food stamps' }));
    expect(held()).toEqual({ cards: null });
  });

  it('are yes or no, and a needed one cannot be emptied', async () => {
    const held = showSection({ fields: ['insured'], isJudged: true });
    const group = screen.getByRole('radiogroup', { name: 'Are you insured?' });
    expect(describedBy(group)).toContain('Please answer this.');
    await userEvent.click(within(group).getByRole('radio', { name: 'No' }));
    expect(held()).toEqual({ insured: false });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are asked in the language of the form, whatever the page around it speaks', () => {
    showSection({ fields: ['insured'], language: 'es' });
    expect(screen.getByRole('radio', { name: 'Sí' })).toBeDefined();
  });
});

describe('a consent', () => {
  it('is given and taken back, and says why it is needed', async () => {
    const held = showSection({ fields: ['agree'], isJudged: true });
    const box = screen.getByRole('checkbox', { name: 'I agree.' });
    expect(box.id).toBe('field-agree');
    expect(describedBy(box)).toContain('only if you agree');
    await userEvent.click(box);
    expect(held()).toEqual({ agree: true });
    await userEvent.click(box);
    expect(held()).toEqual({ agree: null });
  });
});

describe('a question about safety', () => {
  it('has four answers of which each is as good as another', async () => {
    const held = showSection({ fields: ['heart'] });
    const answers = ['Yes', 'No', 'I am not sure', 'I would rather tell a clinician'];
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent)).toEqual(
      answers,
    );
    await userEvent.click(screen.getByRole('radio', { name: 'I would rather tell a clinician' }));
    expect(held()).toEqual({ heart: 'TELL_CLINICIAN' });
  });
});

describe('a questionnaire', () => {
  const { stem, items, options } = instruments['PHQ-8'];

  it('is asked in its published words, once its stem and each line with all of its answers', () => {
    showSection({ fields: ['mood'] });
    expect(screen.getAllByText(stem)).toHaveLength(1);
    for (const { text } of items) {
      const line = screen.getByRole('radiogroup', { name: text });
      expect(within(line).getAllByRole('radio')).toHaveLength(options.length);
      for (const option of options) expect(within(line).getByRole('radio', { name: option.text })).toBeDefined();
    }
  });

  it('marks each line that is left open once one was answered, and can be left out again', async () => {
    const held = showSection({ fields: ['mood'], isJudged: true });
    expect(screen.queryByText('Please choose an answer here.')).toBeNull();
    const line = screen.getByRole('radiogroup', { name: items[0]?.text ?? '' });
    await userEvent.click(within(line).getByRole('radio', { name: 'Several days' }));
    expect(held()).toEqual({ mood: { '44250-9': 1 } });
    expect(screen.getAllByText('Please choose an answer here.')).toHaveLength(7);
    expect(screen.getByText('Please answer each line, or leave out all of them.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /leave this out/ }));
    expect(held()).toEqual({ mood: null });
    expect(screen.queryByText('Please choose an answer here.')).toBeNull();
  });

  it('is left out in a language in which nobody published it, and the page says so', () => {
    render(
      <MantineProvider env="test">
        <LeftOut form={defaultForm} language="es" />
      </MantineProvider>,
    );
    expect(screen.getByText(/PHQ-8 y GAD-7/)).toBeDefined();
  });

  it('leaves nothing out in English', () => {
    render(
      <MantineProvider env="test">
        <LeftOut form={defaultForm} language="en" />
      </MantineProvider>,
    );
    expect(screen.queryByText(/published words/)).toBeNull();
  });
});

describe('the default form', () => {
  it.each(['en', 'es'] as const)('has an element for every question in %s', (language) => {
    for (const section of shownIn(defaultForm, {}, language)) {
      const { unmount } = render(
        <MantineProvider env="test">
          <SectionFields
            form={defaultForm}
            section={section}
            language={language}
            answers={{}}
            problems={[]}
            onChange={() => undefined}
          />
        </MantineProvider>,
      );
      for (const name of section.fields)
        expect([name, document.getElementById(`field-${name}`)]).not.toEqual([name, null]);
      unmount();
    }
  });
});
