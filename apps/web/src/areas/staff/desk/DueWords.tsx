/** By when something is due; what is late says so in words, not by its color. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useNow } from './now.ts';

interface DueWordsProps {
  /** A day counts to its end. */
  readonly at: string;
  /** What is done is late no more. */
  readonly isDone?: boolean;
}

const dayLength = 86_400_000;

export function DueWords({ at, isDone = false }: DueWordsProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const now = useNow();
  const isDay = at.length === 10;
  const when = isDay ? format.day(at) : format.instant(at);
  const isLate = !isDone && Date.parse(at) + (isDay ? dayLength : 0) < now;
  return isLate ? (
    <Text span inherit fw={600} c="var(--clay)">
      {t('desk.late', { when })}
    </Text>
  ) : (
    when
  );
}
