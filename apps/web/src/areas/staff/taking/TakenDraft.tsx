/** The answers of somebody who wrote on paper or said them on the phone, typed into the same form; saved as they are typed. */
import { Alert, Anchor, Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import { type AnswerLine, judgeAnswers } from '@open-window/domain/form-answers.ts';
import { type Form as ApplicationForm, type FormSection, readForm } from '@open-window/domain/form.ts';
import { openedBy } from '@open-window/domain/information-request.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { LineView } from '../../../lib/application-form/draft-line.ts';
import { fieldId, problemText, wordsOf } from '../../../lib/application-form/form-words.ts';
import { LeftOut } from '../../../lib/application-form/LeftOut.tsx';
import { SectionFields } from '../../../lib/application-form/SectionFields.tsx';
import { useDraftLine } from '../../../lib/application-form/use-draft-line.ts';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { HandIn } from './HandIn.tsx';
import { Scans } from './Scans.tsx';
import { type Taken, type TakenDraft as Draft, takenQuery } from './taking.queries.ts';
import { TakenQuestions } from './TakenQuestions.tsx';

interface TakenDraftProps {
  readonly taken: Taken;
  readonly draft: Draft;
}

/** Published forms always read. */
function useForm(text: string) {
  return useMemo(() => {
    const read = readForm(JSON.parse(text) as unknown);
    if ('faults' in read) throw new Error('This form cannot be read.');
    return read.form;
  }, [text]);
}

function useLine({ id, language, revision, writtenAt }: Taken, { answers }: Draft) {
  const client = useClient();
  const cache = useQueryClient();
  return useDraftLine(
    { answers, revision, savedAt: writtenAt },
    {
      write: async (writeId, changed, seen) => {
        const params = { path: { id }, header: { 'If-Match': `"${String(seen)}"` } };
        const body = { writeId, language, answers: changed };
        return answerOf(client.PUT('/api/v1/staff/taken-applications/{id}/answers', { params, body }));
      },
      read: async () => {
        const stands = await cache.query({ ...takenQuery(client, id), staleTime: 0 });
        return { answers: stands.draft?.answers ?? {}, revision: stands.revision, savedAt: stands.writtenAt };
      },
    },
  );
}

/** All of them; after the hand-in, what was asked for and what depends on it. */
function sectionsOpen(
  form: ApplicationForm,
  sections: readonly FormSection[],
  { asked }: Draft,
): readonly FormSection[] {
  if (asked === null) return sections;
  const open = openedBy(form, asked.items);
  return sections
    .map((section) => ({ ...section, fields: section.fields.filter((name) => open.has(name)) }))
    .filter(({ fields }) => fields.length > 0);
}

export function TakenDraft({ taken, draft }: TakenDraftProps) {
  const { t } = useTranslation('staff');
  const { language } = taken;
  const form = useForm(draft.form);
  const { line, view } = useLine(taken, draft);
  const [chosen, choose] = useState('');
  const judged = judgeAnswers(form, view.answers, language);
  const { problems } = judged;
  const sections = sectionsOpen(form, judged.sections, draft);
  // What was typed in and is not read back is not missing.
  const open = problems.filter(({ field, problem }) => problem !== 'MISSING' || !draft.hidden.includes(field));
  const section = sections.find(({ code }) => code === chosen) ?? sections[0];
  if (section === undefined) return null;
  const titleOf = (code: string): string => form.texts[language]?.sections[code]?.title ?? code;
  const hidden = draft.hidden.filter((name) => section.fields.includes(name) && view.answers[name] === undefined);
  const isSlip = ({ field, problem }: AnswerLine): boolean =>
    section.fields.includes(field) && problem !== 'MISSING' && problem !== 'INCOMPLETE';
  return (
    <>
      {draft.asked === null ? (
        <Text>{t('taking.clinical')}</Text>
      ) : (
        <TakenQuestions taken={taken} form={form} asked={draft.asked} />
      )}
      <NativeSelect
        label={t('taking.part')}
        value={section.code}
        data={sections.map(({ code }) => ({ value: code, label: titleOf(code) }))}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      />
      <LeftOut form={form} language={language} />
      <form
        aria-label={titleOf(section.code)}
        noValidate
        onBlur={() => void line.flush()}
        onSubmit={(event) => {
          event.preventDefault();
          void line.flush();
        }}
      >
        <Stack gap="lg">
          {hidden.length > 0 && <Text>{t('taking.hidden', { count: hidden.length })}</Text>}
          <SectionFields
            form={form}
            section={section}
            language={language}
            answers={view.answers}
            problems={open.filter(isSlip)}
            onChange={(name, answer) => {
              line.change(name, answer);
            }}
          />
          {view.clashes.length > 0 && (
            <Alert role="alert" color="clay" variant="light" title={t('taking.clash')}>
              <Group>
                {(['mine', 'theirs'] as const).map((keep) => (
                  <Button
                    key={keep}
                    variant="default"
                    onClick={() => {
                      for (const { name } of view.clashes) line.settle(name, keep);
                    }}
                  >
                    {t(`taking.keep.${keep}`)}
                  </Button>
                ))}
              </Group>
            </Alert>
          )}
          <Group>
            <Button type="submit" variant="default">
              {t('taking.save')}
            </Button>
            <Saved view={view} />
          </Group>
        </Stack>
      </form>
      {taken.channel === 'PAPER' && draft.asked === null && <Scans id={taken.id} />}
      {open.length > 0 ? (
        <Section title={t('taking.missing', { count: open.length })}>
          <List>
            {open.map((problem) => (
              <List.Item key={problem.field}>
                <Anchor
                  href={`#${fieldId(problem.field)}`}
                  onClick={() => {
                    choose(sections.find(({ fields }) => fields.includes(problem.field))?.code ?? '');
                  }}
                >
                  {wordsOf(form, problem.field, language).label}
                </Anchor>
                : {problemText(form, problem, view.answers, language)}
              </List.Item>
            ))}
          </List>
        </Section>
      ) : (
        view.state === 'SAVED' && <HandIn taken={taken} draft={draft} revision={view.revision} />
      )}
    </>
  );
}

function Saved({ view: { state, savedAt, error, refused } }: { readonly view: LineView }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <>
      <ProblemNotice error={error} />
      {refused.length > 0 && <Text role="alert">{t('taking.tooLong')}</Text>}
      <Text role="status">{t(`taking.states.${state}`, { time: format.time(savedAt) })}</Text>
    </>
  );
}
