/** A step of a team, asked once more. */
import { SureButton } from './SureButton.tsx';
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
  const move = useMoveTeam(team.id);
  return (
    <SureButton
      variant={isQuiet ? 'default' : 'filled'}
      {...{ label, text }}
      error={move.error}
      isPending={move.isPending}
      onSure={(close) => {
        const onSuccess = (moved: Team) => {
          close();
          onDone?.(moved);
        };
        move.mutate({ action, revision: team.revision }, { onSuccess });
      }}
    />
  );
}
