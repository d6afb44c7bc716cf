/** The papers of the team that prove one point: read, and put on file as evidence with one press. */
import { Button, Group, List, Text } from '@mantine/core';
import { documentRules } from '@open-window/domain/team-document.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { given } from '../desk/given.ts';
import { caseDocumentsQuery, useNewEvidence, type CaseDocument, type CaseLine } from './cases.queries.ts';
import { pointOf } from './points.ts';

export interface CaseDocumentsProps {
  readonly caseId: string;
  readonly line: CaseLine;
  /** Whether whoever reads may put evidence on file. */
  readonly isActing: boolean;
  readonly onDone: (words: string) => void;
}

export function CaseDocuments({ caseId, line, isActing, onDone }: CaseDocumentsProps) {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const { data, error } = useQuery(caseDocumentsQuery(useClient(), caseId));
  const missing = data?.missing.filter((kind) => documentRules[kind].item === line.item) ?? [];
  const brought = data?.items.filter(({ item }) => item === line.item) ?? [];
  return (
    <>
      <ProblemNotice error={error} />
      {missing.map((kind) => (
        <Text key={kind} size="sm">
          {t('cases.papers.missing', { title: documentRules[kind].title[language] })}
        </Text>
      ))}
      {brought.length > 0 && (
        <List>
          {brought.map((one) => (
            <List.Item key={one.id}>
              <Paper one={one} caseId={caseId} line={line} isActing={isActing} onDone={onDone} />
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function Paper({ one, caseId, line, isActing, onDone }: CaseDocumentsProps & { readonly one: CaseDocument }) {
  const { t } = useTranslation('staff');
  const { format, language } = useLanguage();
  const download = useDownload();
  const adding = useNewEvidence(caseId);
  const { id: documentId, kind, name, sha256, expiresOn, addedAt, isReplaced } = one;
  const title = documentRules[kind].title[language];
  const isOnFile = line.evidence.some((each) => each.sha256 === sha256);
  return (
    <>
      <Text>
        {title}: {name}
      </Text>
      <Text size="sm" c="dimmed">
        {t('cases.papers.brought', { when: format.instant(addedAt) })}
        {expiresOn !== null && `, ${t('cases.papers.ends', { when: format.day(expiresOn) })}`}
        {isReplaced && `, ${t('cases.papers.replaced')}`}
      </Text>
      {sha256 === null && <Text size="sm">{t('cases.papers.waits')}</Text>}
      <ProblemNotice error={download.error ?? adding.error} />
      {sha256 !== null && (
        <Group gap="xs">
          <Button
            variant="default"
            size="sm"
            aria-label={t('cases.papers.readOne', { title, name })}
            loading={download.isPending}
            onClick={() => {
              const params = { path: { id: caseId, documentId } };
              download.mutate({
                ask: async (client) =>
                  client.GET('/api/v1/staff/cases/{id}/documents/{documentId}/content', { params, parseAs: 'blob' }),
                name,
              });
            }}
          >
            {t('cases.papers.read')}
          </Button>
          {isActing && !isOnFile && (
            <Button
              variant="default"
              size="sm"
              aria-label={t('cases.papers.useOne', { title, name })}
              loading={adding.isPending}
              onClick={() => {
                const note = `${title}: ${name}`;
                adding.mutate(
                  { ...pointOf(line), kind: 'DOCUMENT', note, sha256, ...given({ expiresOn: expiresOn ?? '' }) },
                  {
                    onSuccess: () => {
                      onDone(t('cases.forms.evidenceDone'));
                    },
                  },
                );
              }}
            >
              {t('cases.papers.use')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
