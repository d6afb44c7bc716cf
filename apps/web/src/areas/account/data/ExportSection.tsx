/** All that is kept about oneself, as one file. */
import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { useDataRequest } from './data.queries.ts';

export function ExportSection() {
  const { t } = useTranslation('account');
  const ask = useDataRequest('EXPORT');
  const may = useMay();
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
      {may('application.own') && (
        <Anchor component={Link} to="/account/applications">
          {t('data.exportApplications')}
        </Anchor>
      )}
      <Text role="status">{ask.isSuccess && t('data.exportAsked')}</Text>
    </Section>
  );
}
