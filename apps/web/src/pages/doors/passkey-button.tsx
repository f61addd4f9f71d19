import { useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { passkeyApi } from '../../api/passkey-calls.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { enter } from '../../session/session.ts';
import { DoorwayFault } from '../sign-in/doorway.tsx';
import { hasPasskeys, signWithPasskey } from './ask-authenticator.ts';
import { waysMessages } from './text/messages.ts';

/** Signs in by a key that stays on the device, without a name. */
export function PasskeyButton() {
  const m = useMessages(waysMessages);
  const sayFault = useSayFault();
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  if (!hasPasskeys()) return null;
  const signIn = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    const begun = await passkeyApi.beginToSignIn();
    if (begun.ok) {
      const answer = await signWithPasskey(begun.value.options);
      const done = answer && (await passkeyApi.signIn(answer));
      const field = document.querySelector<HTMLInputElement>('input[name="shared-device"]');
      if (done?.ok) await enter(field?.checked ?? false);
      else if (done) setFault(done.reason);
    } else setFault(begun.reason);
    setBusy(false);
  };
  return (
    <>
      {fault && <DoorwayFault>{sayFault(fault)}</DoorwayFault>}
      <Button wide disabled={busy} onClick={() => void signIn()}>
        {m.withPasskey}
      </Button>
    </>
  );
}
