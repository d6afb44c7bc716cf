/** What somebody without an account is asked for, in their language: read out on the phone, or printed and sent by post. */
import { List, Text } from '@mantine/core';
import type { Form } from '@open-window/domain/form.ts';
import { useTranslation } from 'react-i18next';
import { filled, wordsOf } from '../../../lib/application-form/form-words.ts';
import { formatFor } from '../../../lib/format.ts';
import { PlainText } from '../desk/PlainText.tsx';
import { Printout, wordsOfPrint } from './Printout.tsx';
import type { Taken, TakenDraft } from './taking.queries.ts';

interface TakenQuestionsProps {
  readonly taken: Taken;
  readonly form: Form;
  readonly asked: NonNullable<TakenDraft['asked']>;
}

export function TakenQuestions({ taken, form, asked: { items, note, dueOn } }: TakenQuestionsProps) {
  const { language, program, round, contact, receipt } = taken;
  const { t } = useTranslation('staff');
  const { asked: words } = wordsOfPrint[language];
  return (
    <>
      <Text className="screen-only">{t('taking.call')}</Text>
      <Printout language={language} title={words.title}>
        <Text>{filled(words.about, { program, round, receipt: receipt ?? '' })}</Text>
        <List>
          {items.map(({ field, ask }) => (
            <List.Item key={field}>
              {wordsOf(form, field, language).label}: {words.asks[ask]}
            </List.Item>
          ))}
        </List>
        {note !== null && <PlainText text={note} />}
        <Text>{filled(words.by, { day: formatFor(language).day(dueOn), contact })}</Text>
      </Printout>
    </>
  );
}
