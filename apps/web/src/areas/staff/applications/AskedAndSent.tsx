/** What the desk asked the applicant for and what came of it; and the letters, as they were sent. */
import { Anchor, List, Stack, Text } from '@mantine/core';
import type { Form } from '@open-window/domain/form.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wordsOf } from '../../../lib/application-form/form-words.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import type { ScreeningFile } from './applications.queries.ts';
import { LetterText } from './LetterText.tsx';

interface AskedAndSentProps {
  readonly file: ScreeningFile;
  readonly form: Form;
}

export function AskedAndSent({ file: { id, channel, status, requests, letters, language }, form }: AskedAndSentProps) {
  const { t } = useTranslation('staff');
  const may = useMay();
  const { format } = useLanguage();
  const ofRecord = language === 'es' ? 'es' : 'en';
  return (
    <>
      {requests.length > 0 && (
        <Section title={t('screening.ask.asked')}>
          {requests.map(({ number, dueOn, items, note, reminded, answeredAt, closedOn }) => (
            <Stack key={number} gap={4}>
              <List>
                {items.map(({ field, ask }) => (
                  <List.Item key={field}>
                    <span lang={ofRecord}>{wordsOf(form, field, ofRecord).label}</span>:{' '}
                    {t(`screening.ask.asks.${ask}`)}
                  </List.Item>
                ))}
              </List>
              {note !== null && <PlainText text={note} />}
              <Text size="sm">
                {answeredAt !== null
                  ? t('screening.ask.answered', { when: format.instant(answeredAt) })
                  : closedOn !== null
                    ? t('screening.ask.closed', { day: format.day(closedOn) })
                    : t('screening.ask.waits', { day: format.day(dueOn), count: reminded })}
              </Text>
            </Stack>
          ))}
          {status === 'NEEDS_INFO' && channel !== 'ONLINE' && may('application.take') && (
            <Anchor component={Link} to={`/staff/taken-applications/${id}`}>
              {t('screening.ask.typeIn')}
            </Anchor>
          )}
        </Section>
      )}
      {letters.length > 0 && (
        <Section title={t('screening.letters')}>
          {letters.map(({ number, kind, sentAt, language: written, lines }) => (
            <details key={number}>
              <summary>
                {format.instant(sentAt)}: {t(`screening.letterKinds.${kind}`)}
              </summary>
              <LetterText lines={lines} language={written} />
            </details>
          ))}
        </Section>
      )}
    </>
  );
}
