/** A draft beside what is public: it changes nothing for readers until somebody publishes it. When a colleague saved meanwhile, both versions are shown. */
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { blankContent } from '../../../lib/listing-form/blank.ts';
import { useContentLines } from '../../../lib/listing-form/content-lines.ts';
import { versionsOf } from '../../../lib/listing-form/versions.ts';
import { ListingEditor } from './ListingEditor.tsx';
import type { Content } from '../../../lib/listing-form/content.ts';
import { listingQuery, useSaveDraft, type DeskListing } from './listings.queries.ts';

interface Clash {
  readonly mine: Content;
  readonly stands: DeskListing;
}

const contentOf = ({ draft, live }: DeskListing): Content => draft ?? live ?? blankContent();

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['staff', 'editor']);
  const client = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const linesOf = useContentLines();
  const { data: listing } = useSuspenseQuery(listingQuery(client, id));
  // What the form began with: a reload in the background must not change what is being typed.
  const [start, setStart] = useState({ content: contentOf(listing), revision: listing.revision, turn: 0 });
  const [clash, setClash] = useState<Clash | null>(null);
  const save = useSaveDraft(id);

  const send = (content: Content, revision: number) => {
    save.mutate(
      { content, revision },
      {
        onSuccess: () => {
          void navigate(`/staff/listings/${id}`);
        },
        onError: (error) => {
          if (problemStatus(error) !== 412) return;
          void cache.query({ ...listingQuery(client, id), staleTime: 0 }).then((stands) => {
            setClash({ mine: content, stands });
          });
        },
      },
    );
  };

  return (
    <Page
      title={t('editor:title', { name: contentOf(listing).name })}
      lead={t('editor:text')}
      width="full"
      actions={
        <Anchor inherit component={Link} to={`/staff/listings/${id}`}>
          {t('editor:leave')}
        </Anchor>
      }
    >
      <ListingEditor
        key={start.turn}
        start={start.content}
        label={t('editor:title', { name: start.content.name })}
        submitLabel={t('editor:save')}
        error={save.error}
        isSaving={save.isPending}
        onSave={(content) => {
          send(content, clash?.stands.revision ?? start.revision);
        }}
        notice={clash && bothVersions(clash)}
      />
    </Page>
  );

  function bothVersions({ mine, stands }: Clash) {
    return (
      <Stack>
        <TwoVersions fields={versionsOf(linesOf(mine), linesOf(contentOf(stands)))} />
        <Group>
          <Button
            variant="default"
            loading={save.isPending}
            onClick={() => {
              send(mine, stands.revision);
            }}
          >
            {t('editor:saveMine')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setStart({ content: contentOf(stands), revision: stands.revision, turn: start.turn + 1 });
              setClash(null);
              save.reset();
            }}
          >
            {t('editor:takeTheirs')}
          </Button>
        </Group>
      </Stack>
    );
  }
}
