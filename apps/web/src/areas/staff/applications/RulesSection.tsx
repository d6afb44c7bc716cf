/** What each rule said of the file with the figures that it used, by which policy, and running them again. */
import { Button, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { type ScreeningFile, useRunAgain } from './applications.queries.ts';

interface RulesSectionProps {
  readonly file: ScreeningFile;
  readonly onDone: (words: string) => void;
}

export function RulesSection({ file: { id, revision, runs, lines, status }, onDone }: RulesSectionProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const again = useRunAgain(id, () => {
    onDone(t('screening.ranAgain'));
  });
  const [newest] = runs;
  return (
    <Section
      title={t('screening.rulesTitle')}
      lead={newest && t('screening.ran', { when: format.instant(newest.ranAt), version: newest.policyVersion })}
    >
      <Text fw={600}>{newest === undefined ? t('screening.noRun') : t(`screening.results.${newest.result}`)}</Text>
      <List>
        {lines.map(({ rule, outcome, card, incomeCents, guidelineCents, percent }) => (
          <List.Item key={rule}>
            {t(`screening.rules.${rule}`)}: {t(`screening.outcomes.${outcome}`)}
            {incomeCents !== null && guidelineCents !== null && percent !== null && (
              <>
                {' '}
                {t('screening.income', {
                  income: format.money(incomeCents),
                  line: format.money(guidelineCents),
                  percent,
                })}
              </>
            )}
            {card !== null && ` ${t('screening.card', { card })}`}
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={again.error} />
      {may('application.screen') && status === 'SCREENING' && (
        <div>
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => {
              again.mutate(revision);
            }}
          >
            {t('screening.runAgain')}
          </Button>
        </div>
      )}
    </Section>
  );
}
