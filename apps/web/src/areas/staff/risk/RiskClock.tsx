/** How much time is left of a clock, in words: what is late says so, and not by its color. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DueWords } from '../desk/DueWords.tsx';
import { useNow } from '../desk/now.ts';
import type { RiskItem } from './risk.queries.ts';

const minuteMs = 60_000;

/** It runs until somebody was reached. */
const running: readonly RiskItem['state'][] = ['RISK_OPEN', 'UNREACHABLE'];

export function RiskClock({ item: { state, dueAt } }: { readonly item: Pick<RiskItem, 'state' | 'dueAt'> }) {
  const { t } = useTranslation('staff');
  const now = useNow();
  if (!running.includes(state)) return t('risk.clockStopped');
  const minutes = Math.floor((Date.parse(dueAt) - now) / minuteMs);
  if (minutes < 0) return <DueWords at={dueAt} />;
  const words = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return (
    <Text span inherit>
      {t('risk.left', words)} <DueWords at={dueAt} />
    </Text>
  );
}
