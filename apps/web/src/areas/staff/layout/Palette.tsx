/** Type where to go: every room that this person may enter, and the own account. */
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePlaces, useSession } from '../../../lib/session/session.ts';
import { roomsFor } from './rooms.ts';

export const openPalette = (): void => {
  spotlight.open();
};

const ownPages = ['profile', 'security', 'sessions', 'accessLog', 'data'] as const;

export function Palette() {
  const { t } = useTranslation(['staff', 'account']);
  const navigate = useNavigate();
  const places = usePlaces();
  const { rights } = useSession();
  const actionTo = (id: string, label: string, path: string): SpotlightActionData => ({
    id,
    label,
    onClick: () => void navigate(path),
  });

  return (
    <Spotlight
      shortcut={['mod + K']}
      scrollable
      maxHeight="24rem"
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
      nothingFound={t('palette.nothing')}
      actions={[
        {
          group: t('nav.label'),
          actions: roomsFor(rights).map(({ name, path }) => actionTo(name, t(`nav.${name}`), path)),
        },
        {
          group: t('account:nav.label'),
          actions: ownPages.map((page) => actionTo(page, t(`account:nav.${page}`), places[page])),
        },
      ]}
    />
  );
}
