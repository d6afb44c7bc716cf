/** A person where only their number is known: enough to tell two apart, and a way to them for who may look. */
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay, useSession } from '../../../lib/session/session.ts';

export function PersonLink({ id }: { readonly id: string | null }) {
  const { t } = useTranslation('staff');
  const { personId } = useSession();
  const may = useMay();
  if (id === null) return t('desk.nobody');
  const words = id === personId ? t('desk.you') : t('desk.person', { id: id.slice(-8) });
  return may('person.read') ? (
    <Anchor inherit component={Link} to={`/staff/people/${id}`}>
      {words}
    </Anchor>
  ) : (
    words
  );
}
