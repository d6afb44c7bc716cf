/** A policy to be read by people: who may apply, how need is measured, what readers judge, how money is given out. */
import { List, Stack, Text, Title } from '@mantine/core';
import { benefitCard } from '@open-window/domain/eligibility-words.ts';
import type { EligibilityRule } from '@open-window/domain/eligibility.ts';
import type { ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Facts } from '../desk/Facts.tsx';

export function PolicyWords({ policy }: { readonly policy: ScholarshipPolicy }) {
  const { t } = useTranslation('staff');
  const { language, format } = useLanguage();
  const { need, rubric, readersPerFile, allocation, tieBreak, proof } = policy;
  const ruleWords = (rule: EligibilityRule): string => {
    switch (rule.rule) {
      case 'AGE':
        return t('policies.rules.AGE', { age: rule.atLeast });
      case 'RESIDENCE':
        return rule.states.length === stateCodes.length
          ? t('policies.rules.RESIDENCE_ANY')
          : t('policies.rules.RESIDENCE', { states: format.list(rule.states) });
      case 'INCOME':
        return t('policies.rules.INCOME', {
          percent: rule.maxPercent,
          cards: format.list(rule.cards.map((card) => benefitCard[card][language])),
        });
      case 'LIFETIME_CAP':
        return t('policies.rules.LIFETIME_CAP', { amount: format.money(rule.maxCents) });
      case 'NO_OPEN_AWARD':
        return t('policies.rules.NO_OPEN_AWARD');
    }
  };
  return (
    <Stack gap="md">
      <Title order={3}>{t('policies.who')}</Title>
      <List>
        {policy.rules.map((rule) => (
          <List.Item key={rule.rule}>{ruleWords(rule)}</List.Item>
        ))}
      </List>
      <Title order={3}>{t('policies.how')}</Title>
      <Facts
        facts={[
          [
            t('policies.need'),
            t('policies.needText', {
              ...{ low: need.percents[0], high: need.percents[1], dependants: need.dependants },
              ...{ debt: need.debtPercent, raise: need.burdensToRaise },
            }),
          ],
          [t('policies.readers'), format.number(readersPerFile)],
          [t('policies.allocation'), t(`policies.methods.${allocation.method}`, { percent: allocation.passPercent })],
          [t('policies.walksOn'), t(allocation.walksOn ? 'forms.yes' : 'forms.no')],
          [t('policies.tieBreak'), t(`policies.tieBreaks.${tieBreak}`)],
          [t('policies.proof'), t(`policies.proofs.${proof}`)],
        ]}
      />
      <Title order={3}>{t('policies.rubric')}</Title>
      {rubric.map(({ code, title, levels }) => (
        <div key={code}>
          <Text fw={600}>{title[language]}</Text>
          <List type="ordered" start={0}>
            {levels.map((level) => (
              <List.Item key={level.en}>{level[language]}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}
