/** The policies of a program: the versions that were published, and a new one from ours or from a file, read before it is published. */
import { Alert, Anchor, Button, Group, List, TextInput } from '@mantine/core';
import type { JsonFault } from '@open-window/domain/json-reading.ts';
import { readPolicy, type ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Said } from '../desk/Said.tsx';
import { usePublishPolicy } from './forms.queries.ts';
import { PolicyWords } from './PolicyWords.tsx';
import { programQuery } from './programs.queries.ts';
import { VersionList } from './VersionList.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const may = useMay();
  const { data: program } = useSuspenseQuery(programQuery(useClient(), id));
  const addressOf = useCallback((policyId: string) => `/staff/programs/${id}/policies/${policyId}`, [id]);
  return (
    <Page
      title={t('policies.title', { code: program.code })}
      lead={t('policies.lead')}
      width="full"
      actions={
        <Anchor inherit component={Link} to={`/staff/programs/${id}`}>
          {t('programs.back')}
        </Anchor>
      }
    >
      <VersionList label={t('policies.versions')} versions={program.policies} addressOf={addressOf} />
      {may('program.manage') && <NewPolicy programId={id} />}
    </Page>
  );
}

function NewPolicy({ programId }: { readonly programId: string }) {
  const { t } = useTranslation('staff');
  const [policy, setPolicy] = useState<ScholarshipPolicy>(defaultPolicy);
  const [faults, setFaults] = useState<readonly JsonFault[]>([]);
  const [said, setSaid] = useState('');
  const publish = usePublishPolicy(programId);
  const take = async (file: File): Promise<void> => {
    const read = readPolicy(jsonIn(await file.text()));
    setFaults('faults' in read ? read.faults : []);
    if ('policy' in read) setPolicy(read.policy);
  };
  return (
    <Section title={t('policies.new')} lead={t('policies.newLead')}>
      <Said text={said} />
      <TextInput
        type="file"
        accept=".json,application/json"
        label={t('policies.file')}
        description={t('policies.fileHint')}
        maw="30rem"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) void take(file);
        }}
      />
      {faults.length > 0 && (
        <Alert role="alert" variant="light" color="clay" title={t('policies.faults')}>
          <List>
            {faults.slice(0, 50).map(({ at, must }) => (
              <List.Item key={`${at} ${must}`} lang="en">
                <code>{at === '' ? '/' : at}</code>: must {must}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <PolicyWords policy={policy} />
      <ProblemNotice error={publish.error} />
      <Group>
        <Button
          loading={publish.isPending}
          onClick={() => {
            publish.mutate(JSON.stringify(policy), {
              onSuccess: ({ version }) => {
                setSaid(t('policies.published', { number: version }));
              },
            });
          }}
        >
          {t('policies.publish')}
        </Button>
      </Group>
    </Section>
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
