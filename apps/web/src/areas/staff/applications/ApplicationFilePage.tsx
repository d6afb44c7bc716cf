/** One application at the desk: what the rules said, what is open beside it, what can be done, and what was handed in; nothing about health. */
import { Anchor, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { type Form, readForm } from '@open-window/domain/form.ts';
import { judgeAnswers } from '@open-window/domain/form-answers.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { wordsOf } from '../../../lib/application-form/form-words.ts';
import { Written } from '../../../lib/application-form/Written.tsx';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { AskApplicant } from './AskApplicant.tsx';
import { AskedAndSent } from './AskedAndSent.tsx';
import { Authority } from './Authority.tsx';
import { fileQuery, type ScreeningFile } from './applications.queries.ts';
import { ChangesSection } from './ChangesSection.tsx';
import { FileMoves } from './FileMoves.tsx';
import { MessagesSection } from './MessagesSection.tsx';
import { Ownership } from './Ownership.tsx';
import { Pairs } from './Pairs.tsx';
import { Proof } from './Proof.tsx';
import { RulesSection } from './RulesSection.tsx';
import { ScanFiles } from './ScanFiles.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const may = useMay();
  const { data: file } = useSuspenseQuery(fileQuery(useClient(), id));
  const { receipt, status, round, language, submittedAt, medical, revision, handedIn } = file;
  const form = useMemo(() => formIn(handedIn.form), [handedIn.form]);
  return (
    <Page title={t('screening.one', { receipt })} lead={round} width="full">
      <Anchor component={Link} to="/staff/applications">
        {t('screening.back')}
      </Anchor>
      <Said text={said} />
      <FileMoves key={`moves ${String(revision)}`} file={file} onDone={setSaid} />
      {form !== null && <AskApplicant key={`ask ${String(revision)}`} file={file} form={form} onDone={setSaid} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t('screening.handedIn')}>
          {form === null ? t('desk.none') : <HandedIn file={file} form={form} />}
        </Section>
        <Stack>
          <Section title={t('screening.facts')}>
            <Facts
              facts={[
                [t('screening.columns.status'), t(`screening.statuses.${status}`)],
                [t('screening.columns.submitted'), format.instant(submittedAt)],
                [t('screening.columns.medical'), medical && t(`screening.medical.${medical}`)],
                [t('screening.columns.language'), language],
              ]}
            />
          </Section>
          <Ownership file={file} onDone={setSaid} />
          <Authority file={file} onDone={setSaid} />
          <RulesSection file={file} onDone={setSaid} />
          <Proof key={`proof ${String(revision)}`} file={file} onDone={setSaid} />
          {may('application.screen') && <ScanFiles id={id} room="applications" />}
          <Pairs file={file} onDone={setSaid} />
          {form !== null && <AskedAndSent file={file} form={form} />}
          {may('application.screen') && (
            <ChangesSection
              id={id}
              labelOf={(field) => labelIn(form, language, field)}
              mayAccept={file.mayAsk}
              onDone={setSaid}
            />
          )}
          {may('application.screen') && <MessagesSection id={id} onDone={setSaid} />}
          <History file={file} />
        </Stack>
      </SimpleGrid>
    </Page>
  );
}

/** Null: it cannot be read here. */
function formIn(text: string): Form | null {
  const read = readForm(JSON.parse(text) as unknown);
  return 'form' in read ? read.form : null;
}

const labelIn = (form: Form | null, language: string, field: string): string =>
  form === null ? field : wordsOf(form, field, language === 'es' ? 'es' : 'en').label;

function HandedIn({
  file: { handedIn, language: ofRecord },
  form,
}: {
  readonly file: ScreeningFile;
  readonly form: Form;
}) {
  const { t } = useTranslation('staff');
  const language = ofRecord === 'es' ? 'es' : 'en';
  const isKept = (name: string): boolean => ['PLAIN', 'IDENTITY'].includes(form.ui.fields[name]?.dataClass ?? '');
  const sections = judgeAnswers(form, handedIn.answers, language)
    .sections.map((section) => ({ ...section, fields: section.fields.filter(isKept) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      {handedIn.changed.length > 0 && (
        <Text fw={600}>
          {t('screening.changed')}{' '}
          <span lang={language}>{handedIn.changed.map((name) => wordsOf(form, name, language).label).join('; ')}</span>
        </Text>
      )}
      <Written form={form} sections={sections} answers={handedIn.answers} language={language} none={t('desk.none')} />
    </>
  );
}

function History({ file: { moves } }: { readonly file: ScreeningFile }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <Section title={t('screening.history')}>
      <List type="ordered">
        {moves.map(({ number, action, movedAt, reasons, note }) => (
          <List.Item key={number}>
            {format.instant(movedAt)}:{' '}
            {t(`screening.did.${action}` as 'screening.did.submit', { defaultValue: action })}
            {reasons.length > 0 && ` (${reasons.map((rule) => t(`screening.rules.${rule}`)).join(', ')})`}
            {note !== null && <PlainText text={note} />}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
