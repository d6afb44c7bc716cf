/** What is beside the status of an application: messages, the proof of income, what was agreed to, and a copy of all of it. */
import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import type { Application } from './applications.queries.ts';
import { filled, useBesideWords } from './beside-words.ts';
import { ChangesPart } from './ChangesPart.tsx';
import { ConsentsPart } from './ConsentsPart.tsx';
import { messagesQuery } from './messages.queries.ts';
import { proofsQuery } from './proofs.queries.ts';

/** What was taken back before it was handed in has none. */
export function BesideStatus({ application }: { readonly application: Application }) {
  const { id, submittedAt, language } = application;
  if (submittedAt === null) return null;
  return (
    <>
      <MessagesPart id={id} />
      <ProofPart id={id} />
      <ChangesPart application={application} />
      <ConsentsPart id={id} language={language} />
      <CopyPart id={id} />
    </>
  );
}

function MessagesPart({ id }: { readonly id: string }) {
  const { messages: words } = useBesideWords();
  const { data } = useQuery(messagesQuery(useClient(), id));
  const count = data?.unread ?? 0;
  const text = count === 0 ? words.noNew : count === 1 ? words.new_one : words.new_other;
  return (
    <Section title={words.title}>
      {data !== undefined && <Text fw={count > 0 ? 600 : undefined}>{filled(text, { count: String(count) })}</Text>}
      <Anchor component={Link} to={`/account/applications/${id}/messages`}>
        {words.open}
      </Anchor>
    </Section>
  );
}

/** Nothing is said where nothing is asked for and nothing was sent. */
function ProofPart({ id }: { readonly id: string }) {
  const { proof: words } = useBesideWords();
  const { data } = useQuery(proofsQuery(useClient(), id));
  if (data === undefined || (data.state === 'NOT_NEEDED' && data.items.length === 0)) return null;
  return (
    <Section title={words.title}>
      <Text fw={data.state === 'ASKED' ? 600 : undefined}>{words.states[data.state]}</Text>
      {(data.mayBring || data.items.length > 0) && (
        <Anchor component={Link} to={`/account/applications/${id}/proof`}>
          {data.mayBring ? words.open : words.see}
        </Anchor>
      )}
    </Section>
  );
}

function CopyPart({ id }: { readonly id: string }) {
  const { copy: words } = useBesideWords();
  const download = useDownload();
  return (
    <Section title={words.title} lead={words.text}>
      <ProblemNotice error={download.error} />
      <div>
        <Button
          variant="default"
          loading={download.isPending}
          onClick={() => {
            const params = { path: { id } };
            download.mutate({
              ask: async (client) => client.GET('/api/v1/account/applications/{id}/copy', { params, parseAs: 'blob' }),
              name: 'my-application.zip',
            });
          }}
        >
          {words.take}
        </Button>
      </div>
    </Section>
  );
}
