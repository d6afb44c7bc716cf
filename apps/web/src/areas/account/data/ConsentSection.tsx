/** What one agreed to, in which words, what one may agree to besides, and a way to take it back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import type { Consents } from '../../../lib/session/session.types.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { consentsQuery } from './data.queries.ts';

type Offer = Consents['offered'][number];

export function ConsentSection() {
  const { t } = useTranslation('account');
  const { format, language } = useLanguage();
  const account = useAccount();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(consentsQuery(account));
  const refresh = async () => client.invalidateQueries({ queryKey: consentsQuery(account).queryKey });
  const agree = useMutation({
    mutationFn: async ({ purpose, textVersion }: Offer) => account.consent(purpose, textVersion, language),
    onSuccess: refresh,
  });
  const withdraw = useMutation({ mutationFn: account.withdrawConsent, onSuccess: refresh });

  return (
    <Section title={t('data.consentsTitle')}>
      <PlainList>
        {data.offered.map((offer) => (
          <Stack key={offer.purpose} gap={4}>
            <Text fw={600}>{t(`data.purposes.${offer.purpose}`)}</Text>
            <Text>{offer[language]}</Text>
            {standing(offer)}
          </Stack>
        ))}
      </PlainList>
      <ProblemNotice error={agree.error ?? withdraw.error} />
      <Text role="status">{withdraw.isSuccess && t('data.withdrawn')}</Text>
    </Section>
  );

  function standing(offer: Offer) {
    const purpose = t(`data.purposes.${offer.purpose}`);
    const given = data.items.find((item) => item.purpose === offer.purpose && item.withdrawnAt === null);
    return (
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {given
            ? t('data.consentGiven', { when: format.instant(given.givenAt), version: given.textVersion })
            : t('data.consentNot')}
        </Text>
        {given && !offer.isNeeded && (
          <Button
            variant="default"
            aria-label={t('data.withdrawThis', { purpose })}
            loading={withdraw.isPending && withdraw.variables === given.id}
            onClick={() => {
              withdraw.mutate(given.id);
            }}
          >
            {t('data.withdraw')}
          </Button>
        )}
        {!given && (
          <Button
            variant="default"
            aria-label={t('data.agreeThis', { purpose })}
            loading={agree.isPending && agree.variables.purpose === offer.purpose}
            onClick={() => {
              agree.mutate(offer);
            }}
          >
            {t('data.agree')}
          </Button>
        )}
      </Group>
    );
  }
}
