/** Asks the applicant for something: which questions, what is wanted of each, by when, and a note in the language of the application. */
import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { addDays } from '@open-window/domain/day.ts';
import type { Form as ApplicationForm } from '@open-window/domain/form.ts';
import {
  askableIn,
  INFORMATION_DAYS,
  type InformationAsk,
  informationAsks,
} from '@open-window/domain/information-request.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../lib/application-form/form-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { type ScreeningFile, useAsk } from './applications.queries.ts';

interface AskApplicantProps {
  readonly file: ScreeningFile;
  readonly form: ApplicationForm;
  readonly onDone: (words: string) => void;
}

export function AskApplicant({ file, form, onDone }: AskApplicantProps) {
  const { t } = useTranslation('staff');
  const [isOpen, setOpen] = useState(false);
  if (!file.mayAsk) return null;
  return (
    <Section title={t('screening.ask.title')}>
      <div>
        <Button
          variant="default"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t('screening.ask.open')}
        </Button>
      </div>
      {isOpen && <AskForm file={file} form={form} onDone={onDone} />}
    </Section>
  );
}

function AskForm({ file, form, onDone }: AskApplicantProps) {
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState<Readonly<Record<string, InformationAsk>>>({});
  const ask = useAsk(file.id, () => {
    onDone(t('screening.ask.done'));
  });
  const language = file.language === 'es' ? 'es' : 'en';
  const fields = askableIn(form, file.handedIn.answers, language);
  return (
    <Form
      label={t('screening.ask.title')}
      onSubmit={(text) => {
        const items = Object.entries(chosen).map(([field, wanted]) => ({ field, ask: wanted }));
        ask.mutate({ revision: file.revision, items, dueOn: text('dueOn'), ...given({ note: text('note') }) });
      }}
    >
      <Stack gap="xs" role="group" aria-label={t('screening.ask.questions')}>
        {fields.map((name) => {
          const { label } = wordsOf(form, name, language);
          const wanted = chosen[name];
          return (
            <Group key={name} gap="xs" align="center">
              <Checkbox
                lang={language}
                label={label}
                checked={wanted !== undefined}
                onChange={({ currentTarget: { checked } }) => {
                  setChosen(({ [name]: before, ...others }) =>
                    checked ? { ...others, [name]: before ?? 'CLEARER' } : others,
                  );
                }}
              />
              {wanted !== undefined && (
                <Select
                  aria-label={t('screening.ask.wanted', { question: label })}
                  data={informationAsks.map((value) => ({ value, label: t(`screening.ask.asks.${value}`) }))}
                  value={wanted}
                  allowDeselect={false}
                  onChange={(value) => {
                    const next = informationAsks.find((one) => one === value);
                    if (next !== undefined) setChosen((before) => ({ ...before, [name]: next }));
                  }}
                />
              )}
            </Group>
          );
        })}
      </Stack>
      <TextInput
        type="date"
        name="dueOn"
        label={t('screening.ask.dueOn')}
        required
        defaultValue={addDays(new Date().toISOString().slice(0, 10), INFORMATION_DAYS)}
      />
      <Textarea name="note" label={t('screening.ask.note')} maxLength={1000} lang={language} />
      <Text size="sm">{t(file.channel === 'ONLINE' ? 'screening.ask.told' : 'screening.ask.toldByUs')}</Text>
      <ProblemNotice error={ask.error} />
      <div>
        <Button type="submit" loading={ask.isPending} disabled={Object.keys(chosen).length === 0}>
          {t('screening.ask.send')}
        </Button>
      </div>
    </Form>
  );
}
