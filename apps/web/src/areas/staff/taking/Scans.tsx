/** The paper itself beside what is typed from it: attached, and taken back until it is handed in. It tells of health, so that nobody opens it here. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { mediaTypes } from '@open-window/domain/file.ts';
import { faultOfChosen } from '@open-window/domain/income-proof.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { type Scan, scansQuery, takeScanBack, useBringScan } from './scans.queries.ts';

export function Scans({ id }: { readonly id: string }) {
  const { t } = useTranslation('staff');
  const { data, error } = useQuery(scansQuery(useClient(), id));
  return (
    <Section title={t('taking.scans.title')} lead={t('taking.scans.lead')}>
      <ProblemNotice error={error} />
      <div role="status">
        {data?.items.length === 0 && <Text>{t('taking.scans.none')}</Text>}
        <PlainList>
          {(data?.items ?? []).map((scan) => (
            <OneScan key={scan.id} id={id} scan={scan} />
          ))}
        </PlainList>
      </div>
      <Attach id={id} />
    </Section>
  );
}

function OneScan({ id, scan }: { readonly id: string; readonly scan: Scan }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const client = useClient();
  const cache = useQueryClient();
  const { name, state, addedAt } = scan;
  const states: Readonly<Record<string, string | undefined>> = {
    QUARANTINED: t('proofs.waits'),
    REJECTED: t('proofs.rejected'),
    CLEAN: t('taking.scans.clean'),
  };
  return (
    <Stack gap={4} align="flex-start">
      <Text style={{ overflowWrap: 'anywhere' }}>
        {name}, {format.instant(addedAt)}: {states[state]}
      </Text>
      <ConfirmMove
        label={t('taking.scans.takeBack')}
        name={t('taking.scans.takeBackOne', { name })}
        question={t('taking.scans.takeBackOne', { name })}
        text={t('taking.scans.takeBackText')}
        run={async () => takeScanBack(client, id, scan)}
        onDone={() => void cache.invalidateQueries({ queryKey: scansQuery(client, id).queryKey })}
        onFailed={() => void cache.invalidateQueries({ queryKey: scansQuery(client, id).queryKey })}
      />
    </Stack>
  );
}

function Attach({ id }: { readonly id: string }) {
  const { t } = useTranslation('staff');
  const [file, setFile] = useState<File | null>(null);
  const [isWrong, setWrong] = useState(false);
  const bring = useBringScan(id);
  return (
    <Form
      label={t('taking.scans.attach')}
      onSubmit={(_, form) => {
        const isFit = file !== null && faultOfChosen(file) === null;
        setWrong(!isFit);
        if (!isFit) return;
        bring.mutate(file, {
          onSuccess: () => {
            form.reset();
            setFile(null);
          },
        });
      }}
    >
      <TextInput
        type="file"
        accept={mediaTypes.join(',')}
        label={t('taking.scans.file')}
        description={t('taking.scans.fileHint')}
        error={isWrong ? t('taking.scans.wrongFile') : undefined}
        onChange={({ currentTarget: { files } }) => {
          setFile(files?.[0] ?? null);
          setWrong(false);
          bring.reset();
        }}
      />
      <ProblemNotice error={bring.error} />
      <div>
        <Button type="submit" variant="default" loading={bring.isPending}>
          {t('taking.scans.attach')}
        </Button>
      </div>
    </Form>
  );
}
