/** The search among public lists, and for each that was found the ways to show that it is one's own. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { AskClaim } from './AskClaim.tsx';
import { useFindCandidates } from './claims.queries.ts';

export function FindCandidate({ onAsked }: { readonly onAsked: (words: string) => void }) {
  const { t } = useTranslation('portal');
  const labelOf = useLabels();
  const find = useFindCandidates();
  const items = find.data?.items;
  return (
    <Section title={t('claims.find')} lead={t('claims.findText')}>
      <Form
        label={t('claims.find')}
        onSubmit={(text) => {
          const city = text('city').trim();
          find.mutate({ query: text('query').trim(), ...(city !== '' && { city }) });
        }}
      >
        <TextInput name="query" label={t('claims.query')} required maxLength={100} />
        <TextInput name="city" label={t('claims.city')} maxLength={100} />
        <ProblemNotice error={find.error} />
        <div>
          <Button type="submit" loading={find.isPending}>
            {t('claims.search')}
          </Button>
        </div>
      </Form>
      <Text role="status">{items && t('claims.found', { count: items.length })}</Text>
      {items && items.length > 0 && (
        <PlainList>
          {items.map((candidate) => (
            <Stack key={candidate.id} gap="xs">
              <Text fw={600}>{candidate.name}</Text>
              <Text>
                {[candidate.city, labelOf('state', candidate.state)].filter((part) => part !== null).join(', ')}
              </Text>
              <AskClaim
                candidate={candidate}
                onAsked={(words) => {
                  find.reset();
                  onAsked(words);
                }}
              />
            </Stack>
          ))}
        </PlainList>
      )}
    </Section>
  );
}
