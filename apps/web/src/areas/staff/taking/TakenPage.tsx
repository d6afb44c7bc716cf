/** One application on paper or by phone: typed in part by part, then handed in; after that, the receipt for its person; and what they are asked for later. */
import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { TakenDraft } from './TakenDraft.tsx';
import { TakenReceipt } from './TakenReceipt.tsx';
import { takenQuery } from './taking.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data: taken } = useSuspenseQuery(takenQuery(useClient(), id));
  const { channel, round, receivedAt, draft } = taken;
  return (
    <Page
      title={t('taking.one', { round })}
      lead={t('taking.item', { channel: t(`taking.channels.${channel}`), round, when: format.instant(receivedAt) })}
    >
      <Anchor component={Link} to="/staff/taken-applications" className="screen-only">
        {t('taking.back')}
      </Anchor>
      {draft === null ? <TakenReceipt taken={taken} /> : <TakenDraft key={id} taken={taken} draft={draft} />}
    </Page>
  );
}
