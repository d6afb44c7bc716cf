/** Legal holds: while one lasts, nothing of the person is deleted. Each has its reason. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { holdsQuery, usePeopleMoves } from './people.queries.ts';

interface HoldsSectionProps {
  readonly personId: string;
  readonly onDone: (words: string) => void;
}

export function HoldsSection({ personId, onDone }: HoldsSectionProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data: holds } = useSuspenseQuery(holdsQuery(useClient(), personId));
  const { placeHold, liftHold, refresh } = usePeopleMoves();
  const place = useMutation({
    mutationFn: async ({ reason }: { reason: string; form: HTMLFormElement }) => placeHold(personId, reason),
    onSuccess: (_, { form }) => {
      form.reset();
      refresh();
      onDone(t('holds.placed'));
    },
  });
  const problemOf = useFieldProblem(place.error);

  return (
    <Section title={t('holds.title')} lead={t('holds.text')}>
      {holds.length === 0 && <Text c="dimmed">{t('holds.none')}</Text>}
      <PlainList>
        {holds.map(({ id, reason, placedAt, liftedAt }) => (
          <Group key={id} justify="space-between">
            <div>
              <PlainText text={reason} />
              <Text size="sm" c="dimmed">
                {t('holds.since', { when: format.instant(placedAt) })}
                {liftedAt !== null && `, ${t('holds.lifted', { when: format.instant(liftedAt) })}`}
              </Text>
            </div>
            {liftedAt === null && (
              <ConfirmMove
                label={t('holds.lift')}
                question={t('holds.liftQuestion')}
                text={t('holds.liftMeaning')}
                isHarmful
                run={async () => liftHold(personId, id)}
                onDone={() => {
                  refresh();
                  onDone(t('holds.liftDone'));
                }}
              />
            )}
          </Group>
        ))}
      </PlainList>
      <Form
        label={t('holds.place')}
        onSubmit={(text, form) => {
          place.mutate({ reason: text('reason'), form });
        }}
      >
        <Textarea
          name="reason"
          label={t('holds.reason')}
          description={t('holds.reasonHint')}
          required
          minLength={10}
          maxLength={2000}
          error={problemOf('reason')}
        />
        <ProblemNotice error={place.error} />
        <div>
          <Button type="submit" variant="default" loading={place.isPending}>
            {t('holds.place')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
