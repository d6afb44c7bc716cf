/** Every move of a case with who made it, when, and in which words; and every proposal with what became of it. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import type { VettingCase } from './cases.queries.ts';
import styles from './cases.module.css';

export function CaseHistory({ shown: { moves, proposals } }: { readonly shown: VettingCase }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();

  return (
    <>
      <Section title={t('cases.history')}>
        <PlainList>
          {moves.map(({ action, to, movedBy, movedAt, words }) => (
            <div key={`${movedAt}-${action}`}>
              <Text fw={600}>{t(`cases.moved.${action as 'take'}`, { defaultValue: action })}</Text>
              <Text size="sm" c="dimmed">
                {format.instant(movedAt)}, {movedBy === null ? t('cases.byItself') : <PersonLink id={movedBy} />},{' '}
                {t('cases.movedTo', { state: t(`cases.states.${to}`) })}
              </Text>
              {words !== null && <p className={styles.words}>{words}</p>}
            </div>
          ))}
        </PlainList>
      </Section>
      {proposals.length > 0 && (
        <Section title={t('cases.proposals')}>
          <Stack gap="lg">
            {proposals.map((proposal) => (
              <ProposalFacts key={proposal.id} proposal={proposal} />
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}
