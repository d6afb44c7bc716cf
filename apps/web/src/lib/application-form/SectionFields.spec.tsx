/** Every way of asking as a person meets it: what it says, what it hands over, and how it says what is wrong. */
import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from '@jest/globals';
import { type AnswerLine, judgeAnswers, shownIn } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { type Form, instrumentSchema, schemaFor } from '@open-window/domain/form.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { instruments } from '@open-window/domain/instrument.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import '../../../test/browser.ts';
import { theme } from '../../ui/app/theme.ts';
import { LeftOut } from './LeftOut.tsx';
import { SectionFields } from './SectionFields.tsx';

const plain = { dataClass: 'PLAIN', isReviewerVisible: false, isRequired: true } as const;
const optional = { ...plain, isRequired: false } as const;

const form: Form = {
  schema: {
    type: 'object',
    properties: {
      city: { type: 'string', maxLength: 20 },
      story: { type: 'string', maxLength: 60 },
      mail: schemaFor.EMAIL,
      phone: schemaFor.PHONE,
      born: schemaFor.DATE,
      state: schemaFor.STATE,
      color: { type: 'string', enum: ['RED', 'BLUE'] },
      cards: { type: 'array', items: { type: 'string', enum: ['SNAP', 'WIC'] }, uniqueItems: true },
      insured: schemaFor.YES_NO,
      people: { type: 'integer', minimum: 1, maximum: 20 },
      debt: schemaFor.MONEY,
      incomes: schemaFor.INCOMES,
      agree: schemaFor.CONSENT,
      heart: schemaFor.SAFETY,
      mood: instrumentSchema('PHQ-8'),
    },
  },
  ui: {
    sections: [],
    fields: {
      city: { widget: 'TEXT', ...plain, means: 'CITY' },
      story: { widget: 'LONG_TEXT', ...plain },
      mail: { widget: 'EMAIL', ...plain },
      phone: { widget: 'PHONE', ...plain },
      born: { widget: 'DATE', ...plain },
      state: { widget: 'STATE', ...plain },
      color: { widget: 'CHOICE', ...optional },
      cards: { widget: 'CHOICES', ...optional },
      insured: { widget: 'YES_NO', ...plain },
      people: { widget: 'NUMBER', ...plain },
      debt: { widget: 'MONEY', ...plain },
      incomes: { widget: 'INCOMES', ...plain },
      agree: { widget: 'CONSENT', ...plain },
      heart: { widget: 'SAFETY', ...plain, dataClass: 'HEALTH', safety: 'HEART_OR_STROKE' },
      mood: { widget: 'INSTRUMENT', ...optional, dataClass: 'HEALTH', instrument: 'PHQ-8' },
    },
  },
  rules: [],
  texts: {
    en: {
      sections: {},
      fields: {
        city: { label: 'City', help: 'Where you live now.' },
        story: { label: 'Your hope' },
        mail: { label: 'E-mail' },
        phone: { label: 'Phone' },
        born: { label: 'Date of birth' },
        state: { label: 'State' },
        color: { label: 'A color', options: { RED: 'Red', BLUE: 'Blue' } },
        cards: { label: 'Cards', options: { SNAP: 'Food stamps', WIC: 'WIC' } },
        insured: { label: 'Are you insured?' },
        people: { label: 'How many people?' },
        debt: { label: 'How much debt?' },
        incomes: { label: 'What comes in' },
        agree: { label: 'I agree.' },
        heart: { label: 'A heart attack?' },
        mood: { label: 'Mood' },
      },
    },
    es: { sections: {}, fields: { state: { label: 'Estado' }, insured: { label: '¿Tiene seguro?' } } },
  },
};

interface Setting {
  readonly fields: readonly string[];
  readonly language?: RoundLanguage;
  readonly answers?: Answers;
  readonly isJudged?: boolean;
}

/** As the portal holds answers: each change at once. Gives what is held. */
function show({ fields, language = 'en', answers = {}, isJudged = false }: Setting): () => Answers {
  const section = { code: 'ONE', minutes: 1, fields };
  const whole: Form = { ...form, ui: { ...form.ui, sections: [section] } };
  let held = answers;
  function Page() {
    const [given, setGiven] = useState(answers);
    const problems: readonly AnswerLine[] = isJudged ? judgeAnswers(whole, given, language).problems : [];
    return (
      <SectionFields
        form={whole}
        section={section}
        language={language}
        answers={given}
        problems={problems}
        onChange={(name, value) => {
          held = { ...held, [name]: value };
          setGiven(held);
        }}
      />
    );
  }
  render(
    <MantineProvider env="test" theme={theme}>
      <Page />
    </MantineProvider>,
  );
  return () => held;
}

const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('a line of text', () => {
  it('says its label, its hint and what is wrong, and is found by its name', async () => {
    const held = show({ fields: ['city'], isJudged: true });
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
    const held = show({ fields: ['city'], isJudged: true });
    await userEvent.type(screen.getByLabelText('City'), 'x'.repeat(23));
    expect(screen.getByText('This is too long by 3 characters. Please shorten it.')).toBeDefined();
    expect(held()).toEqual({ city: 'x'.repeat(23) });
  });
});

