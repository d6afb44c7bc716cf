/** In the demo only: the mails that it wrote, newest first, each to be read as text. */
import { Anchor, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { MailWords } from './MailWords.tsx';
import { demoMailQuery, mailboxQuery } from './mailbox.queries.ts';

export function Component() {
  const { id } = useParams();
  return id === undefined ? <Mails /> : <OneMail id={id} />;
}

function Mails() {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const { data: mails } = useSuspenseQuery(mailboxQuery(useClient()));
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.text')}>
      <Text role="status">{mails.length === 0 ? t('mailbox.none') : t('mailbox.shown', { number: mails.length })}</Text>
      <PlainList>
        {mails.map(({ id, at, to, subject }) => (
          <div key={id}>
            <Anchor component={Link} to={`/account/demo/mailbox/${id}`} fw={600}>
              {subject}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('mailbox.to', { to, when: format.instant(at) })}
            </Text>
          </div>
        ))}
      </PlainList>
    </Page>
  );
}

function OneMail({ id }: { readonly id: string }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const { data: mail } = useSuspenseQuery(demoMailQuery(useClient(), id));
  return (
    <Page title={mail.subject} lead={t('mailbox.to', { to: mail.to, when: format.instant(mail.at) })}>
      <Section title={t('mailbox.words')}>
        <MailWords text={mail.text} />
      </Section>
      <Anchor component={Link} to="/account/demo/mailbox">
        {t('mailbox.back')}
      </Anchor>
    </Page>
  );
}
