/** All that is kept about oneself, as one file. */
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { useDataRequest } from './data.queries.ts';

export function ExportSection() {
  const { t } = useTranslation('account');
  const ask = useDataRequest('EXPORT');
  return (
    <Section title={t('data.exportTitle')} lead={t('data.exportText')}>
      <ProblemNotice error={ask.error} />
      <div>
        <Button
          loading={ask.isPending}
          onClick={() => {
            ask.mutate();
          }}
        >
          {t('data.exportAsk')}
        </Button>
      </div>
      <Text role="status">{ask.isSuccess && t('data.exportAsked')}</Text>
    </Section>
  );
}
