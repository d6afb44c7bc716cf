/** How a report ends: its outcome, the words that go back, and the two versions when somebody else was faster. */
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { reportOutcomesFor, type ReportAction, type ReportOutcome } from '@open-window/domain/report.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemName } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { useReportMove, type Report } from './reports.queries.ts';

interface ReportDecisionProps {
  readonly report: Report;
  readonly onDone: (words: string) => void;
}

interface Choice {
  readonly action: ReportAction;
  readonly outcome: ReportOutcome;
}

export function ReportDecision({ report, onDone }: ReportDecisionProps) {
  const { t } = useTranslation(['staff', 'app']);
  const { reference, revision, actionsOpen } = report;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const move = useReportMove(reference);
  const choices = actionsOpen.flatMap((action) => reportOutcomesFor(action).map((outcome) => ({ action, outcome })));
  const send = (action: ReportAction, more: { outcome?: ReportOutcome; reply?: string } = {}) => {
    move.mutate(
      { action, revision, ...more },
      {
        onSuccess: () => {
          onDone(t(`reports.done.${action}`));
        },
      },
    );
  };

  if (actionsOpen.includes('reopen')) {
    return (
      <Section title={t('reports.decide')} lead={t('reports.reopenText')}>
        {problem()}
        <div>
          <Button
            variant="default"
            loading={move.isPending}
            onClick={() => {
              send('reopen');
            }}
          >
            {t('reports.actions.reopen')}
          </Button>
        </div>
      </Section>
    );
  }
  return (
    <Section title={t('reports.decide')}>
      <Form
        label={t('reports.decide')}
        onSubmit={(text) => {
          setIsMissing(choice === null);
          if (choice) send(choice.action, { outcome: choice.outcome, ...given({ reply: text('reply') }) });
        }}
      >
        <Radio.Group
          label={t('reports.outcome')}
          withAsterisk
          value={choice?.outcome ?? null}
          error={isMissing && t('reports.outcomeMissing')}
          onChange={(value) => {
            setIsMissing(false);
            setChoice(choices.find(({ outcome }) => outcome === value) ?? null);
          }}
        >
          <Stack gap="xs" mt="xs">
            {choices.map(({ outcome }) => (
              <Radio key={outcome} value={outcome} label={t(`reports.outcomes.${outcome}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea name="reply" label={t('reports.reply')} description={t('reports.replyHint')} maxLength={1000} />
        {problem()}
        <Group>
          <Button type="submit" loading={move.isPending}>
            {t('reports.close')}
          </Button>
        </Group>
      </Form>
    </Section>
  );

  function problem() {
    if (problemName(move.error) !== 'staleRevision' || !move.variables) return <ProblemNotice error={move.error} />;
    const { action, outcome, reply } = move.variables;
    return (
      <>
        <TwoVersions
          fields={[
            {
              label: t('reports.columns.status'),
              yours: t(`reports.actions.${action}`),
              theirs: t(`reports.statuses.${report.status}`),
            },
            { label: t('reports.outcome'), yours: wordsOf(outcome), theirs: wordsOf(report.outcome) },
            { label: t('reports.reply'), yours: reply ?? '', theirs: report.reply ?? '' },
          ]}
        />
        <Text>{t('reports.staleHint')}</Text>
      </>
    );
  }

  function wordsOf(outcome: ReportOutcome | null | undefined): string {
    return outcome ? t(`reports.outcomes.${outcome}`) : t('desk.none');
  }
}
