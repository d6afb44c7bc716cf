/** Where the link to a clinician outside leads: whom it is about and three questions, without an account. */
import { Button, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { careRelations, careStandings, MOST_OF_CARE_NOTE } from '@open-window/domain/care-letter.ts';
import { filled } from '../../../lib/application-form/form-words.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { useLetterWords } from './letter-words.ts';
import { type LetterAsked, useAnswerLetter, useLookAtLetter } from './letters.queries.ts';

export function Component() {
  const { link } = useLetterWords();
  const token = useMailToken();
  return <Page title={link.title}>{token === null ? <Text>{link.noToken}</Text> : <Asked token={token} />}</Page>;
}

/** A mail scanner that follows the link reads nothing. */
function Asked({ token }: { readonly token: string }) {
  const { link } = useLetterWords();
  const look = useLookAtLetter();
  if (look.data) return <Questions token={token} asked={look.data} />;
  return (
    <>
      <ProblemNotice error={look.error} words={{ gone: link.gone }} />
      <div>
        <Button
          loading={look.isPending}
          onClick={() => {
            look.mutate(token);
          }}
        >
          {link.look}
        </Button>
      </div>
    </>
  );
}

function Questions({ token, asked }: { readonly token: string; readonly asked: LetterAsked }) {
  const { link } = useLetterWords();
  const { format } = useLanguage();
  const answer = useAnswerLetter();
  const problemOf = useFieldProblem(answer.error);
  if (answer.isSuccess)
    return (
      <Text role="status" fw={600}>
        {link.done}
      </Text>
    );
  return (
    <>
      <Text>{filled(link.about, { applicant: asked.applicant, when: format.instant(asked.expiresAt) })}</Text>
      <Text>{link.who}</Text>
      <Form
        label={link.title}
        onSubmit={(text) => {
          const note = text('note');
          answer.mutate({
            token,
            relation: oneOf(careRelations, text('relation')) ?? 'DOES_NOT_TREAT',
            standing: oneOf(careStandings, text('standing')) ?? 'NOT_SAID',
            name: text('name'),
            ...(note !== '' && { note }),
          });
        }}
      >
        <Radio.Group name="relation" label={link.relation} required>
          <Stack gap="xs" mt="xs">
            {careRelations.map((value) => (
              <Radio key={value} value={value} label={link.relations[value]} required />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group name="standing" label={link.standing} required>
          <Stack gap="xs" mt="xs">
            {careStandings.map((value) => (
              <Radio key={value} value={value} label={link.standings[value]} required />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          name="note"
          label={link.note}
          maxLength={MOST_OF_CARE_NOTE}
          autosize
          minRows={3}
          error={problemOf('note')}
        />
        <TextInput
          name="name"
          label={link.name}
          required
          maxLength={200}
          autoComplete="name"
          error={problemOf('name')}
        />
        <ProblemNotice error={answer.error} words={{ gone: link.gone }} />
        <div>
          <Button type="submit" loading={answer.isPending}>
            {link.submit}
          </Button>
        </div>
      </Form>
    </>
  );
}
