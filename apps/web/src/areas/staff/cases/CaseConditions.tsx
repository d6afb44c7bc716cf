/** Conditions of the decision that stands: each is met by a day, or the decision lapses by itself. */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { useMeetCondition, type VettingCase } from './cases.queries.ts';
import styles from './cases.module.css';

interface CaseConditionsProps {
  readonly shown: VettingCase;
  readonly onDone: (words: string) => void;
}

export function CaseConditions({ shown, onDone }: CaseConditionsProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const meeting = useMeetCondition(shown.id);
  const decided = shown.proposals.findLast(({ outcome }) => outcome === 'SECONDED');
  const isBound = shown.standing === 'CONDITIONAL' || shown.standing === 'APPROVED';
  const mayMeet = shown.standing === 'CONDITIONAL' && shown.ownTie === 'NONE' && may('case.decide');

  if (!isBound || decided === undefined || decided.conditions.length === 0) return null;
  return (
    <Section title={t('cases.conditions')} lead={t('cases.conditionsHint')}>
      <PlainList>
        {decided.conditions.map(({ id, words, dueOn, metOn }) => (
          <Group key={id} justify="space-between">
            <div>
              <p className={styles.words}>{words}</p>
              {metOn === null ? <DueWords at={dueOn} /> : t('cases.metOn', { when: format.day(metOn) })}
            </div>
            {mayMeet && metOn === null && (
              <ConfirmMove
                label={t('cases.meet')}
                name={t('cases.meetThis', { words })}
                question={t('cases.meetQuestion')}
                text={words}
                run={async () => meeting.mutateAsync({ conditionId: id, revision: shown.revision })}
                onDone={() => {
                  onDone(t('cases.meetDone'));
                }}
              />
            )}
          </Group>
        ))}
      </PlainList>
    </Section>
  );
}
