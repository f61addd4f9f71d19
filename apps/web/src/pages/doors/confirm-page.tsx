import { useState } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { Doorway, DoorwayFault } from '../sign-in/doorway.tsx';
import { waysMessages } from './text/messages.ts';

/** Behind the link of a mail. A button does it and not the opening: what scans mail opens links, too. */
export default function ConfirmPage({ token }: { token: string }) {
  const m = useMessages(waysMessages);
  const sayFault = useSayFault();
  const [address, setAddress] = useState<string | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    const answer = await doorApi.confirmAddress(token);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setAddress(answer.value.address);
  };
  const onwards = (
    <Link href={href.account} className={buttonClass('primary')}>
      {m.onwards}
    </Link>
  );
  if (address !== null) {
    return (
      <Doorway title={m.confirmedTitle} text={<span role="status">{m.confirmed(address)}</span>}>
        {onwards}
      </Doorway>
    );
  }
  if (fault?.kind === 'refused' && fault.status === 404) {
    return (
      <Doorway title={m.spentTitle} text={<span role="status">{m.spent}</span>}>
        {onwards}
      </Doorway>
    );
  }
  return (
    <Doorway title={m.confirmTitle} text={m.confirmText}>
      {fault && <DoorwayFault>{sayFault(fault)}</DoorwayFault>}
      <Button look="primary" wide disabled={busy} onClick={() => void confirm()}>
        {m.confirm}
      </Button>
    </Doorway>
  );
}
