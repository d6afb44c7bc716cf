/** What a round is opened with, and whether it takes people now. */
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Facts } from '../desk/Facts.tsx';
import { IntakeWords } from './IntakeWords.tsx';
import type { Round } from './programs.queries.ts';
import type { RoundDraft } from './round-draft.ts';

export function RoundFacts({ round }: { readonly round: Round }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { state, kind, opensAt, closesAt, capacity, languages, form, policy, funds, isOpened, rotaGap } = round;
  const version = (room: 'forms' | 'policies', one: Round['form']) =>
    one === null ? (
      t('programs.notChosen')
    ) : (
      <Anchor key={room} inherit component={Link} to={`/staff/programs/${round.programId}/${room}/${one.id}`}>
        {t('programs.versionHash', { number: one.version, hash: one.hash.slice(0, 12) })}
      </Anchor>
    );
  return (
    <Facts
      facts={[
        [t('programs.state'), t(`programs.states.${state}`)],
        [t('programs.intake'), <IntakeWords key="intake" of={round} />],
        [t('programs.kind'), t(`programs.kinds.${kind}`)],
        [t('programs.opensAt'), opensAt && format.instant(opensAt)],
        [t('programs.closesAt'), closesAt && format.instant(closesAt)],
        [t('programs.languages'), format.list(languages.map((code) => t(`programs.languageNames.${code}`)))],
        [t('programs.capacity'), capacity && format.number(capacity)],
        [t('programs.form'), version('forms', form)],
        [t('programs.policy'), version('policies', policy)],
        [
          t('programs.funds'),
          funds.length === 0 ? (
            t('programs.noFund')
          ) : (
            <PlainList key="funds">
              {funds.map(({ id, name }) =>
                name === null ? (
                  t('programs.hiddenFund')
                ) : (
                  <Anchor key={id} inherit component={Link} to={`/staff/funds/${id}`}>
                    {name}
                  </Anchor>
                ),
              )}
            </PlainList>
          ),
        ],
        [
          t('programs.rotaGap'),
          rotaGap &&
            t('programs.rotaGapFrom', { from: format.instant(rotaGap.from), until: format.instant(rotaGap.until) }),
        ],
        [t('programs.pinned'), t(isOpened ? 'programs.pinnedYes' : 'programs.pinnedNo')],
      ]}
    />
  );
}

/** A round as lines of text, to set two versions beside each other. */
export function useRoundLines(): (draft: RoundDraft) => readonly (readonly [label: string, text: string])[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const moment = (instant: string | null) => (instant === null ? t('desk.none') : format.instant(instant));
  return ({ name, kind, opensAt, closesAt, capacity, languages, formVersionId, policyVersionId, fundIds }) => [
    [t('programs.roundName'), name],
    [t('programs.kind'), t(`programs.kinds.${kind}`)],
    [t('programs.opensAt'), moment(opensAt)],
    [t('programs.closesAt'), moment(closesAt)],
    [t('programs.capacity'), capacity === null ? t('desk.none') : format.number(capacity)],
    [t('programs.languages'), format.list(languages.map((code) => t(`programs.languageNames.${code}`)))],
    [t('programs.form'), formVersionId?.slice(-8) ?? t('programs.notChosen')],
    [t('programs.policy'), policyVersionId?.slice(-8) ?? t('programs.notChosen')],
    [t('programs.funds'), fundIds.map((id) => id.slice(-8)).join(', ')],
  ];
}
