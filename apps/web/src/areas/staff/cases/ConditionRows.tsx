/** Conditions of an approval: what the team is to do, and by which day. */
import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface ConditionRow {
  readonly key: string;
  readonly words: string;
  readonly dueOn: string;
}

export const blankCondition = (): ConditionRow => ({ key: crypto.randomUUID(), words: '', dueOn: '' });

const mostConditions = 20;

interface ConditionRowsProps {
  readonly rows: readonly ConditionRow[];
  readonly onChange: (rows: readonly ConditionRow[]) => void;
}

export function ConditionRows({ rows, onChange }: ConditionRowsProps) {
  const { t } = useTranslation(['staff', 'editor']);
  const change = (key: string, part: Partial<ConditionRow>) => {
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  };

  return (
    <Stack gap="sm">
      <Text fw={600}>{t('cases.conditions')}</Text>
      <Text size="sm" c="dimmed">
        {t('cases.conditionsHint')}
      </Text>
      {rows.map(({ key, words, dueOn }, index) => {
        const name = t('cases.condition', { number: index + 1 });
        return (
          <Fieldset key={key} legend={name}>
            <Stack gap="sm">
              <TextInput
                label={t('cases.conditionWords')}
                required
                minLength={3}
                maxLength={500}
                value={words}
                onChange={({ currentTarget: { value } }) => {
                  change(key, { words: value });
                }}
              />
              <Group align="flex-end">
                <TextInput
                  type="date"
                  label={t('cases.conditionDue')}
                  required
                  value={dueOn}
                  onChange={({ currentTarget: { value } }) => {
                    change(key, { dueOn: value });
                  }}
                />
                {rows.length > 1 && (
                  <Button
                    variant="subtle"
                    color="clay"
                    aria-label={t('editor:removeThis', { name })}
                    onClick={() => {
                      onChange(rows.filter((row) => row.key !== key));
                    }}
                  >
                    {t('editor:remove')}
                  </Button>
                )}
              </Group>
            </Stack>
          </Fieldset>
        );
      })}
      {rows.length < mostConditions && (
        <div>
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              onChange([...rows, blankCondition()]);
            }}
          >
            {t('cases.addCondition')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
