/** Says that the connection is lost; what is typed stays. */
import { Affix, Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

export function OfflineNotice() {
  const { t } = useTranslation('app');
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <Affix position={{ top: 0, left: 0, right: 0 }}>
          <Alert color="clay" variant="filled" radius={0}>
            {t('offline')}
          </Alert>
        </Affix>
      )}
    </div>
  );
}
