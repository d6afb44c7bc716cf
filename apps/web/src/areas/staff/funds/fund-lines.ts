/** A fund as lines of text: for its page, and to set two versions beside each other. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import type { FundDraft } from './fund-draft.ts';
import type { FundScope } from './funds.queries.ts';

export function useScopeWords(): (scope: FundScope) => string {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();
  return ({ states, conditions, populations }) => {
    const said = [
      format.list(states),
      format.list(conditions.map((code) => labelOf('condition', code))),
      format.list(populations.map((code) => labelOf('population', code))),
    ].filter((words) => words !== '');
    return said.length === 0 ? t('funds.anything') : said.join('; ');
  };
}

export function useFundLines(): (fund: FundDraft) => readonly (readonly [label: string, text: string])[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const wordsOf = useScopeWords();
  const cap = (cents: number | null) => (cents === null ? t('funds.noCap') : format.money(cents));
  return ({ name, restriction, wish, awardCapCents, lifetimeCapCents }) => [
    [t('funds.name'), name],
    [t('funds.restriction'), wordsOf(restriction)],
    [t('funds.awardCap'), cap(awardCapCents)],
    [t('funds.lifetimeCap'), cap(lifetimeCapCents)],
    [t('funds.wish'), wordsOf(wish)],
  ];
}
