/** A step that cannot be taken by accident: what follows is said, and asked once more. */
import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';

interface SureButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly label: string;
  /** What follows. */
  readonly text: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSure: (close: () => void) => void;
}

export function SureButton({ label, text, error, isPending, onSure, ...look }: SureButtonProps) {
  const { t } = useTranslation(['portal', 'app']);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button {...look} onClick={open}>
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
          <ProblemNotice error={error} />
          <Group>
            <Button
              loading={isPending}
              onClick={() => {
                onSure(close);
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
