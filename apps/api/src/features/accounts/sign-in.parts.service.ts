/** What signing in stands on beside its strategies. */
import { Injectable } from '@nestjs/common';
import { SessionOpening } from '../../platform/auth/session-opening.ts';
import { Changes } from './changes.service.ts';
import { DoorBook } from './door-book.service.ts';
import { Guesses } from './guesses.service.ts';
import { AccountIdentities } from './identities.service.ts';

@Injectable()
export class SignInParts {
  constructor(
    readonly guesses: Guesses,
    readonly identities: AccountIdentities,
    readonly sessions: SessionOpening,
    readonly changes: Changes,
    readonly book: DoorBook,
  ) {}
}
