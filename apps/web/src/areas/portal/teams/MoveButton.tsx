/** A step that cannot be taken by accident: what follows is said, and asked once more. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMoveTeam, type Team, type TeamAction } from './teams.queries.ts';

interface MoveButtonProps {
  readonly team: Team;
  readonly action: TeamAction;
  readonly label: string;
  readonly text: string;
  readonly isQuiet?: boolean;
  readonly onDone?: (team: Team) => void;
}

export function MoveButton({ team, action, label, text, isQuiet = false, onDone }: MoveButtonProps) {
  const { t } = useTranslation(['portal', 'app']);
  const [isOpen, { open, close }] = useDisclosure();
  const move = useMoveTeam(team.id);
  return (
    <>
      <Button variant={isQuiet ? 'default' : 'filled'} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('teams.sure')}
        closeButtonProps={{ 'aria-label': t('app:close') }}
      >
        <Stack>
          <Text>{text}</Text>
          <ProblemNotice error={move.error} />
          <Group>
            <Button
              loading={move.isPending}
              onClick={() => {
                move.mutate(
                  { action, revision: team.revision },
                  {
                    onSuccess: (moved) => {
                      close();
                      onDone?.(moved);
                    },
                  },
                );
              }}
            >
              {label}
            </Button>
            <Button variant="default" onClick={close}>
              {t('app:cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
