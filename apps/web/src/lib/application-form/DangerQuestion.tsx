/**
 * The question about danger to a life. Before it stands who will see the answer and by when; it may be skipped. After an answer that worries help comes
 * first, on the same screen, before anything is sent. In hours in which nobody is on call it is not asked.
 */
import { Alert, Anchor, Button, Group, List, Radio, Stack, Text } from '@mantine/core';
import { type Instrument, selfHarmItem } from '@open-window/domain/instrument.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { WithCalls } from '../crisis/WithCalls.tsx';
import { formatFor } from '../format.ts';
import type { Asked } from './asked.ts';
import { filled, formWords } from './form-words.ts';
import { QuestionGroup } from './QuestionGroup.tsx';

type Given = Readonly<Record<string, unknown>>;

interface DangerQuestionProps {
  readonly asked: Asked;
  readonly instrument: Instrument;
  readonly given: Given;
}

export function DangerQuestion({ asked, instrument, given }: DangerQuestionProps) {
  const { id, language, danger, onAnswer } = asked;
  const { before, closed, take, again } = formWords[language].danger;
  const answer = given[selfHarmItem.code];
  const [isOpen, setIsOpen] = useState(answer !== undefined);
  const [isSkipped, setIsSkipped] = useState(false);
  const groupId = `${id}-${selfHarmItem.code}`;
  const isWorrying = typeof answer === 'number' && answer > 0;
  const open = (): void => {
    setIsOpen(true);
    requestAnimationFrame(() => document.getElementById(groupId)?.focus());
  };
  if (!danger.isAsked)
    return (
      <Stack gap="md">
        {isWorrying && <Help asked={asked} />}
        <Text>{closed}</Text>
      </Stack>
    );
  if (!isOpen)
    return isSkipped ? (
      <Stack gap="xs" role="status">
        <Text>{before.skipped}</Text>
        <Group>
          <Wide onClick={open}>{before.open}</Wide>
        </Group>
      </Stack>
    ) : (
      <Stack gap="xs" role="group" aria-label={before.title}>
        <Text fw={600}>{before.title}</Text>
        <List spacing={4}>
          {[before.what, before.who, before.when, before.never, before.notUs].map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
          <List.Item>
            <WithCalls text={before.now} />
          </List.Item>
        </List>
        <Group>
          <Wide onClick={open}>{before.open}</Wide>
          <Wide
            onClick={() => {
              setIsSkipped(true);
            }}
          >
            {before.skip}
          </Wide>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="md">
      <QuestionGroup id={groupId} legend={selfHarmItem.text} lang={instrument.language} isRadio>
        {instrument.options.map((option) => (
          <Radio
            key={option.value}
            size="md"
            name={groupId}
            lang={instrument.language}
            label={option.text}
            checked={answer === option.value}
            onChange={() => {
              onAnswer({ ...given, [selfHarmItem.code]: option.value });
              // On a phone it would stand below the edge.
              requestAnimationFrame(() => document.getElementById(`${id}-help`)?.scrollIntoView({ block: 'nearest' }));
            }}
          />
        ))}
      </QuestionGroup>
      {isWorrying && <Help asked={asked} />}
      {answer !== undefined && (
        <Group>
          <Wide
            label={again}
            onClick={() => {
              const { [selfHarmItem.code]: _taken, ...rest } = given;
              onAnswer(Object.keys(rest).length === 0 ? null : rest);
              setIsOpen(false);
              setIsSkipped(true);
            }}
          >
            {take}
          </Wide>
        </Group>
      )}
    </Stack>
  );
}

interface WideProps {
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: string;
}

/** A button whose words may take two lines on a phone. */
function Wide({ label, onClick, children }: WideProps) {
  return (
    <Button
      variant="default"
      size="sm"
      styles={{ root: { height: 'auto', minHeight: 36 }, label: { whiteSpace: 'normal' } }}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

const chat = 'https://988lifeline.org/chat/';

function Help({ asked: { id, language, danger } }: { readonly asked: Asked }) {
  const { help } = formWords[language].danger;
  const { isAsked, helpBy, stopTo } = danger;
  return (
    <Alert id={`${id}-help`} role="alert" color="clay" variant="light" title={help.title}>
      <Stack gap="xs">
        <List spacing={4}>
          {[help.call, help.danger].map((line) => (
            <List.Item key={line}>
              <WithCalls text={line} />
            </List.Item>
          ))}
          <List.Item>{help.spanish}</List.Item>
          <List.Item>{help.veterans}</List.Item>
          <List.Item>
            <Anchor inherit href={chat} rel="noreferrer">
              {help.chat}
            </Anchor>
          </List.Item>
          <List.Item>{help.abroad}</List.Item>
        </List>
        <Text>{help.notUs}</Text>
        <Text fw={600}>
          {helpBy === null ? help.onceSaved : filled(help.by, { when: formatFor(language).instant(helpBy) })}
        </Text>
        {!isAsked && <Text>{help.nobody}</Text>}
        <Text>{help.kept}</Text>
        {stopTo !== undefined && (
          <Anchor component={Link} to={stopTo}>
            {help.stop}
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}
