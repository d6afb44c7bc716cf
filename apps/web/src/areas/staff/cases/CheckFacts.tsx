/** What was found: how, at which source, by whom and when, until when it counts; and what was found first when somebody overrode it. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import type { CaseCheck } from './cases.queries.ts';

export function CheckFacts({ check }: { readonly check: CaseCheck }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();
  const { method, source, performedOn, performedBy, nextDueOn, isOverride, originalResult, note, findings } = check;
  const when = format.day(performedOn);

  return (
    <Facts
      facts={[
        [t('cases.check.method'), labelOf('checkMethod', method)],
        [t('cases.check.source'), source],
        [t('cases.check.performedOn'), when],
        [
          t('cases.check.performedBy'),
          performedBy === null ? t('cases.check.machine') : <PersonLink key="by" id={performedBy} />,
        ],
        ...(findings.length === 0
          ? []
          : ([[t('cases.check.findings'), format.list(findings.map((code) => t(`cases.findings.${code}`)))]] as const)),
        [t('cases.check.nextDue'), nextDueOn === null ? t('cases.check.never') : format.day(nextDueOn)],
        ...(isOverride
          ? ([
              [t('cases.check.overridden'), t('desk.yes')],
              [t('cases.check.originalResult'), labelOf('checkResult', originalResult)],
            ] as const)
          : []),
        ...(note === null ? [] : ([[t('cases.check.words'), note]] as const)),
      ]}
    />
  );
}
