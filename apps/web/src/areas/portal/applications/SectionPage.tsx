/** One part of a form on one screen, saved as it is written. What is not right yet is said when a question is left; what is missing, only before handing in. */
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { dangerFields } from '@open-window/domain/danger-question.ts';
import type { AnswerLine } from '@open-window/domain/form-answers.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { SectionFields } from '../../../lib/application-form/SectionFields.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { IncomeFigures } from './IncomeFigures.tsx';
import { useRoom } from './room.ts';
import { isSlip } from './slip.ts';
import { WritingForm } from './WritingForm.tsx';

const minute = 60_000;

/** Whether somebody is on call is asked when the question comes on the screen, and while it stays there. */
function useLook(isNeeded: boolean, look: () => Promise<void>): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (): void => void look().catch(() => undefined);
    ask();
    const timer = setInterval(ask, minute);
    return () => {
      clearInterval(timer);
    };
  }, [isNeeded, look]);
}

export function Component() {
  const { code: asked = '' } = useParams();
  const room = useRoom();
  const place = Math.max(0, room.judged.sections.findIndex(({ code }) => code.toLowerCase() === asked)); // prettier-ignore
  return <SectionForm key={asked} place={place} />;
}

function SectionForm({ place }: { readonly place: number }) {
  const { t } = useTranslation('portal');
  const { search } = useLocation();
  const room = useRoom();
  const { application, form, language, line, view, judged, home, danger, look } = room;
  const isLastLook = search === '?all';
  const [looked, setLooked] = useState<readonly AnswerLine[]>([]);
  const section = judged.sections[place];
  const next = judged.sections[place + 1];

  const asksOfDanger = section?.fields.some((name) => dangerFields(form).includes(name)) ?? false;
  useLook(asksOfDanger, look);

  if (section === undefined) return null;

  const { title, lead } = form.texts[language]?.sections[section.code] ?? { title: section.code };
  const ofSection = judged.problems.filter(({ field }) => section.fields.includes(field));
  const problems = isLastLook
    ? ofSection
    : ofSection.filter((each) => looked.some(({ field }) => field === each.field));
  const hidden = application.hidden.filter((name) => section.fields.includes(name) && view.answers[name] === undefined);
  return (
    <Page title={title} lead={lead}>
      <Text size="sm">
        {t('applications.partOf', { place: place + 1, of: judged.sections.length })} ·{' '}
        {t('applications.minutes', { count: section.minutes })}
      </Text>
      <Anchor component={Link} to={home}>
        {t('applications.back')}
      </Anchor>
      {hidden.length > 0 && (
        <Alert color="evergreen" variant="light">
          {t('applications.hidden', { count: hidden.length })}
        </Alert>
      )}
      <WritingForm
        label={title}
        room={room}
        isHere={(name) => section.fields.includes(name)}
        onLeave={() => {
          setLooked(ofSection.filter(isSlip));
        }}
      >
        <SectionFields
          form={form}
          section={section}
          language={language}
          answers={view.answers}
          problems={problems}
          danger={danger}
          onChange={(name, answer) => {
            line.change(name, answer);
          }}
        />
        <IncomeFigures room={room} section={section} />
      </WritingForm>
      <Group>
        <Button
          component={Link}
          to={next === undefined ? `${home}/sign` : `${home}/sections/${next.code.toLowerCase()}`}
          style={{ height: 'auto', minHeight: 40, whiteSpace: 'normal' }}
        >
          {next === undefined
            ? t('applications.toSign')
            : t('applications.next', { part: form.texts[language]?.sections[next.code]?.title ?? next.code })}
        </Button>
      </Group>
    </Page>
  );
}
