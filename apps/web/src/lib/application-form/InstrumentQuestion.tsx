/** A questionnaire with the exact words in which it was published, in their language; it is answered as a whole or left out. */
import { Button, Radio, Stack, Text } from '@mantine/core';
import { demandedItems, type Instrument, instruments, selfHarmItem } from '@open-window/domain/instrument.ts';
import type { Asked } from './asked.ts';
import { DangerQuestion } from './DangerQuestion.tsx';
import { filled, formWords } from './form-words.ts';
import { QuestionGroup } from './QuestionGroup.tsx';

type Given = Readonly<Record<string, unknown>>;

export function InstrumentQuestion({ asked }: { readonly asked: Asked }) {
  const instrument = asked.field.instrument === undefined ? undefined : instruments[asked.field.instrument];
  return instrument && <Questionnaire asked={asked} instrument={instrument} />;
}

function Questionnaire({ asked, instrument }: { readonly asked: Asked; readonly instrument: Instrument }) {
  const { id, label, hint, error, field, language, answer, onAnswer } = asked;
  const { skip, clear, clearOf, itemMissing } = formWords[language].instrument;
  const given: Given = typeof answer === 'object' && answer !== null ? (answer as Given) : {};
  return (
    <QuestionGroup id={id} legend={label} hint={hint} error={error}>
      {!field.isRequired && <Text>{skip}</Text>}
      <Text fw={600} lang={instrument.language} id={`${id}-stem`}>
        {instrument.stem}
      </Text>
      <Stack gap="md">
        {demandedItems(instrument).map(({ code, text }) => (
          <QuestionGroup
            key={code}
            id={`${id}-${code}`}
            legend={text}
            lang={instrument.language}
            error={error !== undefined && !Object.hasOwn(given, code) ? itemMissing : undefined}
            isRadio
            isRequired={field.isRequired}
          >
            {instrument.options.map((option) => (
              <Radio
                key={option.value}
                size="md"
                name={`${id}-${code}`}
                lang={instrument.language}
                label={option.text}
                checked={given[code] === option.value}
                onChange={() => {
                  onAnswer({ ...given, [code]: option.value });
                }}
              />
            ))}
          </QuestionGroup>
        ))}
        {instrument.items.includes(selfHarmItem) && (
          <DangerQuestion asked={asked} instrument={instrument} given={given} />
        )}
      </Stack>
      {Object.keys(given).length > 0 && (
        <div>
          <Button
            variant="default"
            size="sm"
            aria-label={filled(clearOf, { label })}
            styles={{ root: { height: 'auto', minHeight: 36 }, label: { whiteSpace: 'normal' } }}
            onClick={() => {
              onAnswer(null);
              document.getElementById(id)?.focus();
            }}
          >
            {clear}
          </Button>
        </div>
      )}
    </QuestionGroup>
  );
}
