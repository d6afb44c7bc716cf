/** A working copy of a form, in this page alone: begun from ours, from a version or from a file, seen as people meet it, and published. */
import { Alert, Anchor, Button, Group, List, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type Form, readForm } from '@open-window/domain/form.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { findingsOf } from '@open-window/domain/form-findings.ts';
import type { JsonFault } from '@open-window/domain/json-reading.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { saveFile } from '../../../lib/save-file.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { FormFindings } from './FormFindings.tsx';
import { FormPreview } from './FormPreview.tsx';
import { findingsIn, formQuery, useCheckForm, usePublishForm } from './forms.queries.ts';
import { SectionEditor } from './SectionEditor.tsx';

export function Component() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const from = search.get('from');
  return from === null ? (
    <WorkingCopy programId={id} start={defaultForm} />
  ) : (
    <FromVersion key={from} programId={id} formId={from} />
  );
}

function FromVersion({ programId, formId }: { readonly programId: string; readonly formId: string }) {
  const { data } = useSuspenseQuery(formQuery(useClient(), programId, formId));
  const [start] = useState(() => JSON.parse(data.definition) as Form);
  return <WorkingCopy programId={programId} start={start} />;
}

function WorkingCopy({ programId, start }: { readonly programId: string; readonly start: Form }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const [form, setForm] = useState(start);
  const [chosen, setChosen] = useState(0);
  const [goTo, setGoTo] = useState<{ readonly id: string } | null>(null);
  const check = useCheckForm(programId);
  const publish = usePublishForm(programId);
  const definition = JSON.stringify(form);
  const faults = faultsOf(form);
  const refused = publish.variables === definition ? findingsIn(publish.error) : [];
  const checked = check.variables === definition ? check.data?.findings : undefined;
  const found = refused.length > 0 ? refused : (checked ?? (faults.length > 0 ? [] : findingsOf(form)));

  useEffect(() => {
    if (goTo === null) return;
    const element = document.getElementById(goTo.id);
    element?.scrollIntoView();
    element?.focus();
  }, [goTo]);

  return (
    <Page
      title={t('forms.new')}
      lead={t('forms.newLead')}
      width="full"
      actions={
        <Anchor inherit component={Link} to={`/staff/programs/${programId}/forms`}>
          {t('forms.back')}
        </Anchor>
      }
    >
      <FormFile
        onForm={(read) => {
          setForm(read);
          setChosen(0);
        }}
      />
      <Section title={t('forms.publishing')} lead={t('forms.publishingLead')}>
        {faults.length > 0 ? (
          <Faults faults={faults} />
        ) : (
          <FormFindings
            form={form}
            findings={found}
            onGo={(section, id) => {
              setChosen(section);
              setGoTo({ id });
            }}
          />
        )}
        {refused.length === 0 && <ProblemNotice error={publish.error ?? check.error} />}
        <Group>
          <Button
            loading={publish.isPending}
            onClick={() => {
              publish.mutate(definition, {
                onSuccess: ({ id }) => {
                  void navigate(`/staff/programs/${programId}/forms/${id}`);
                },
              });
            }}
          >
            {t('forms.publish')}
          </Button>
          <Button
            variant="default"
            loading={check.isPending}
            onClick={() => {
              check.mutate(definition);
            }}
          >
            {t('forms.check')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              saveFile('form.json', JSON.stringify(form, null, 2));
            }}
          >
            {t('forms.keep')}
          </Button>
        </Group>
      </Section>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <SectionEditor form={form} chosen={chosen} onChoose={setChosen} onStep={setForm} />
        <FormPreview form={form} chosen={chosen} onChoose={setChosen} />
      </SimpleGrid>
    </Page>
  );
}

function faultsOf(form: Form): readonly JsonFault[] {
  const read = readForm(form);
  return 'faults' in read ? read.faults : [];
}

function Faults({ faults }: { readonly faults: readonly JsonFault[] }) {
  const { t } = useTranslation('staff');
  return (
    <Alert role="alert" variant="light" color="clay" title={t('forms.faults')}>
      <List>
        {faults.slice(0, 50).map(({ at, must }) => (
          <List.Item key={`${at} ${must}`} lang="en" style={{ overflowWrap: 'anywhere' }}>
            <code>{at === '' ? '/' : at}</code>: must {must}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** What is no form is not taken, and says where it is none. */
function FormFile({ onForm }: { readonly onForm: (form: Form) => void }) {
  const { t } = useTranslation('staff');
  const [faults, setFaults] = useState<readonly JsonFault[] | null>(null);
  const [name, setName] = useState('');
  const take = async (file: File): Promise<void> => {
    const read = readForm(jsonIn(await file.text()));
    setFaults('faults' in read ? read.faults : null);
    setName('form' in read ? file.name : '');
    if ('form' in read) onForm(read.form);
  };
  return (
    <Stack gap="sm">
      <TextInput
        type="file"
        accept=".json,application/json"
        label={t('forms.file')}
        description={t('forms.fileHint')}
        maw="30rem"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) void take(file);
        }}
      />
      {name !== '' && <Text role="status">{t('forms.taken', { name })}</Text>}
      {faults !== null && <Faults faults={faults} />}
    </Stack>
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
