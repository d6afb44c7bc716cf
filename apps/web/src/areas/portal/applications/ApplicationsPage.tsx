/** One's own applications with where each stands, and where one may begin. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { applicationsQuery, type ApplicationItem, type Offer, useBegin } from './applications.queries.ts';

export function Component() {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const { data } = useSuspenseQuery(applicationsQuery(useClient()));
  return (
    <Page title={t('applications.title')} lead={t('applications.lead')}>
      <Section title={t('applications.own')}>
        {data.items.length === 0 && <Text>{t('applications.none')}</Text>}
        <PlainList>
          {data.items.map((item) => (
            <Own key={item.id} item={item} />
          ))}
        </PlainList>
      </Section>
      <Section title={t('applications.open')}>
        {data.offers.length === 0 && <Text>{t('applications.noOffer')}</Text>}
        <PlainList>
          {data.offers.map((offer) => (
            <Begin key={offer.roundId} offer={offer} />
          ))}
        </PlainList>
        <Anchor href={localized(language, '/scholarships/check')}>{t('applications.check')}</Anchor>
      </Section>
    </Page>
  );
}

function Own({ item: { id, program, round, status, writtenAt } }: { readonly item: ApplicationItem }) {
  const { t } = useTranslation('portal');
  const { format, language } = useLanguage();
  return (
    <Stack gap={2}>
      <Anchor component={Link} to={`/account/applications/${id}`} fw={600}>
        {program[language]}, {round}
      </Anchor>
      <Text size="sm">{t(`applications.status.words.${status}`)}</Text>
      {status === 'DRAFT' && <Text size="sm">{t('applications.written', { when: format.instant(writtenAt) })}</Text>}
    </Stack>
  );
}

function Begin({
  offer: { roundId, program, round, intake, languages, minutes, closesAt },
}: {
  readonly offer: Offer;
}) {
  const { t } = useTranslation('portal');
  const { format, language } = useLanguage();
  const navigate = useNavigate();
  const begin = useBegin();
  const inLanguage = languages.includes(language) ? language : languages[0] === 'es' ? 'es' : 'en';
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {program[language]}, {round}
      </Text>
      <Text size="sm">
        {t('applications.takes', { minutes })}
        {closesAt !== null && ` ${t('applications.until', { when: format.instant(closesAt) })}`}
        {intake === 'WAITLIST' && ` ${t('applications.waitlist')}`}
      </Text>
      <ProblemNotice error={begin.error} />
      <Group>
        <Button
          loading={begin.isPending}
          aria-label={t('applications.beginIn', { round })}
          onClick={() => {
            begin.mutate(
              { roundId, language: inLanguage },
              { onSuccess: ({ id }) => void navigate(`/account/applications/${id}`) },
            );
          }}
        >
          {t('applications.begin')}
        </Button>
      </Group>
    </Stack>
  );
}
