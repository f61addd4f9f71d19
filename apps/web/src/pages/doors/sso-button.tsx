import { useState } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { nextPath } from '../../app/route.ts';
import { setFlag } from '../../device/flags.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { DoorwayFault } from '../sign-in/doorway.tsx';
import { SharedDeviceField } from '../sign-in/shared-device-field.tsx';
import { waysMessages } from './text/messages.ts';

interface Props {
  name: string;
  /** There is no form for name and password, which has the field for the device. */
  alone: boolean;
}

/** Leaves for the identity provider. */
export function SsoButton({ name, alone }: Props) {
  const m = useMessages(waysMessages);
  const sayFault = useSayFault();
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const answer = await doorApi.beginSso(nextPath(location.search));
    if (answer.ok) {
      const field = document.querySelector<HTMLInputElement>('input[name="shared-device"]');
      setFlag('shared-device', field?.checked ?? false);
      location.assign(answer.value.url);
      return;
    }
    setBusy(false);
    setFault(answer.reason);
  };
  return (
    <>
      {alone && <SharedDeviceField />}
      {fault && <DoorwayFault>{sayFault(fault)}</DoorwayFault>}
      <Button look={alone ? 'primary' : 'outline'} wide disabled={busy} onClick={() => void leave()}>
        {m.continueWith(name)}
      </Button>
    </>
  );
}
