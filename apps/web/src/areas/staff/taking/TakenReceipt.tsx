/** What is printed or read out to somebody without an account: the number, when it came, what happens next, and where to ask. */
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../lib/format.ts';
import { taking as english } from '../../../lib/i18n/en/staff-taking.ts';
import { taking as spanish } from '../../../lib/i18n/es/staff-taking.ts';
import { filled } from '../../../lib/application-form/form-words.ts';
import type { Taken } from './taking.queries.ts';

/** Said in the language of the application, whichever the desk reads. */
const wordsOf = { en: english, es: spanish };

export function TakenReceipt({
  taken: { program, round, language, contact, receipt, receivedAt },
}: {
  readonly taken: Taken;
}) {
  // prettier-ignore
  const { t } = useTranslation('staff');
  const { receipt: words } = wordsOf[language];
  const when = formatFor(language).instant(receivedAt);
  const where = `${window.location.origin}/${language === 'es' ? 'es/' : ''}scholarships`;
  return (
    <>
      <Text role="status" fw={600} className="screen-only">
        {t('taking.done')}
      </Text>
      <Stack gap="xs" lang={language} role="region" aria-label={words.title}>
        <Text fw={600}>{words.title}</Text>
        <Text>{filled(words.received, { program, round, when })}</Text>
        <Text size="xl" fw={700}>
          {filled(words.number, { receipt: receipt ?? '' })}
        </Text>
        <Text>{words.next}</Text>
        <Text>{filled(words.ask, { contact, where })}</Text>
      </Stack>
      <div className="screen-only">
        <Button
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
