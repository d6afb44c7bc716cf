/** What one agreed to beside the application: each in its words, since when, and taken back with one press where it is not needed. */
import { Button, List, Stack, Text } from '@mantine/core';
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { filled, useBesideWords } from './beside-words.ts';

type Optional = Schema['OptionalConsentItem'];

const consentsQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['account', 'application-consents', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/applications/{id}/consents', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export function ConsentsPart({ id, language }: { readonly id: string; readonly language: 'en' | 'es' }) {
  const { consents: words } = useBesideWords();
  const { format } = useLanguage();
  const { data } = useQuery(consentsQuery(useClient(), id));
  if (data === undefined) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      <PlainList>
        {data.optional.map((one) => (
          <OneConsent key={one.purpose} id={id} one={one} mayGive={data.mayGive} language={language} />
        ))}
      </PlainList>
      <details>
        <Text component="summary" fw={600}>
          {words.needed}
        </Text>
        <List lang={language}>
          {data.needed.map(({ field, words: asked, givenAt }) => (
            <List.Item key={field}>
              {asked} ({format.instant(givenAt)})
            </List.Item>
          ))}
        </List>
      </details>
    </Section>
  );
}

interface OneConsentProps {
  readonly id: string;
  readonly one: Optional;
  readonly mayGive: boolean;
  /** Of the application, in which it is asked. */
  readonly language: 'en' | 'es';
}

function OneConsent({ id, one, mayGive, language }: OneConsentProps) {
  const { consents: words } = useBesideWords();
  const { format } = useLanguage();
  const client = useClient();
  const cache = useQueryClient();
  const { purpose, isGiven, saidAt, textVersion, currentVersion, currentWords } = one;
  const say = useMutation({
    mutationFn: async () =>
      answerOf(
        client.POST('/api/v1/account/applications/{id}/consents', {
          params: { path: { id } },
          body: { purpose, isGiven: !isGiven, textVersion: currentVersion, language },
        }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: consentsQuery(client, id).queryKey }),
  });
  // The version of the form is a sum: its beginning is enough to know it by.
  const version = textVersion.slice(0, 10);
  const state = filled(saidAt === null ? words.never : isGiven ? words.given : words.withdrawn, {
    ...{ when: saidAt === null ? '' : format.instant(saidAt), version },
  });
  return (
    <Stack gap={4}>
      <Text lang={language}>{isGiven ? one.words : currentWords}</Text>
      <Text size="sm" role="status">
        {state}
      </Text>
      <ProblemNotice error={say.error} />
      {(isGiven || mayGive) && (
        <div>
          <Button
            variant="default"
            size="sm"
            loading={say.isPending}
            aria-label={filled(isGiven ? words.withdrawThis : words.giveThis, { what: words.purposes[purpose] })}
            onClick={() => {
              say.mutate();
            }}
          >
            {isGiven ? words.withdraw : words.give}
          </Button>
        </div>
      )}
    </Stack>
  );
}
