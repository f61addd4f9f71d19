import type { SignInWays } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { setFlag } from '../../device/flags.ts';
import { useMessages } from '../../i18n/messages.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { SsoButton } from './sso-button.tsx';
import { waysMessages } from './text/messages.ts';

/** What there is beside name and password. @param onKnown whether there is nothing else */
export function OtherWays({ onKnown }: { onKnown: (ssoOnly: boolean) => void }) {
  const m = useMessages(waysMessages);
  /** Undefined until it is known, null where it cannot be. */
  const [ways, setWays] = useState<SignInWays | null>();
  useEffect(() => {
    let gone = false;
    void doorApi.ways().then((answer) => {
      if (gone) return;
      const ssoOnly = answer.ok && answer.value.sso?.required === true;
      // the next time the page knows before it has asked
      if (answer.ok) setFlag('sso-only', ssoOnly);
      onKnown(ssoOnly);
      setWays(answer.ok ? answer.value : null);
    });
    return () => {
      gone = true;
    };
  }, [onKnown]);
  if (ways === undefined) return null;
  const sso = ways?.sso;
  if (sso?.required) return <SsoButton name={sso.name} alone />;
  return (
    <>
      {sso && <SsoButton name={sso.name} alone={false} />}
      {ways?.passkeys && <PasskeyButton />}
      {ways?.resetByMail ? (
        <>
          <p>
            <Link href={href.forgot}>{m.forgot}</Link>
          </p>
          <p>{m.noAccount}</p>
        </>
      ) : (
        <p>{m.askAdministrator}</p>
      )}
    </>
  );
}
