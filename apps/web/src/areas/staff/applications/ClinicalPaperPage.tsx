/** The paper of somebody whose application waits for no clinician, where the desk asks one to look at it. */
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../../../ui/app/Page.tsx';
import { ScanFiles } from './ScanFiles.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  return (
    <Page title={t('taking.scans.page')} lead={t('taking.scans.pageLead')}>
      <Anchor component={Link} to="/staff/clinical">
        {t('clinical.back')}
      </Anchor>
      <ScanFiles id={id} room="clinical" />
    </Page>
  );
}
