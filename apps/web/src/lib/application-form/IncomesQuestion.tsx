/** What comes in, one line for each income, with what all of them come to in a year and how that is reckoned. */
import { Button, Fieldset, List, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import {
  aYearOf,
  type Income,
  incomeOf,
  type IncomePeriod,
  incomePeriods,
  MOST_INCOMES,
} from '@open-window/domain/household-income.ts';
import { useState } from 'react';
import { formatFor } from '../format.ts';
import { oneOf } from '../one-of.ts';
import type { Asked } from './asked.ts';
import { filled, formWords } from './form-words.ts';
import { NumberQuestion } from './NumberQuestion.tsx';
import { QuestionGroup } from './QuestionGroup.tsx';

interface Line {
  readonly key: string;
  /** Null: not written yet, and no income so far. */
  readonly amountCents: number | null;
  readonly per: IncomePeriod;
}

const blank = (): Line => ({ key: crypto.randomUUID(), amountCents: null, per: 'MONTH' });
const linesOf = (incomes: readonly Income[]): readonly Line[] =>
  incomes.length === 0 ? [blank()] : incomes.map((income) => ({ ...income, key: crypto.randomUUID() }));
const incomesIn = (lines: readonly Line[]): readonly Income[] =>
  lines.flatMap(({ amountCents, per }) => (amountCents === null ? [] : [{ amountCents, per }]));

export function IncomesQuestion({ asked }: { readonly asked: Asked }) {
  const { id, label, hint, error, language, answer, onAnswer } = asked;
  const words = formWords[language].incomes;
  const held = Array.isArray(answer) ? (answer as readonly Income[]) : [];
  const [lines, setLines] = useState(() => linesOf(held));
  // What is half-written is here alone; what was changed elsewhere is shown as it stands there.
  const isOurs = canonicalJson(incomesIn(lines)) === canonicalJson(held);
  const [theirs, setTheirs] = useState<readonly Income[] | null>(null);
  if (!isOurs && theirs !== held) {
    setTheirs(held);
    setLines(linesOf(held));
  }

  const change = (next: readonly Line[]): void => {
    setLines(next);
    const incomes = incomesIn(next);
    setTheirs(null);
    onAnswer(incomes.length === 0 ? null : incomes);
  };

  return (
    <QuestionGroup id={id} legend={label} hint={hint} error={error}>
      <Stack gap="sm">
        {lines.map((line, index) => (
          <IncomeLine
            key={line.key}
            id={`${id}-${String(index)}`}
            number={String(index + 1)}
            line={line}
            words={words}
            onLine={(changed) => {
              change(lines.map((each) => (each.key === line.key ? changed : each)));
            }}
            onRemove={() => {
              change(lines.filter(({ key }) => key !== line.key));
              document.getElementById(`${id}-add`)?.focus();
            }}
          />
        ))}
        {lines.length < MOST_INCOMES && (
          <div>
            <Button
              id={`${id}-add`}
              variant="default"
              size="sm"
              onClick={() => {
                change([...lines, blank()]);
              }}
            >
              {words.add}
            </Button>
          </div>
        )}
        <YearlySum incomes={incomesIn(lines)} asked={asked} />
      </Stack>
    </QuestionGroup>
  );
}

interface IncomeLineProps {
  readonly id: string;
  readonly number: string;
  readonly line: Line;
  readonly words: (typeof formWords)['en']['incomes'];
  readonly onLine: (line: Line) => void;
  readonly onRemove: () => void;
}

function IncomeLine({ id, number, line, words, onLine, onRemove }: IncomeLineProps) {
  return (
    <Fieldset legend={filled(words.line, { number })}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NumberQuestion
          id={`${id}-amount`}
          label={words.amount}
          isRequired={false}
          isMoney
          amount={line.amountCents}
          onAmount={(amountCents) => {
            onLine({ ...line, amountCents });
          }}
        />
        <NativeSelect
          id={`${id}-per`}
          label={words.per}
          value={line.per}
          data={incomePeriods.map((value) => ({ value, label: words.periods[value] }))}
          onChange={({ currentTarget: { value } }) => {
            onLine({ ...line, per: oneOf(incomePeriods, value) ?? line.per });
          }}
        />
      </SimpleGrid>
      <Button
        mt="xs"
        variant="subtle"
        color="clay"
        size="compact-md"
        aria-label={filled(words.removeThis, { number })}
        onClick={onRemove}
      >
        {words.remove}
      </Button>
    </Fieldset>
  );
}

function YearlySum({ incomes, asked: { language } }: { incomes: readonly Income[]; asked: Asked }) {
  const words = formWords[language].incomes;
  const format = formatFor(language);
  const timesOf = (income: Income): number => aYearOf({ ...income, amountCents: 1 });
  return (
    <div role="status">
      {incomes.length > 0 && (
        <>
          <List size="sm">
            {incomes.map((income, index) => (
              <List.Item key={`${String(index)} ${income.per}`}>
                {filled(timesOf(income) === 1 ? words.once : words.each, {
                  amount: format.money(income.amountCents),
                  times: String(timesOf(income)),
                  sum: format.money(aYearOf(income)),
                })}
              </List.Item>
            ))}
          </List>
          <Text fw={600}>{filled(words.total, { sum: format.money(incomeOf(incomes)) })}</Text>
        </>
      )}
    </div>
  );
}
