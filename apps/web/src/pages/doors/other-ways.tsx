import type { SignInWays } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { waysMessages } from './text/messages.ts';

/** What there is for those who cannot sign in by name and password. */
export function OtherWays() {
  const m = useMessages(waysMessages);
  /** Undefined until it is known, null where it cannot be. */
  const [ways, setWays] = useState<SignInWays | null>();
  useEffect(() => {
    let gone = false;
    void doorApi.ways().then((answer) => {
      if (!gone) setWays(answer.ok ? answer.value : null);
    });
    return () => {
      gone = true;
    };
  }, []);
  if (ways === undefined) return null;
  if (!ways?.resetByMail) return <p>{m.askAdministrator}</p>;
  return (
    <>
      <p>
        <Link href={href.forgot}>{m.forgot}</Link>
      </p>
      <p>{m.noAccount}</p>
    </>
  );
}
