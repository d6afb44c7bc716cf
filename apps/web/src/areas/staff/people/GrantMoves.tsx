/** What this admin may do with a role that was proposed or given. */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/session.ts';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { usePeopleMoves, type RoleGrant } from './people.queries.ts';

interface GrantMovesProps {
  readonly grant: RoleGrant;
  readonly onDone: (words: string) => void;
}

export function GrantMoves({ grant, onDone }: GrantMovesProps) {
  const { t } = useTranslation(['staff', 'account']);
  const may = useMay();
  const { moveRole, refresh } = usePeopleMoves();
  const { id, revision, actionsOpen } = grant;
  const role = t(`account:roles.${grant.role}`);

  if (!may('role.confirm')) return null;
  return (
    <Group gap="xs">
      {actionsOpen.map((action) => (
        <ConfirmMove
          key={action}
          label={t(`roles.actions.${action}`)}
          name={t('roles.actionFor', { action: t(`roles.actions.${action}`), role })}
          question={t(`roles.questions.${action}`, { role })}
          text={t(`roles.meanings.${action}`)}
          isHarmful={action === 'revoke'}
          run={async () => moveRole(id, { action, revision })}
          onFailed={refresh}
          onDone={() => {
            refresh();
            onDone(t(`roles.done.${action}`, { role }));
          }}
        />
      ))}
    </Group>
  );
}
