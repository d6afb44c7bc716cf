/** What somebody proposed to decide, and what became of it. */
import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import type { Proposal } from './cases.queries.ts';

export function ProposalFacts({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { decision, reasons, conditions, outcome, answeredBy } = proposal;
  const words = (items: readonly string[]) =>
    items.length > 0 && (
      <List>
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    );

  return (
    <Facts
      facts={[
        [t('cases.proposal'), t(`cases.decisions.${decision}`)],
        ...shownIf(
          reasons.length > 0,
          t('cases.reasons'),
          words(reasons.map((code) => t(`cases.reasonCodes.${code}`))),
        ),
        ...shownIf(
          conditions.length > 0,
          t('cases.conditions'),
          words(conditions.map((each) => `${each.words} (${t('cases.dueBy', { when: format.day(each.dueOn) })})`)),
        ),
        [t('cases.proposedBy'), <PersonLink key="by" id={proposal.proposedBy} />],
        [t('cases.proposedAt'), format.instant(proposal.proposedAt)],
        [t('cases.outcome'), t(`cases.outcomes.${outcome}`)],
        ...shownIf(answeredBy !== null, t('cases.answeredBy'), <PersonLink key="answered" id={answeredBy} />),
      ]}
    />
  );
}

const shownIf = <Value,>(isSo: boolean, name: string, value: Value): readonly (readonly [string, Value])[] =>
  isSo ? [[name, value]] : [];
