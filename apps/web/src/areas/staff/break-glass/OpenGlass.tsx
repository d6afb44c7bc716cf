/** Opens the glass with a reason, and closes it as soon as it is not needed any more. */
import { Button, List, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useSession } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { useGlassMoves, useOpenGlass, useOwnGlass } from './break-glass.queries.ts';

const reasonMin = 20;

export function OpenGlass({ onDone }: { readonly onDone: (words: string) => void }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { breakGlassUntil } = useSession();
  const open = useOpenGlass();
  const { closeGlass, refresh } = useGlassMoves();
  const problemOf = useFieldProblem(open.error);
  const [isShort, setIsShort] = useState(false);
  const opened = useOwnGlass();

  if (breakGlassUntil !== null) {
    return (
      <Section title={t('glass.isOpen')} lead={t('glass.until', { when: format.instant(breakGlassUntil) })}>
        {opened ? (
          <div>
            <ConfirmMove
              label={t('glass.close')}
              question={t('glass.closeQuestion')}
              text={t('glass.closeMeaning')}
              run={async () => closeGlass(opened.id)}
              onDone={() => {
                refresh();
                onDone(t('glass.closed'));
              }}
            />
          </div>
        ) : (
          <Text>{t('glass.closesItself')}</Text>
        )}
      </Section>
    );
  }
  return (
    <Section title={t('glass.open')}>
      <List>
        {(['half', 'told', 'written', 'reviewed'] as const).map((rule) => (
          <List.Item key={rule}>{t(`glass.rules.${rule}`)}</List.Item>
        ))}
      </List>
      <Form
        label={t('glass.open')}
        onSubmit={(text) => {
          const reason = text('reason');
          setIsShort(reason.length < reasonMin);
          if (reason.length < reasonMin) return;
          open.mutate(reason, {
            onSuccess: () => {
              onDone(t('glass.opened'));
            },
          });
        }}
      >
        <Textarea
          name="reason"
          label={t('glass.reason')}
          description={t('glass.reasonHint')}
          required
          maxLength={2000}
          error={isShort ? t('glass.reasonShort') : problemOf('reason')}
        />
        <ProblemNotice error={open.error} />
        <div>
          <Button type="submit" color="clay" loading={open.isPending}>
            {t('glass.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
