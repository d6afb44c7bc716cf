/** All that was written, to be read once more; what goes online at once, what waits for staff, and the step itself. */
import { Anchor, Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ContentList } from './ContentList.tsx';
import { MoveButton } from './MoveButton.tsx';
import { contentOf, teamQuery } from './teams.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['portal', 'app']);
  const { format, language } = useLanguage();
  const navigate = useNavigate();
  // Whoever is named may have answered since.
  const { data: team } = useSuspenseQuery({ ...teamQuery(useClient(), id), staleTime: 0 });
  const { changes, live, objections, actionsOpen } = team;
  const fields = (names: readonly (typeof changes.vetted)[number][]) =>
    format.list(names.map((field) => t(`teams.fields.${field}`)));
  const isFree = live !== null && changes.vetted.length === 0;
  const text = isFree ? 'teams.freeText' : changes.free.length > 0 ? 'teams.mixedText' : 'teams.sendText';

  return (
    <Page title={t('teams.check')} lead={t('teams.checkText')}>
      <Anchor component={Link} to={`/account/teams/${id}`}>
        {t('teams.back')}
      </Anchor>
      <div>
        <Button component="a" href={localized(language, `/directory/preview/${id}`)} variant="default">
          {t('teams.preview')}
        </Button>
      </div>
      <Section title={t('teams.outline')}>
        <ContentList content={contentOf(team)} />
      </Section>
      {live !== null && changes.vetted.length > 0 && (
        <Text>
          {t('teams.vettedHere')} {fields(changes.vetted)}
        </Text>
      )}
      {live !== null && changes.free.length > 0 && (
        <Text>
          {t('teams.freeHere')} {fields(changes.free)}
        </Text>
      )}
      {objections.length > 0 && (
        <Reasons
          title={t('teams.cannotSend')}
          reasons={objections.map((objection) => t(`app:blockers.${objection}`))}
        />
      )}
      {actionsOpen.includes('submit') && (
        <div>
          <MoveButton
            team={team}
            action="submit"
            label={t(isFree ? 'teams.sendFree' : 'teams.send')}
            text={t(text)}
            onDone={() => {
              void navigate(`/account/teams/${id}`);
            }}
          />
        </div>
      )}
    </Page>
  );
}
