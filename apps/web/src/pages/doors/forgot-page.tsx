import { useState, type FormEvent } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { textOf } from '../../kit/form-text.ts';
import { TextField } from '../../kit/text-field.tsx';
import { Doorway, DoorwayFault, doorwayForm } from '../sign-in/doorway.tsx';
import { waysMessages } from './text/messages.ts';

/** Asks where to send a link for a new password. What it says afterwards is the same for every address. */
export default function ForgotPage() {
  const m = useMessages(waysMessages);
  const sayFault = useSayFault();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = textOf(new FormData(event.currentTarget), 'address').trim();
    setBusy(true);
    const answer = await doorApi.askForReset(address);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setSentTo(address);
  };
  const back = (
    <p>
      <Link href={href.signIn()}>{m.toSignIn}</Link>
    </p>
  );
  if (sentTo !== null) {
    return (
      <Doorway title={m.sentTitle} text={<span role="status">{m.sent(sentTo)}</span>}>
        <p>{m.sentHint}</p>
        <Button wide data-autofocus onClick={() => setSentTo(null)}>
          {m.otherAddress}
        </Button>
        {back}
      </Doorway>
    );
  }
  return (
    <Doorway title={m.forgotTitle} text={m.forgotText}>
      <form className={doorwayForm} onSubmit={(event) => void submit(event)}>
        <TextField
          label={m.address}
          name="address"
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          autoFocus
        />
        {fault && <DoorwayFault>{sayFault(fault)}</DoorwayFault>}
        <Button type="submit" look="primary" wide disabled={busy}>
          {busy ? m.sending : m.send}
        </Button>
      </form>
      {back}
    </Doorway>
  );
}
