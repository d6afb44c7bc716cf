/** What came on paper or by phone: what is not handed in yet, and a new one. */
import { Anchor, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { takenChannels } from '@open-window/domain/application-taking.ts';
import { roundLanguages } from '@open-window/domain/round.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { takingQuery, useTake } from './taking.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data } = useSuspenseQuery(takingQuery(useClient()));
  return (
    <Page title={t('taking.title')} lead={t('taking.lead')}>
      <Section title={t('taking.open')}>
        {data.items.length === 0 && <Text>{t('taking.none')}</Text>}
        <PlainList>
          {data.items.map(({ id, channel, round, receivedAt, answerBy }) => (
            <Anchor key={id} component={Link} to={`/staff/taken-applications/${id}`}>
              {t('taking.item', { channel: t(`taking.channels.${channel}`), round, when: format.instant(receivedAt) })}
              {answerBy !== null && `: ${t('taking.waits', { day: format.day(answerBy) })}`}
            </Anchor>
          ))}
        </PlainList>
      </Section>
      <Section title={t('taking.begin')}>
        {data.rounds.length === 0 ? <Text>{t('taking.noRound')}</Text> : <Begin rounds={data.rounds} />}
      </Section>
    </Page>
  );
}

interface BeginProps {
  readonly rounds: readonly {
    readonly roundId: string;
    readonly round: string;
    readonly languages: readonly string[];
  }[];
}

function Begin({ rounds }: BeginProps) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const take = useTake();
  const problemOf = useFieldProblem(take.error);
  const [roundId, choose] = useState(rounds[0]?.roundId ?? '');
  const offered = rounds.find((round) => round.roundId === roundId)?.languages ?? [];
  const languages = roundLanguages.filter((language) => offered.includes(language));
  return (
    <Form
      label={t('taking.begin')}
      onSubmit={(text) => {
        const came = new Date(text('receivedAt'));
        take.mutate(
          {
            roundId,
            language: oneOf(languages, text('language')) ?? 'en',
            channel: oneOf(takenChannels, text('channel')) ?? 'PAPER',
            receivedAt: Number.isNaN(came.getTime()) ? '' : came.toISOString(),
          },
          { onSuccess: ({ id }) => void navigate(`/staff/taken-applications/${id}`) },
        );
      }}
    >
      <NativeSelect
        label={t('taking.round')}
        value={roundId}
        data={rounds.map(({ roundId: value, round }) => ({ value, label: round }))}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      />
      <NativeSelect
        name="language"
        label={t('taking.language')}
        description={t('taking.languageHint')}
        data={languages.map((value) => ({ value, label: t(`programs.languageNames.${value}`) }))}
      />
      <NativeSelect
        name="channel"
        label={t('taking.channel')}
        data={takenChannels.map((value) => ({ value, label: t(`taking.channels.${value}`) }))}
      />
      <TextInput
        name="receivedAt"
        type="datetime-local"
        required
        label={t('taking.receivedAt')}
        description={t('taking.receivedHint')}
        error={problemOf('receivedAt')}
      />
      <ProblemNotice error={take.error} />
      <Stack align="flex-start">
        <Button type="submit" loading={take.isPending}>
          {t('taking.start')}
        </Button>
      </Stack>
    </Form>
  );
}
