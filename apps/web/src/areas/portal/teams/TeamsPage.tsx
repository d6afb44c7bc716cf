/** The teams that somebody answers for, and the way to a new one: its name and place are enough to begin. */
import { Anchor, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { teamsQuery, useStartTeam } from './teams.queries.ts';

export function Component() {
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(teamsQuery(useClient()));
  return (
    <Page title={t('teams.title')} lead={t('teams.text')}>
      <Section title={t('teams.yours')}>
        {data.items.length === 0 ? (
          <Text>{t('teams.none')}</Text>
        ) : (
          <PlainList>
            {data.items.map(({ id, name, status, role }) => (
              <Stack key={id} gap={0}>
                <Anchor component={Link} to={`/account/teams/${id}`}>
                  {name}
                </Anchor>
                <Text>{t(`teams.steps.${status}`)}</Text>
                {role === 'PROVIDER_DELEGATE' && <Text>{t('teams.delegate')}</Text>}
              </Stack>
            ))}
          </PlainList>
        )}
      </Section>
      <Section title={t('claims.title')} lead={t('claims.text')}>
        <Anchor component={Link} to="/account/claims">
          {t('claims.find')}
        </Anchor>
      </Section>
      <StartTeam />
    </Page>
  );
}

function StartTeam() {
  const { t } = useTranslation('portal');
  const labelOf = useLabels();
  const navigate = useNavigate();
  const start = useStartTeam();
  const problemOf = useFieldProblem(start.error);
  return (
    <Section title={t('teams.begin')} lead={t('teams.beginText')}>
      <Form
        label={t('teams.begin')}
        onSubmit={(text) => {
          const organizationName = text('organizationName').trim();
          start.mutate(
            {
              name: text('name'),
              ...(organizationName !== '' && { organizationName }),
              city: text('city'),
              state: oneOf(stateCodes, text('state')) ?? 'CO',
              postalCode: text('postalCode'),
            },
            {
              onSuccess: ({ id }) => {
                void navigate(`/account/teams/${id}`);
              },
            },
          );
        }}
      >
        <TextInput name="name" label={t('teams.name')} required maxLength={300} error={problemOf('name')} />
        <TextInput
          name="organizationName"
          label={t('teams.organization')}
          maxLength={300}
          error={problemOf('organizationName')}
        />
        <TextInput name="city" label={t('teams.city')} required maxLength={200} error={problemOf('city')} />
        <NativeSelect
          name="state"
          label={t('teams.state')}
          data={stateCodes.map((value) => ({ value, label: labelOf('state', value) }))}
        />
        <TextInput
          name="postalCode"
          label={t('teams.zip')}
          inputMode="numeric"
          autoComplete="postal-code"
          required
          maxLength={5}
          error={problemOf('postalCode')}
        />
        <ProblemNotice error={start.error} />
        <div>
          <Button type="submit" loading={start.isPending}>
            {t('teams.start')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
