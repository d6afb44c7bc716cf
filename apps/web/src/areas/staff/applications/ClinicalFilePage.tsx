/** What a clinician decides by: which safety answers hold, what the team should know, scores; and what was decided before. */
import { Anchor, Button, List, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { medicalDecisions } from '@open-window/domain/medical-track.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { type MedicalFile, medicalFileQuery, useMedicalDecision } from './applications.queries.ts';
import { ScanFiles } from './ScanFiles.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const { data: file } = useSuspenseQuery(medicalFileQuery(useClient(), id));
  const { receipt, state, holds, notes, scores, letters, decisions, revision } = file;
  return (
    <Page title={t('clinical.one', { receipt })} lead={t(`screening.medical.${state}`)}>
      <Anchor component={Link} to="/staff/clinical">
        {t('clinical.back')}
      </Anchor>
      <Said text={said} />
      {(
        [
          ['holds', holds],
          ['notes', notes],
        ] as const
      ).map(([name, codes]) => (
        <Section key={name} title={t(`clinical.${name}`)}>
          {codes.length === 0 ? (
            <Text>{t('clinical.nothing')}</Text>
          ) : (
            <List>
              {codes.map((code) => (
                <List.Item key={code}>{t(`clinical.codes.${code}`)}</List.Item>
              ))}
            </List>
          )}
        </Section>
      ))}
      <Section title={t('clinical.scores')} lead={t('clinical.scoresText')}>
        {scores.length === 0 && <Text>{t('clinical.nothing')}</Text>}
        <List>
          {scores.map(({ instrument, score, band }) => (
            <List.Item key={instrument}>
              {instrument}: {score ?? t('desk.none')} {band !== null && `(${t(`clinical.bands.${band}`)})`}
            </List.Item>
          ))}
        </List>
      </Section>
      {letters.length > 0 && (
        <Section title={t('clinical.letters')}>
          <List>
            {letters.map(({ relation, standing, name, note, answeredAt }) => (
              <List.Item key={answeredAt}>
                {name}, {format.instant(answeredAt)}: {t(`clinical.careRelations.${relation}`)}.{' '}
                {t(`clinical.careStandings.${standing}`)}.{note !== null && <PlainText text={note} />}
              </List.Item>
            ))}
          </List>
        </Section>
      )}
      <ScanFiles id={file.id} room="clinical" />
      <Decide key={revision} file={file} onDone={setSaid} />
      <Section title={t('clinical.decisions')}>
        {decisions.length === 0 && <Text>{t('clinical.nothing')}</Text>}
        <List type="ordered">
          {decisions.map(({ decision, until, note, decidedAt }) => (
            <List.Item key={decidedAt}>
              {format.instant(decidedAt)}: {t(`screening.medical.${decision}`)}
              {until !== null && ` (${format.day(until)})`}
              {note !== null && <PlainText text={note} />}
            </List.Item>
          ))}
        </List>
      </Section>
    </Page>
  );
}

interface DecideProps {
  readonly file: MedicalFile;
  readonly onDone: (words: string) => void;
}

function Decide({ file: { id, revision }, onDone }: DecideProps) {
  const { t } = useTranslation('staff');
  const decide = useMedicalDecision(id);
  return (
    <Section title={t('clinical.decide')} lead={t('clinical.decideText')}>
      <Form
        label={t('clinical.decide')}
        onSubmit={(text) => {
          const decision = oneOf(medicalDecisions, text('decision')) ?? 'CLEARED';
          decide.mutate(
            { decision, revision, ...given({ until: text('until'), note: text('note') }) },
            {
              onSuccess: () => {
                onDone(t('clinical.done'));
              },
            },
          );
        }}
      >
        <NativeSelect
          name="decision"
          label={t('clinical.decision')}
          data={medicalDecisions.map((value) => ({ value, label: t(`screening.medical.${value}`) }))}
        />
        <TextInput type="date" name="until" label={t('clinical.until')} />
        <Textarea name="note" label={t('clinical.note')} description={t('clinical.noteHint')} maxLength={2000} />
        <ProblemNotice error={decide.error} />
        <div>
          <Button type="submit" loading={decide.isPending}>
            {t('clinical.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
