/** A helper says that they help no longer: asked once more, and then back to the drafts with which they still do. */
import { useNavigate } from 'react-router';
import { SureButton } from '../teams/SureButton.tsx';
import { useHelpWords } from './help-words.ts';
import { useLeave } from './helping.queries.ts';

interface LeaveButtonProps {
  readonly id: string;
  /** Saves what was typed and is not saved yet: it stays. */
  readonly save: () => Promise<unknown>;
}

export function LeaveButton({ id, save }: LeaveButtonProps) {
  const { list } = useHelpWords();
  const navigate = useNavigate();
  const leave = useLeave(id);
  return (
    <div>
      <SureButton
        variant="default"
        label={list.leave}
        text={list.leaveText}
        error={leave.error}
        isPending={leave.isPending}
        onSure={() => {
          void save().finally(() => {
            leave.mutate(undefined, { onSuccess: () => void navigate('/account/helping', { replace: true }) });
          });
        }}
      />
    </div>
  );
}
