/** Staff enter a team on its behalf: the same form as for a change, empty. */
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../../ui/app/Page.tsx';
import { blankContent } from '../../../lib/listing-form/blank.ts';
import { ListingEditor } from './ListingEditor.tsx';
import { useNewListing } from './listings.queries.ts';

export function Component() {
  const { t } = useTranslation(['staff', 'editor']);
  const navigate = useNavigate();
  const create = useNewListing();
  return (
    <Page title={t('listings.new')} lead={t('editor:newText')} width="full">
      <ListingEditor
        start={blankContent()}
        label={t('listings.new')}
        submitLabel={t('editor:create')}
        error={create.error}
        isSaving={create.isPending}
        onSave={(content) => {
          create.mutate(content, {
            onSuccess: ({ id }) => {
              void navigate(`/staff/listings/${id}`);
            },
          });
        }}
      />
    </Page>
  );
}
