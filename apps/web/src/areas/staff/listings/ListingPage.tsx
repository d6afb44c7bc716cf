/** One listing: what the public sees beside what is being written, what is still missing, and what may be done. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { OpenCase } from '../cases/OpenCase.tsx';
import { RaiseConcern } from '../concerns/RaiseConcern.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { Facts } from '../desk/Facts.tsx';
import { Said } from '../desk/Said.tsx';
import { ListingDisclosures } from './ListingDisclosures.tsx';
import { ListingVersions } from './ListingVersions.tsx';
import { listingQuery, useListingMoves, type DeskListing } from './listings.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format, language } = useLanguage();
  const labelOf = useLabels();
  const may = useMay();
  const [said, setSaid] = useState('');
  const { data: listing } = useSuspenseQuery(listingQuery(useClient(), id));
  const { slug, status, origin, live, draft } = listing;

  return (
    <Page
      title={(draft ?? live)?.name ?? slug}
      lead={labelOf('listingStatus', status)}
      width="full"
      actions={
        <Group gap="xs">
          {may('listing.edit') && (
            <Button component={Link} to={`/staff/listings/${id}/edit`}>
              {draft ? t('listings.editDraft') : t('listings.startDraft')}
            </Button>
          )}
          <OpenCase listingId={id} />
          <RaiseConcern aboutKind="LISTING" aboutId={id} />
        </Group>
      }
    >
      <Said text={said} />
      <Section title={t('listings.facts')}>
        <Facts
          facts={[
            [t('listings.columns.status'), labelOf('listingStatus', status)],
            [t('listings.columns.origin'), labelOf('listingOrigin', origin)],
            [t('listings.columns.changed'), format.instant(listing.contentUpdatedAt)],
            [
              t('listings.publicPage'),
              live && status === 'LIVE' ? (
                <Anchor key="public" href={localized(language, `/directory/${slug}`)}>
                  /directory/{slug}
                </Anchor>
              ) : (
                t('listings.notPublic')
              ),
            ],
            [
              t('listings.reports'),
              may('report.read') && (
                <Anchor key="reports" component={Link} to="/staff/reports">
                  {t('reports.title')}
                </Anchor>
              ),
            ],
          ]}
        />
      </Section>
      <ListingMoves listing={listing} onDone={setSaid} />
      <ListingDisclosures listingId={id} onDone={setSaid} />
      <ListingVersions live={live} draft={draft} />
    </Page>
  );
}

interface ListingMovesProps {
  readonly listing: DeskListing;
  readonly onDone: (words: string) => void;
}

function ListingMoves({ listing, onDone }: ListingMovesProps) {
  const { t } = useTranslation(['staff', 'app']);
  const { format } = useLanguage();
  const may = useMay();
  const { id, revision, draft, objections, actionsOpen, vettedChanges } = listing;
  const { moveListing, dropDraft, refresh } = useListingMoves(id);
  const targets = format.list(vettedChanges.targets.map((target) => t(`listings.targets.${target}`)));
  const takesChecks = targets === '' ? '' : ` ${t('listings.takesChecks', { targets })}`;
  const actions = may('listing.publish') ? actionsOpen : [];

  return (
    <Section title={t('listings.decide')}>
      {draft === null ? (
        <Text>{t('listings.noDraft')}</Text>
      ) : objections.length > 0 ? (
        <Reasons
          title={t('listings.missing')}
          reasons={objections.map((objection) => t(`app:blockers.${objection}`))}
        />
      ) : (
        <Text>{t('listings.nothingMissing')}</Text>
      )}
      {takesChecks !== '' && <Text fw={600}>{takesChecks}</Text>}
      <Group>
        {actions.map((action) => (
          <ConfirmMove
            key={action}
            label={t(`listings.actions.${action}`)}
            question={t(`listings.questions.${action}`)}
            text={`${t(`listings.meanings.${action}`)}${action === 'publish' ? takesChecks : ''}`}
            isHarmful={action === 'suspend' || action === 'close'}
            run={async () => moveListing({ action, revision })}
            onFailed={refresh}
            onDone={() => {
              refresh();
              onDone(t(`listings.done.${action}`));
            }}
          />
        ))}
        {may('listing.edit') && draft && listing.live && (
          <ConfirmMove
            label={t('listings.dropDraft')}
            question={t('listings.dropQuestion')}
            text={t('listings.dropMeaning')}
            isHarmful
            run={async () => dropDraft(revision)}
            onFailed={refresh}
            onDone={() => {
              refresh();
              onDone(t('listings.dropped'));
            }}
          />
        )}
      </Group>
    </Section>
  );
}
