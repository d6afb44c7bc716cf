/** Where the link to a helper leads: what it is about, who one is to the person, and the words that are signed. */
import { Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { helpAuthorities, helpRelations } from '@open-window/domain/application-help.ts';
import { Link, useNavigate } from 'react-router';
import { filled } from '../../../lib/application-form/form-words.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMailToken } from '../../../lib/session/mail-token.ts';
import { useSessionOrNull } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { useHelpWords } from './help-words.ts';
import { type HelpLook, useAccept, useLook } from './helping.queries.ts';

export function Component() {
  const { link } = useHelpWords();
  const token = useMailToken();
  const session = useSessionOrNull();
  const isIn = session !== null && session.needs === null;
  return (
    <Page title={link.title}>
      {token === null ? <Text>{link.noToken}</Text> : isIn ? <Asked token={token} /> : <SignInFirst />}
    </Page>
  );
}

function SignInFirst() {
  const { link } = useHelpWords();
  return (
    <>
      <Text>{link.signIn}</Text>
      <Group>
        <Button component={Link} to="/account/sign-in">
          {link.toSignIn}
        </Button>
        <Button component={Link} to="/account/sign-up" variant="default">
          {link.toSignUp}
        </Button>
      </Group>
    </>
  );
}

/** A mail scanner that follows the link reads nothing. */
function Asked({ token }: { readonly token: string }) {
  const { link } = useHelpWords();
  const { language } = useLanguage();
  const look = useLook();
  if (look.data) return <Attest token={token} asked={look.data} />;
  return (
    <>
      <ProblemNotice error={look.error} words={{ gone: link.gone }} />
      <div>
        <Button
          loading={look.isPending}
          onClick={() => {
            look.mutate({ token, language });
          }}
        >
          {link.look}
        </Button>
      </div>
    </>
  );
}

function Attest({ token, asked }: { readonly token: string; readonly asked: HelpLook }) {
  const words = useHelpWords();
  const { link } = words;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const accept = useAccept();
  const problemOf = useFieldProblem(accept.error);
  const { program, round, withClinical, attestation } = asked;
  return (
    <>
      <Text>{filled(link.about, { program: program[language], round })}</Text>
      <Text>{withClinical ? link.clinical : link.notClinical}</Text>
      <Section title={link.words}>
        <Stack gap="xs">
          {attestation.words.split('\n').map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Stack>
        <Form
          label={link.words}
          onSubmit={(text) => {
            accept.mutate(
              {
                ...{ token, language, name: text('name') },
                relation: oneOf(helpRelations, text('relation')) ?? 'OTHER',
                authority: oneOf(helpAuthorities, text('authority')) ?? 'ASKED',
                textVersion: attestation.version,
                textHash: attestation.hash,
              },
              { onSuccess: ({ id }) => void navigate(`/account/helping/${id}`) },
            );
          }}
        >
          <NativeSelect
            name="relation"
            label={words.relation}
            data={helpRelations.map((value) => ({ value, label: words.relations[value] }))}
          />
          <Radio.Group name="authority" label={words.authority} description={words.authorityHint} defaultValue="ASKED">
            <Stack gap="xs" mt="xs">
              {helpAuthorities.map((value) => (
                <Radio key={value} value={value} label={words.authorities[value]} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            name="name"
            label={link.name}
            description={link.nameHint}
            autoComplete="name"
            required
            maxLength={200}
            error={problemOf('name')}
          />
          <ProblemNotice error={accept.error} words={{ gone: link.gone }} />
          <div>
            <Button type="submit" loading={accept.isPending}>
              {link.accept}
            </Button>
          </div>
        </Form>
      </Section>
    </>
  );
}
