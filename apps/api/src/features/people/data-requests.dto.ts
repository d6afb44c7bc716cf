/** "Export my data", "delete me". */
import {
  type DataRequestKind,
  dataRequestKinds,
  type DataRequestState,
  dataRequestStates,
  mayCancel,
  mayDownload,
} from '@open-window/domain/data-request.ts';
import { Flag, Id, InstantField, List, OneOf, Whole } from '../../platform/http/fields.ts';
import type { StoredRequest } from './data-requests.store.ts';

export class DataRequestRequest {
  @OneOf('DataRequestKind', dataRequestKinds) kind!: DataRequestKind;
}

export class DataRequestParams {
  @Id() id!: string;
}

export class DataRequestMove {
  @OneOf('DataRequestAction', ['cancel']) action!: 'cancel';
}

export class DataRequestResponse {
  @Id() id!: string;
  @OneOf('DataRequestKind', dataRequestKinds) kind!: DataRequestKind;
  @OneOf('DataRequestState', dataRequestStates) state!: DataRequestState;
  @InstantField() askedAt!: string;
  @InstantField({ description: 'Of a deletion: when it happens, unless it is taken back' }) dueAt!: string;
  @InstantField({ nullable: true }) doneAt!: string | null;
  @InstantField({ nullable: true, description: 'Of an export: until when it can be fetched' }) expiresAt!:
    string | null;
  @Whole({ nullable: true, description: 'Bytes' }) size!: number | null;
  @Flag() mayCancel!: boolean;
  @Flag() mayDownload!: boolean;
}

export class DataRequestsResponse {
  @List(() => DataRequestResponse, { max: 50 }) items!: DataRequestResponse[];
}

export const presentRequest = (request: StoredRequest, now: Date): DataRequestResponse => {
  const file = { ...request, expiresAt: request.expiresAt?.getTime() ?? null };
  return {
    id: request.id,
    kind: request.kind,
    state: request.state,
    askedAt: request.askedAt.toISOString(),
    dueAt: request.dueAt.toISOString(),
    doneAt: request.doneAt?.toISOString() ?? null,
    expiresAt: request.expiresAt?.toISOString() ?? null,
    size: request.size,
    mayCancel: mayCancel(file),
    mayDownload: mayDownload(file, now.getTime()),
  };
};
