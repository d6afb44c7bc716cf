/** A helper says that they help no longer: asked once more, and then back to the drafts with which they still do. What is not saved keeps them. */
import { Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { SureButton } from '../teams/SureButton.tsx';
import { useHelpWords } from './help-words.ts';
import { useLeave } from './helping.queries.ts';

interface LeaveButtonProps {
  readonly id: string;
  /** Saves what was typed and is not saved yet. True: all of it stays. */
  readonly save: () => Promise<boolean>;
}

export function LeaveButton({ id, save }: LeaveButtonProps) {
  const { list } = useHelpWords();
  const navigate = useNavigate();
  const leave = useLeave(id, save);
  return (
    <Stack gap="xs" align="flex-start">
      <SureButton
        variant="default"
        label={list.leave}
        text={list.leaveText}
        error={leave.error}
        isPending={leave.isPending}
        onSure={(close) => {
          leave.mutate(undefined, {
            onSuccess: (hasLeft) => {
              if (hasLeft) void navigate('/account/helping', { replace: true });
              else close();
            },
          });
        }}
      />
      {leave.data === false && <Text role="alert">{list.notSaved}</Text>}
    </Stack>
  );
}
