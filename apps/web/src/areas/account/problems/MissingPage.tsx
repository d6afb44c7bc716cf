/** An address that leads to no page. */
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePlaces } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';

export function MissingPage() {
  const { t } = useTranslation('app');
  const { home } = usePlaces();
  return (
    <Page title={t('missing.title')}>
      <Text>{t('missing.text')}</Text>
      <Anchor component={Link} to={home}>
        {t('missing.home')}
      </Anchor>
    </Page>
  );
}
