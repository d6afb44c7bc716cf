/** A passkey without a screen: makes and uses credentials as WebAuthn says, and bends each part of it when a test asks. */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { origin as ours } from './api.ts';

/** What is told of the ceremony where it is not the truth. */
export interface Bend {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly challenge?: string;
  readonly isPresent?: boolean;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly signature?: Buffer;
  /** Says that it is another credential. */
  readonly id?: string;
}

const flag = { present: 0x01, verified: 0x04, attested: 0x40 } as const;
const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const encoded = (data: Buffer | string): string => Buffer.from(data).toString('base64url');

export class Authenticator {
  readonly id = encoded(randomBytes(32));
  private counter = 0;
  private readonly privateKey: KeyObject;
  private readonly point: { readonly x: Buffer; readonly y: Buffer };

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.point = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  /** What navigator.credentials.create answers, in its JSON form. */
  create({ challenge }: { readonly challenge: string }, bend: Bend = {}): object {
    const authData = Buffer.concat([this.head(flag.attested, bend), this.credential()]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3, 0x63, ...Buffer.from('fmt'), 0x64, ...Buffer.from('none')]),
      Buffer.from([0x67, ...Buffer.from('attStmt'), 0xa0, 0x68, ...Buffer.from('authData')]),
      Buffer.from([0x58, authData.length]),
      authData,
    ]);
    const clientDataJSON = encoded(this.clientData('webauthn.create', challenge, bend));
    return this.answer(
      { clientDataJSON, attestationObject: encoded(attestationObject), transports: ['internal'] },
      bend,
    );
  }

  /** What navigator.credentials.get answers, in its JSON form. */
  get({ challenge }: { readonly challenge: string }, bend: Bend = {}): object {
    const authenticatorData = this.head(0, bend);
    const clientData = this.clientData('webauthn.get', challenge, bend);
    const signed = createSign('sha256').update(authenticatorData).update(sha256(clientData)).sign(this.privateKey);
    return this.answer(
      {
        clientDataJSON: encoded(clientData),
        authenticatorData: encoded(authenticatorData),
        signature: encoded(bend.signature ?? signed),
      },
      bend,
    );
  }

  private answer(response: object, { id = this.id }: Bend): object {
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(usual: string, asked: string, { type = usual, challenge = asked, origin = ours }: Bend): string {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false });
  }

  private head(flags: number, { rpId = new URL(ours).hostname, counter, isPresent = true, isVerified = true }: Bend) {
    this.counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    const all = flags | (isPresent ? flag.present : 0) | (isVerified ? flag.verified : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([all]), count]);
  }

  /** No model, the id, and the public key in COSE: EC2, ES256, P-256. */
  private credential(): Buffer {
    const { x, y } = this.point;
    const key = [[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20], x, [0x22, 0x58, 0x20], y];
    return Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, 32]),
      Buffer.from(this.id, 'base64url'),
      ...key.map((part) => Buffer.from(part)),
    ]);
  }
}
