/** A whole number, or money: written in dollars and held in whole cents. */
import { NumberInput } from '@mantine/core';
import { MOST_INCOME_CENTS } from '@open-window/domain/household-income.ts';
import { useState } from 'react';

interface AmountProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired: boolean;
  readonly isMoney: boolean;
  readonly amount: number | null;
  readonly onAmount: (amount: number | null) => void;
}

export function NumberQuestion({ id, label, hint, error, isRequired, isMoney, amount, onAmount }: AmountProps) {
  const scale = isMoney ? 100 : 1;
  const shown = amount === null ? '' : amount / scale;
  // As typed, while it means what is held: `2500.` on the way to `2500.50` is no number yet.
  const [typed, setTyped] = useState<string | number>(shown);
  const meant = (value: string | number) => (value === '' ? null : Math.round(Number(value) * scale));
  return (
    <NumberInput
      id={id}
      size="md"
      label={label}
      description={hint}
      error={error}
      aria-required={isRequired}
      inputMode={isMoney ? 'decimal' : 'numeric'}
      allowNegative={false}
      allowDecimal={isMoney}
      clampBehavior="none"
      isAllowed={({ floatValue = 0 }) => floatValue * scale <= MOST_INCOME_CENTS}
      {...(isMoney && { prefix: '$', thousandSeparator: ',', decimalScale: 2 })}
      hideControls
      value={meant(typed) === amount ? typed : shown}
      onChange={(value) => {
        const next = meant(value);
        if (next !== null && !Number.isSafeInteger(next)) return;
        setTyped(value);
        if (next !== amount) onAmount(next);
      }}
    />
  );
}