describe('a longer text', () => {
  it('counts as people count, and says when there is too much', async () => {
    const held = show({ fields: ['story'] });
    const input = screen.getByLabelText('Your hope');
    await userEvent.click(input);
    await userEvent.paste('one\r\ntwo 👪\u0000');
    expect(held()).toEqual({ story: 'one\ntwo 👪' });
    expect(describedBy(input)).toContain('51 characters left');
    await userEvent.paste('x'.repeat(60));
    expect(describedBy(input)).toContain('9 characters too many');
  });

  it('takes what was pasted with its looks as plain lines', async () => {
    const held = show({ fields: ['story'] });
    await userEvent.click(screen.getByLabelText('Your hope'));
    const pasted = { getData: (kind: string) => (kind.startsWith('text/html') ? '<b>bold</b>' : 'bold\nnext') };
    await userEvent.paste(pasted as unknown as DataTransfer);
    expect(held()).toEqual({ story: 'bold\nnext' });
  });
});

describe('an address, a number to call and a day', () => {
  it('say what they must be', async () => {
    const held = show({ fields: ['mail', 'phone', 'born'], isJudged: true });
    await userEvent.type(screen.getByLabelText('E-mail'), 'nobody');
    await userEvent.type(screen.getByLabelText('Phone'), '12');
    expect(describedBy(screen.getByLabelText('E-mail'))).toContain('not an e-mail address');
    expect(describedBy(screen.getByLabelText('Phone'))).toContain('all ten digits');
    await userEvent.type(screen.getByLabelText('Date of birth'), '1984-02-29');
    expect(held()).toEqual({ mail: 'nobody', phone: '12', born: '1984-02-29' });
  });
});

describe('a state', () => {
  it('is chosen by its name, in the language of the form', async () => {
    const held = show({ fields: ['state'], language: 'es' });
    await userEvent.selectOptions(screen.getByLabelText('Estado'), 'Nuevo México');
    expect(held()).toEqual({ state: 'NM' });
    await userEvent.selectOptions(screen.getByLabelText('Estado'), 'Elija por favor');
    expect(held()).toEqual({ state: null });
  });
});

describe('choices', () => {
  it('are one of several, and can be taken back where none is needed', async () => {
    const held = show({ fields: ['color'] });
    const group = screen.getByRole('radiogroup', { name: 'A color (you may leave this out)' });
    await userEvent.click(within(group).getByRole('radio', { name: 'Blue' }));
    expect(held()).toEqual({ color: 'BLUE' });
    await userEvent.click(within(group).getByRole('button', { name: /Take back my answer/ }));
    expect(held()).toEqual({ color: null });
    expect(document.activeElement).toBe(group);
  });

  it('are several in the order of the form, and none is no answer', async () => {
    const held = show({ fields: ['cards'] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'WIC' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Food stamps' }));
    expect(held()).toEqual({ cards: ['SNAP', 'WIC'] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'WIC' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Food stamps' }));
    expect(held()).toEqual({ cards: null });
  });

  it('are yes or no, and a needed one cannot be emptied', async () => {
    const held = show({ fields: ['insured'], isJudged: true });
    const group = screen.getByRole('radiogroup', { name: 'Are you insured?' });
    expect(describedBy(group)).toContain('Please answer this.');
    await userEvent.click(within(group).getByRole('radio', { name: 'No' }));
    expect(held()).toEqual({ insured: false });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are asked in the language of the form, whatever the page around it speaks', () => {
    show({ fields: ['insured'], language: 'es' });
    expect(screen.getByRole('radio', { name: 'Sí' })).toBeDefined();
  });
});

describe('numbers and money', () => {
  it('are whole, say their limits, and are not cut', async () => {
    const held = show({ fields: ['people'], isJudged: true });
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
    const held = show({ fields: ['debt'] });
    const input = screen.getByLabelText('How much debt?');
    await userEvent.type(input, '2500.50');
    expect(held()).toEqual({ debt: 2500_50 });
    expect((input as HTMLInputElement).value).toBe('$2,500.50');
  });
});

describe('incomes', () => {
  it('are added line by line, and the year is reckoned before the eyes', async () => {
    const held = show({ fields: ['incomes'] });
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

  it('are shown as they are held', () => {
    show({ fields: ['incomes'], answers: { incomes: [{ amountCents: 1, per: 'YEAR' }] } });
    expect((screen.getByLabelText('How much') as HTMLInputElement).value).toBe('$0.01');
    expect(screen.getByText('$0.01 a year')).toBeDefined();
  });
});

describe('a consent', () => {
  it('is given and taken back, and says why it is needed', async () => {
    const held = show({ fields: ['agree'], isJudged: true });
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
    const held = show({ fields: ['heart'] });
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
    show({ fields: ['mood'] });
    expect(screen.getAllByText(stem)).toHaveLength(1);
    for (const { text } of items) {
      const line = screen.getByRole('radiogroup', { name: text });
      expect(within(line).getAllByRole('radio')).toHaveLength(options.length);
      for (const option of options) expect(within(line).getByRole('radio', { name: option.text })).toBeDefined();
    }
  });

  it('marks each line that is left open once one was answered, and can be left out again', async () => {
    const held = show({ fields: ['mood'], isJudged: true });
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
