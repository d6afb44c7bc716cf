/** Brings one paper: what it is, until when it holds, and the file, which may be a photo taken now. */
import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { mediaTypes } from '@open-window/domain/file.ts';
import { documentKinds, documentRules } from '@open-window/domain/team-document.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { useBringDocument, type DocumentKind, type TeamDocument } from './documents.queries.ts';

interface BringDocumentProps {
  readonly teamId: string;
  readonly first: DocumentKind;
  readonly replaces: TeamDocument | null;
  readonly onDone: () => void;
}

export function BringDocument({ teamId, first, replaces, onDone }: BringDocumentProps) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const [kind, setKind] = useState<DocumentKind>(replaces?.kind ?? first);
  const [file, setFile] = useState<File | null>(null);
  const [isForgotten, setForgotten] = useState(false);
  const bring = useBringDocument(teamId);
  const problemOf = useFieldProblem(bring.error);
  const { hasEnd, why } = documentRules[kind];
  const choose = (files: FileList | null): void => {
    setFile(files?.[0] ?? null);
    setForgotten(false);
  };
  return (
    <Form
      label={t('papers.bring')}
      onSubmit={(text, form) => {
        setForgotten(file === null);
        if (file === null) return;
        bring.mutate(
          { kind, expiresOn: text('expiresOn'), replaces: replaces?.id ?? null, file },
          {
            onSuccess: () => {
              form.reset();
              setFile(null);
              onDone();
            },
          },
        );
      }}
    >
      <NativeSelect
        label={t('papers.kind')}
        description={why[language]}
        disabled={replaces !== null}
        value={kind}
        data={documentKinds.map((value) => ({ value, label: documentRules[value].title[language] }))}
        onChange={({ currentTarget: { value } }) => {
          setKind(oneOf(documentKinds, value) ?? kind);
        }}
      />
      <TextInput
        name="expiresOn"
        type="date"
        label={t('papers.expiresOn')}
        description={t(hasEnd ? 'papers.expiresOnHint' : 'papers.expiresOnMaybe')}
        required={hasEnd}
        error={problemOf('expiresOn', t('papers.expiresOnWrong'))}
      />
      <TextInput
        type="file"
        accept={mediaTypes.join(',')}
        label={t('papers.file')}
        description={t('papers.fileHint')}
        error={isForgotten ? t('papers.noFile') : (problemOf('name') ?? problemOf('size', t('papers.tooLarge')))}
        onChange={({ currentTarget: { files } }) => {
          choose(files);
        }}
      />
      <TextInput
        type="file"
        accept="image/*"
        capture="environment"
        label={t('papers.photo')}
        description={t('papers.photoHint')}
        onChange={({ currentTarget: { files } }) => {
          choose(files);
        }}
      />
      {file !== null && <Text size="sm">{t('papers.chosen', { name: file.name })}</Text>}
      <ProblemNotice error={bring.error} />
      <Group>
        <Button type="submit" loading={bring.isPending}>
          {t('papers.send')}
        </Button>
        {replaces !== null && (
          <Button variant="default" onClick={onDone}>
            {t('papers.notNow')}
          </Button>
        )}
      </Group>
    </Form>
  );
}
