/** What is printed or read out to somebody without an account: the number, when it came, what happens next, and where to ask. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filled } from '../../../lib/application-form/form-words.ts';
import { formatFor } from '../../../lib/format.ts';
import { Printout, wordsOfPrint } from './Printout.tsx';
import type { Taken } from './taking.queries.ts';

export function TakenReceipt({ taken }: { readonly taken: Taken }) {
  const { program, round, language, contact, receipt, receivedAt } = taken;
  const { t } = useTranslation('staff');
  const { receipt: words } = wordsOfPrint[language];
  const when = formatFor(language).instant(receivedAt);
  const where = `${window.location.origin}/${language === 'es' ? 'es/' : ''}scholarships`;
  return (
    <>
      <Text role="status" fw={600} className="screen-only">
        {t('taking.done')}
      </Text>
      <Printout language={language} title={words.title}>
        <Text>{filled(words.received, { program, round, when })}</Text>
        <Text size="xl" fw={700}>
          {filled(words.number, { receipt: receipt ?? '' })}
        </Text>
        <Text>{words.next}</Text>
        <Text>{filled(words.ask, { contact, where })}</Text>
      </Printout>
    </>
  );
}
