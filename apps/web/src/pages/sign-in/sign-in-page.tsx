import { useEffect, useRef, useState, type FormEvent } from 'react';
import { navigate } from '../../app/navigation.tsx';
import { api } from '../../api/calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { FaultText } from '../../api/fault-text.tsx';
import { nextPath } from '../../app/route.ts';
import { isSet } from '../../device/flags.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { PartBoundary, unaskedPart } from '../../kit/part.tsx';
import { PasswordField } from '../../kit/password-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { textOf } from '../../kit/form-text.ts';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { enter, session } from '../../session/session.ts';
import { Doorway, DoorwayFault, doorwayForm } from './doorway.tsx';
import { doorMessages } from './messages.ts';
import { sharedDevice, SharedDeviceField } from './shared-device-field.tsx';

const OtherWays = unaskedPart(async () => (await import('../doors/other-ways.tsx')).OtherWays);
const LeftBehind = unaskedPart(async () => (await import('../../offline/left-behind.tsx')).LeftBehind);

export default function SignInPage() {
  const m = useMessages(doorMessages);
  const { kind } = useStore(session);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const [ssoOnly, setSsoOnly] = useState(() => isSet('sso-only'));
  const password = useRef<HTMLInputElement>(null);
  useParts(true);

  useEffect(() => {
    if (kind === 'signed-in') navigate(nextPath(location.search), { replace: true });
  }, [kind]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await api.signIn(textOf(data, 'name').trim(), textOf(data, 'password'));
    if (answer.ok) await enter(sharedDevice(data));
    else {
      setFault(answer.reason);
      password.current?.select();
    }
    setBusy(false);
  };
  return (
    <Doorway title={m.signInTitle}>
      {!ssoOnly && (
        <form className={doorwayForm} onSubmit={(event) => void submit(event)}>
          <TextField
            label={m.name}
            name="name"
            autoComplete="username"
            autoCapitalize="words"
            spellCheck={false}
            required
            autoFocus
          />
          <PasswordField
            ref={password}
            label={m.password}
            name="password"
            autoComplete="current-password"
            required
          />
          <SharedDeviceField />
          {fault && (
            <DoorwayFault>
              <FaultText fault={fault} />
            </DoorwayFault>
          )}
          <Button type="submit" look="primary" wide disabled={busy}>
            {busy ? m.signingIn : m.signIn}
          </Button>
        </form>
      )}
      <PartBoundary>
        <OtherWays onKnown={setSsoOnly} />
      </PartBoundary>
      <PartBoundary>
        <LeftBehind />
      </PartBoundary>
    </Doorway>
  );
}
