import { PasskeyAnswer } from '@taktboard/protocol';
import { safeParse } from 'valibot';

/** Whether this browser takes what the server asks as it comes (WebAuthn Level 3). */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Makes a passkey. @returns null where the person has thought better of it, or the device has none to make */
export function makePasskey(options: object): Promise<PasskeyAnswer | null> {
  return asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );
}

/** Signs with a passkey. @returns null where the person has thought better of it, or has none here */
export function signWithPasskey(options: object): Promise<PasskeyAnswer | null> {
  return asked(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );
}

async function asked(ask: () => Promise<Credential | null>): Promise<PasskeyAnswer | null> {
  try {
    const made = await ask();
    if (!(made instanceof PublicKeyCredential)) return null;
    const read = safeParse(PasskeyAnswer, made.toJSON());
    return read.success ? read.output : null;
  } catch (error) {
    // called off, timed out, or there already: the browser has said which
    if (error instanceof DOMException) return null;
    throw error;
  }
}
