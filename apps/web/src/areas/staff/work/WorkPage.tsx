/** The first page of staff: what waits for oneself, what is late first. No numbers for their own sake. */
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { workQuery } from './work.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { data } = useSuspenseQuery(workQuery(useClient()));
  return (
    <Page title={t('work.title')} width="full">
      {data.items.length === 0 && <Text>{t('work.none')}</Text>}
    </Page>
  );
}
