/** Puts evidence for one point on file: what it is, where it is found again, and the fingerprint of the file, which stays where it is. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { evidenceKinds, type EvidenceKind } from '@open-window/domain/vetting-check.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { given } from '../desk/given.ts';
import { fingerprintOf } from './fingerprint.ts';
import { InlineForm } from './InlineForm.tsx';
import { useNewEvidence, type CaseLine } from './cases.queries.ts';
import { pointOf } from './points.ts';

export interface LineFormProps {
  readonly caseId: string;
  readonly line: CaseLine;
  readonly onCancel: () => void;
  readonly onDone: (words: string) => void;
}

export function EvidenceForm({ caseId, line, onCancel, onDone }: LineFormProps) {
  const { t } = useTranslation('staff');
  const [kind, setKind] = useState<EvidenceKind | undefined>();
  const [sha256, setSha256] = useState('');
  const adding = useNewEvidence(caseId);
  const reading = useMutation({ mutationFn: fingerprintOf, onSuccess: setSha256 });
  const problemOf = useFieldProblem(adding.error);
  const isFile = kind !== undefined && kind !== 'REFERENCE';

  return (
    <InlineForm
      label={t('cases.forms.evidence')}
      submit={t('cases.forms.saveEvidence')}
      isPending={adding.isPending}
      problem={<ProblemNotice error={adding.error} />}
      onCancel={onCancel}
      onSubmit={(text) => {
        if (!kind) return;
        const more = given({ sha256: isFile ? sha256 : '', expiresOn: text('expiresOn') });
        adding.mutate(
          { ...pointOf(line), kind, note: text('note'), ...more },
          {
            onSuccess: () => {
              onDone(t('cases.forms.evidenceDone'));
            },
          },
        );
      }}
    >
      <NativeSelect
        label={t('cases.forms.kind')}
        required
        value={kind ?? ''}
        data={[
          { value: '', label: t('desk.choose') },
          ...evidenceKinds.map((value) => ({ value, label: t(`cases.evidence.kinds.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          setKind(oneOf(evidenceKinds, value));
        }}
      />
      <Textarea
        name="note"
        label={t('cases.forms.note')}
        description={t('cases.forms.noteHint')}
        required
        minLength={3}
        maxLength={500}
        error={problemOf('note')}
      />
      {isFile && (
        <>
          <TextInput
            type="file"
            label={t('cases.forms.file')}
            description={t('cases.forms.fileHint')}
            error={reading.isError && t('cases.forms.fileFailed')}
            onChange={({ currentTarget: { files } }) => {
              if (files?.[0]) reading.mutate(files[0]);
            }}
          />
          <TextInput
            label={t('cases.forms.sha256')}
            description={t('cases.forms.sha256Hint')}
            withAsterisk
            aria-required
            maxLength={64}
            spellCheck={false}
            value={sha256}
            error={problemOf('sha256', t('cases.forms.sha256Wrong'))}
            onChange={({ currentTarget: { value } }) => {
              setSha256(value.trim().toLowerCase());
            }}
          />
        </>
      )}
      <TextInput name="expiresOn" type="date" label={t('cases.forms.expiresOn')} error={problemOf('expiresOn')} />
    </InlineForm>
  );
}
