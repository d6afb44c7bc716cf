/** Which lines of the log: by who, by what, about whom, and when; all of it in the address. */
import { Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { eventFilters } from './audit.queries.ts';

const lengths = { actorId: 36, personId: 36, action: 100, subjectKind: 100, subjectId: 200, from: 10, to: 10 };

export function EventFilterForm() {
  const { t } = useTranslation('staff');
  const [search, setSearch] = useSearchParams();
  const apply = (textOf: (name: string) => string) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of eventFilters) {
          const text = textOf(name);
          if (text === '') next.delete(name);
          else next.set(name, text);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  return (
    <Section title={t('audit.filters')}>
      <Form key={eventFilters.map((name) => search.get(name)).join('|')} label={t('audit.filters')} onSubmit={apply}>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
          {eventFilters.map((name) => (
            <TextInput
              key={name}
              name={name}
              size="sm"
              type={name === 'from' || name === 'to' ? 'date' : 'text'}
              label={t(`audit.filter.${name}`)}
              description={name === 'action' ? t('audit.actionHint') : undefined}
              defaultValue={search.get(name) ?? ''}
              maxLength={lengths[name]}
              autoComplete="off"
            />
          ))}
        </SimpleGrid>
        <Group>
          <Button type="submit" size="sm">
            {t('audit.apply')}
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              apply(() => '');
            }}
          >
            {t('audit.clear')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
