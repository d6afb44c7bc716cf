/** One part of a team on one screen, saved as it is written; when another device saved meanwhile, both versions are shown. */
import { Alert, Anchor, Button, Fieldset, Group, List, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { AccessFields } from '../../../lib/listing-form/AccessFields.tsx';
import { BasicsFields } from '../../../lib/listing-form/BasicsFields.tsx';
import { CareFields } from '../../../lib/listing-form/CareFields.tsx';
import type { Content } from '../../../lib/listing-form/content.ts';
import { useContentLines } from '../../../lib/listing-form/content-lines.ts';
import { at, type Part } from '../../../lib/listing-form/parts.ts';
import { PriceFields } from '../../../lib/listing-form/PriceFields.tsx';
import { SafetyFields } from '../../../lib/listing-form/SafetyFields.tsx';
import { ScholarshipFields } from '../../../lib/listing-form/ScholarshipFields.tsx';
import { TeamFields } from '../../../lib/listing-form/TeamFields.tsx';
import { versionsOf } from '../../../lib/listing-form/versions.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { AgreementSection } from './AgreementSection.tsx';
import { useAutosave, type Autosave } from './autosave.ts';
import { contentOf, teamQuery, type Team, type TeamPart } from './teams.queries.ts';

const fieldsOf: Readonly<Record<TeamPart, (content: Part<Content>) => ReactNode>> = {
  BASICS: (content) => <BasicsFields content={content} />,
  TEAM: (content) => <TeamFields team={at(content, 'team')} />,
  CARE: (content) => <CareFields service={at(content, 'service')} />,
  PRICES: (content) => <PriceFields service={at(content, 'service')} />,
  SAFETY: (content) => <SafetyFields service={at(content, 'service')} />,
  ACCESS: (content) => <AccessFields service={at(content, 'service')} />,
  SCHOLARSHIP: (content) => <ScholarshipFields service={at(content, 'service')} />,
};

export function Component() {
  const { id = '', part: asked = '' } = useParams();
  const { data: team } = useSuspenseQuery(teamQuery(useClient(), id));
  const place = Math.max(0, team.outline.findIndex(({ part }) => part.toLowerCase() === asked)); // prettier-ignore
  const { part = 'BASICS' } = team.outline[place] ?? {};
  return <PartForm key={`${id} ${part}`} team={team} part={part} next={team.outline[place + 1]?.part ?? null} />;
}

interface PartFormProps {
  readonly team: Team;
  readonly part: TeamPart;
  readonly next: TeamPart | null;
}

function PartForm({ team, part, next }: PartFormProps) {
  const { t } = useTranslation(['portal', 'app']);
  const saving = useAutosave(team);
  const said = (team.draft ?? team.live)?.service;
  const missing = team.outline.find((each) => each.part === part)?.missing ?? [];
  const content: Part<Content> = { value: saving.value, pointer: '', change: saving.change };
  return (
    <Page title={t(`teams.parts.${part}`)} lead={t(`teams.why.${part}`)}>
      <Anchor component={Link} to={`/account/teams/${team.id}`}>
        {t('teams.back')}
      </Anchor>
      {team.isUnderReview && <Alert color="evergreen">{t('teams.locked')}</Alert>}
      <form
        aria-label={t(`teams.parts.${part}`)}
        noValidate
        onBlur={saving.save}
        onSubmit={(event) => {
          event.preventDefault();
          saving.save();
        }}
      >
        <Fieldset variant="unstyled" disabled={team.isUnderReview} p={0}>
          <Stack gap="lg">
            {fieldsOf[part](content)}
            <Clash saving={saving} />
            {missing.length > 0 && (
              <div>
                <Text fw={600}>{t('teams.missing')}</Text>
                <List>
                  {missing.map((objection) => (
                    <List.Item key={objection}>{t(`app:blockers.${objection}`)}</List.Item>
                  ))}
                </List>
              </div>
            )}
            <Group>
              <Button type="submit">{t('teams.saveNow')}</Button>
              <SavedAt saving={saving} />
            </Group>
          </Stack>
        </Fieldset>
      </form>
      {part === 'SCHOLARSHIP' && said?.takesScholarships === true && said.scholarshipSlots !== null && (
        <AgreementSection teamId={team.id} slots={said.scholarshipSlots} saidAt={team.savedAt} />
      )}
      <Anchor
        component={Link}
        to={next === null ? `/account/teams/${team.id}/check` : `/account/teams/${team.id}/parts/${next.toLowerCase()}`}
      >
        {next === null ? t('teams.check') : t('teams.nextPart', { part: t(`teams.parts.${next}`) })}
      </Anchor>
    </Page>
  );
}

function SavedAt({ saving: { state, savedAt } }: { readonly saving: Autosave }) {
  const { t } = useTranslation('portal');
  const { format } = useLanguage();
  const words = {
    SAVED: savedAt === null ? '' : t('teams.savedAt', { time: format.time(savedAt) }),
    SAVING: t('teams.saving'),
    NOT_SAVED: t('teams.notSaved'),
  };
  return <Text role="status">{words[state]}</Text>;
}

function Clash({ saving }: { readonly saving: Autosave }) {
  const { t } = useTranslation('portal');
  const linesOf = useContentLines();
  const { stands, value, error } = saving;
  if (stands === null) return <ProblemNotice error={error} />;
  return (
    <Stack>
      <TwoVersions fields={versionsOf(linesOf(value), linesOf(contentOf(stands)))} />
      <Group>
        <Button variant="default" onClick={saving.keepMine}>
          {t('teams.keepMine')}
        </Button>
        <Button variant="default" onClick={saving.takeTheirs}>
          {t('teams.takeTheirs')}
        </Button>
      </Group>
    </Stack>
  );
}
