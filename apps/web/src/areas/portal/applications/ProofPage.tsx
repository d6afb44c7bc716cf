/** The proof of one's income: whether something is asked for, what was sent and what became of it, and a place to send it. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { filled, useBesideWords } from './beside-words.ts';
import { BringProof } from './BringProof.tsx';
import { proofsQuery, type Proof, useTakeProofBack } from './proofs.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { back, proof: words } = useBesideWords();
  const { data } = useSuspenseQuery(proofsQuery(useClient(), id));
  const [isSent, setSent] = useState(false);
  const { state, items, mayBring } = data;
  return (
    <Page title={words.title} lead={words.states[state]}>
      <Anchor component={Link} to={`/account/applications/${id}`}>
        {back}
      </Anchor>
      <Text role="status">{isSent && words.sent}</Text>
      {mayBring && (
        <Section title={words.bring} lead={words.what}>
          <BringProof
            id={id}
            first={state === 'CARD_POSSIBLE' ? 'CARD' : 'INCOME'}
            onSent={() => {
              setSent(true);
            }}
          />
        </Section>
      )}
      <Section title={words.brought} lead={words.lead}>
        {items.length === 0 && <Text>{words.none}</Text>}
        <PlainList>
          {items.map((one) => (
            <Sent key={one.id} id={id} one={one} mayBring={mayBring} />
          ))}
        </PlainList>
      </Section>
    </Page>
  );
}

interface SentProps {
  readonly id: string;
  readonly one: Proof;
  readonly mayBring: boolean;
}

function Sent({ id, one, mayBring }: SentProps) {
  const { proof: words } = useBesideWords();
  const { format } = useLanguage();
  const download = useDownload();
  const takeBack = useTakeProofBack(id);
  const { id: proofId, kind, name, state, addedAt } = one;
  const stateWords: Readonly<Record<string, string | undefined>> = words.fileStates;
  return (
    <Stack gap={4}>
      <Text fw={600}>{words.kinds[kind]}</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {name}, {filled(words.on, { day: format.day(addedAt.slice(0, 10)) })}
      </Text>
      <Text size="sm">{stateWords[state]}</Text>
      <ProblemNotice error={download.error ?? takeBack.error} />
      <Group gap="xs">
        {state === 'CLEAN' && (
          <Button
            variant="default"
            size="sm"
            aria-label={filled(words.readOne, { name })}
            loading={download.isPending}
            onClick={() => {
              const params = { path: { id, proofId } };
              download.mutate({
                ask: async (client) =>
                  client.GET('/api/v1/account/applications/{id}/proofs/{proofId}/content', { params, parseAs: 'blob' }),
                name,
              });
            }}
          >
            {words.read}
          </Button>
        )}
        {mayBring && (
          <Button
            variant="default"
            size="sm"
            aria-label={filled(words.takeBackOne, { name })}
            loading={takeBack.isPending}
            onClick={() => {
              takeBack.mutate(one);
            }}
          >
            {words.takeBack}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
