/** What who applied and the desk write to each other, as both read it. */
import {
  LONGEST_MESSAGE,
  messageObjections,
  type MessageObjection,
  type MessageSide,
  messageSides,
  MOST_MESSAGES,
} from '@open-window/domain/message-thread.ts';
import { Flag, Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class MessagesParams {
  @Id() id!: string;
}

export class MessageEntry {
  @Text({ max: LONGEST_MESSAGE, description: 'Plain text' }) words!: string;
}

export class MessageMark {
  @Whole({ min: 1, description: 'The last one that was seen' }) until!: number;
}

export class MessageItem {
  @Whole() number!: number;
  @OneOf('MessageSide', messageSides) from!: MessageSide;
  @Text({ max: LONGEST_MESSAGE, nullable: true, description: 'Null: kept no longer' }) words!: string | null;
  @InstantField() writtenAt!: string;
  @Flag({ description: 'By the other side' }) isRead!: boolean;
}

export class MessagesResponse {
  @List(() => MessageItem, { max: MOST_MESSAGES, description: 'The oldest first' }) items!: MessageItem[];
  @Whole({ description: 'To whoever asks, and not seen by them' }) unread!: number;
  @Many('MessageObjection', messageObjections, { description: 'Why nothing can be written now; none: it can' })
  against!: readonly MessageObjection[];
  @InstantField({ nullable: true, description: 'When it closes, where that is known' }) closesAt!: string | null;
}
