/** What somebody without an account is asked for, in their language: read out on the phone, or printed and sent by post. */
import { Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filled, wordsOf } from '../../../lib/application-form/form-words.ts';
import { formatFor } from '../../../lib/format.ts';
import { taking as english } from '../../../lib/i18n/en/staff-taking.ts';
import { taking as spanish } from '../../../lib/i18n/es/staff-taking.ts';
import type { Taken, TakenDraft } from './taking.queries.ts';
import { useTakenForm } from './taken-form.ts';

interface TakenQuestionsProps {
  readonly taken: Taken;
  /** As JSON. */
  readonly form: string;
  readonly asked: NonNullable<TakenDraft['asked']>;
}

/** Said in the language of the application, whichever the desk reads. */
const catalogs = { en: english, es: spanish };

export function TakenQuestions({
  taken: { language, program, round, contact, receipt },
  form,
  asked,
}: TakenQuestionsProps) {
  const { t } = useTranslation('staff');
  const { asked: words } = catalogs[language];
  const read = useTakenForm(form);
  return (
    <>
      <Text className="screen-only">{t('taking.call')}</Text>
      <Stack gap="xs" lang={language} role="region" aria-label={words.title}>
        <Text fw={600}>{words.title}</Text>
        <Text>{filled(words.about, { program, round, receipt: receipt ?? '' })}</Text>
        <List>
          {asked.items.map(({ field, ask }) => (
            <List.Item key={field}>
              {wordsOf(read, field, language).label}: {words.asks[ask]}
            </List.Item>
          ))}
        </List>
        {asked.note !== null && (
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} dir="auto">
            {asked.note}
          </Text>
        )}
        <Text>{filled(words.by, { day: formatFor(language).day(asked.dueOn), contact })}</Text>
      </Stack>
      <div className="screen-only">
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          {t('taking.print')}
        </Button>
      </div>
    </>
  );
}
