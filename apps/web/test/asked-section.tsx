/** One section with every way of asking, held as the portal holds it: each change at once. */
import { MantineProvider } from '@mantine/core';
import { type AnswerLine, judgeAnswers } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { type Form, instrumentSchema, schemaFor } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { MemoryRouter } from 'react-router';
import type { Danger } from '../src/lib/application-form/asked.ts';
import { SectionFields } from '../src/lib/application-form/SectionFields.tsx';
import { theme } from '../src/ui/app/theme.ts';
import './browser.ts';

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
      nine: instrumentSchema('PHQ-9'),
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
      nine: { widget: 'INSTRUMENT', ...optional, dataClass: 'HEALTH', instrument: 'PHQ-9' },
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
        nine: { label: 'Nine' },
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
  readonly danger?: Danger;
}

/** Gives what is held. An event `other device` brings the answers that stand there. */
export function showSection({
  fields,
  language = 'en',
  answers = {},
  isJudged = false,
  danger,
}: Setting): () => Answers {
  const section = { code: 'ONE', minutes: 1, fields };
  const whole: Form = { ...form, ui: { ...form.ui, sections: [section] } };
  let held = answers;
  function Page() {
    const [given, setGiven] = useState(answers);
    useEffect(() => {
      const take = ({ detail }: CustomEvent<Answers>) => {
        held = detail;
        setGiven(held);
      };
      window.addEventListener('other device', take as EventListener);
      return () => {
        window.removeEventListener('other device', take as EventListener);
      };
    }, []);
    const problems: readonly AnswerLine[] = isJudged ? judgeAnswers(whole, given, language).problems : [];
    return (
      <SectionFields
        form={whole}
        section={section}
        language={language}
        answers={given}
        problems={problems}
        {...(danger && { danger })}
        onChange={(name, value) => {
          held = { ...held, [name]: value };
          setGiven(held);
        }}
      />
    );
  }
  render(
    <MantineProvider env="test" theme={theme}>
      <MemoryRouter>
        <Page />
      </MemoryRouter>
    </MantineProvider>,
  );
  return () => held;
}

/** All that is said besides the name. */
export const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
