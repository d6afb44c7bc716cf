/** Whether what is typed is saved: said only once the server said so. */
import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import type { LineView } from '../../../lib/application-form/draft-line.ts';

export function SavedLine({ view: { state, savedAt, error } }: { readonly view: LineView }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const words = {
    SAVED: t('applications.saved', { time: format.time(savedAt) }),
    SAVING: t('applications.saving'),
    NOT_SAVED: t('applications.notSaved'),
    OFFLINE: t('applications.offline'),
  };
  return (
    <>
      <ProblemNotice error={error} />
      {state === 'OFFLINE' ? (
        <Alert role="status" color="clay" variant="light" title={t('applications.offlineTitle')}>
          {words.OFFLINE}
        </Alert>
      ) : (
        <Text role="status">{words[state]}</Text>
      )}
    </>
  );
}
