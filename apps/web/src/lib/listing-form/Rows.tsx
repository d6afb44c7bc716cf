/** Things of which there may be several: each in a frame of its own, added and removed by buttons; the keyboard goes along. */
import { Button, Fieldset, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, rowsOf, useFault, type Part } from './parts.ts';

interface RowsProps<Row> {
  readonly part: Part<Row[]>;
  readonly blank: () => Row;
  readonly max: number;
  readonly addLabel: string;
  readonly nameOf: (row: Row, number: number) => string;
  readonly children: (row: Part<Row>) => ReactNode;
}

type Step = { readonly kind: 'added' } | { readonly kind: 'removed' } | null;

export function Rows<Row>({ part, blank, max, addLabel, nameOf, children }: RowsProps<Row>) {
  const { t } = useTranslation('editor');
  const fault = useFault(part.pointer);
  const frame = useRef<HTMLDivElement>(null);
  // Rows have no ids of their own; what is typed must stay with its row when another one goes.
  const [keys, setKeys] = useState(() => part.value.map(() => crypto.randomUUID()));
  const [step, setStep] = useState<Step>(null);

  useEffect(() => {
    const last = frame.current?.querySelector<HTMLElement>(
      ':scope > fieldset:last-of-type :is(input, select, textarea)',
    );
    const add = frame.current?.querySelector<HTMLElement>(':scope > div > [data-add]');
    if (step?.kind === 'added') last?.focus();
    if (step?.kind === 'removed') add?.focus();
  }, [step]);

  return (
    <Stack ref={frame} id={idOf(part.pointer)} gap="md" tabIndex={-1}>
      {fault !== undefined && <Text c="var(--clay)">{fault}</Text>}
      {rowsOf(part).map((row, index) => {
        const name = nameOf(row.value, index + 1);
        return (
          <Fieldset key={keys[index]} legend={name}>
            <Stack gap="sm">
              {children(row)}
              <div>
                <Button
                  variant="subtle"
                  color="clay"
                  size="sm"
                  aria-label={t('removeThis', { name })}
                  onClick={() => {
                    part.change((before) => before.filter((_, place) => place !== index));
                    setKeys((before) => before.filter((_, place) => place !== index));
                    setStep({ kind: 'removed' });
                  }}
                >
                  {t('remove')}
                </Button>
              </div>
            </Stack>
          </Fieldset>
        );
      })}
      {part.value.length < max && (
        <div>
          <Button
            data-add
            variant="default"
            size="sm"
            onClick={() => {
              part.change((before) => [...before, blank()]);
              setKeys((before) => [...before, crypto.randomUUID()]);
              setStep({ kind: 'added' });
            }}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </Stack>
  );
}
