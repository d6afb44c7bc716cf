/** The papers of a team: what is still asked for and why, the form that brings one, and what was brought. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { documentRules } from '@open-window/domain/team-document.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { BringDocument } from './BringDocument.tsx';
import { documentsQuery, useTakeBack, type TeamDocument } from './documents.queries.ts';
import { MissingDocuments } from './MissingDocuments.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('portal');
  const { data } = useSuspenseQuery(documentsQuery(useClient(), id));
  const [replaces, setReplaces] = useState<TeamDocument | null>(null);
  const first = data.missing[0] ?? 'LICENSE';
  return (
    <Page title={t('papers.title')} lead={t('papers.text')}>
      <Anchor component={Link} to={`/account/teams/${id}`}>
        {t('teams.back')}
      </Anchor>
      <Section title={t('papers.missing')}>
        <MissingDocuments missing={data.missing} />
      </Section>
      <Section title={t(replaces === null ? 'papers.bring' : 'papers.bringNewer')}>
        <BringDocument
          key={replaces?.id ?? first}
          teamId={id}
          first={first}
          replaces={replaces}
          onDone={() => {
            setReplaces(null);
          }}
        />
      </Section>
      <Section title={t('papers.brought')}>
        {data.items.length === 0 && <Text>{t('papers.none')}</Text>}
        <PlainList>
          {data.items.map((one) => (
            <Brought key={one.id} teamId={id} one={one} onReplace={setReplaces} />
          ))}
        </PlainList>
      </Section>
    </Page>
  );
}

interface BroughtProps {
  readonly teamId: string;
  readonly one: TeamDocument;
  readonly onReplace: (one: TeamDocument) => void;
}

function Brought({ teamId, one, onReplace }: BroughtProps) {
  const { t } = useTranslation('portal');
  const { format, language } = useLanguage();
  const download = useDownload();
  const takeBack = useTakeBack(teamId);
  const { id: documentId, kind, name, state, expiresOn, addedAt, isReplaced, mayTakeBack } = one;
  const title = documentRules[kind].title[language];
  return (
    <Stack gap={4}>
      <Text fw={600}>{title}</Text>
      <Text size="sm">
        {name}, {t('papers.addedOn', { day: format.day(addedAt.slice(0, 10)) })}
      </Text>
      {expiresOn !== null && <Text size="sm">{t('papers.endsOn', { day: format.day(expiresOn) })}</Text>}
      {state === 'QUARANTINED' && <Text size="sm">{t('papers.waits')}</Text>}
      {state === 'REJECTED' && <Text size="sm">{t('papers.rejected')}</Text>}
      {isReplaced && <Text size="sm">{t('papers.replaced')}</Text>}
      <ProblemNotice error={download.error ?? takeBack.error} />
      <Group gap="xs">
        {state === 'CLEAN' && (
          <Button
            variant="default"
            size="sm"
            aria-label={t('papers.readOne', { title })}
            loading={download.isPending}
            onClick={() => {
              const params = { path: { id: teamId, documentId } };
              download.mutate({
                ask: async (client) =>
                  client.GET('/api/v1/account/teams/{id}/documents/{documentId}/content', { params, parseAs: 'blob' }),
                name,
              });
            }}
          >
            {t('papers.read')}
          </Button>
        )}
        {!isReplaced && state !== 'REJECTED' && (
          <Button
            variant="default"
            size="sm"
            aria-label={t('papers.replaceOne', { title })}
            onClick={() => {
              onReplace(one);
            }}
          >
            {t('papers.replace')}
          </Button>
        )}
        {mayTakeBack && (
          <Button
            variant="default"
            size="sm"
            aria-label={t('papers.takeBackOne', { title })}
            loading={takeBack.isPending}
            onClick={() => {
              takeBack.mutate(one);
            }}
          >
            {t('papers.takeBack')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
