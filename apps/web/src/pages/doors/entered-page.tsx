import { useEffect, useState } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import { Link, navigate } from '../../app/navigation.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { href, nextPath } from '../../app/route.ts';
import { isSet } from '../../device/flags.ts';
import { useMessages } from '../../i18n/messages.ts';
import { buttonClass } from '../../kit/button.tsx';
import { enter } from '../../session/session.ts';
import { Doorway } from '../sign-in/doorway.tsx';
import { waysMessages } from './text/messages.ts';

/** Back from the identity provider: on to where one wanted, or why not. */
export default function EnteredPage() {
  const fault = new URLSearchParams(location.search).get('fault');
  useEffect(() => {
    if (fault !== null) return;
    void enterAndGoOn(nextPath(location.search));
  }, [fault]);
  return fault === null ? <PageLoading /> : <NotEntered fault={fault} />;
}

function NotEntered({ fault }: { fault: string }) {
  const m = useMessages(waysMessages);
  /** Whether one can come in by a password here; undefined until it is known. */
  const [passwords, setPasswords] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    void doorApi.ways().then((ways) => {
      if (!gone) setPasswords(!(ways.ok ? ways.value.sso?.required : isSet('sso-only')));
    });
    return () => {
      gone = true;
    };
  }, []);
  if (passwords === undefined) return <PageLoading />;
  const said =
    fault === 'sso-unverified' && !passwords
      ? m.ssoUnverifiedAlone
      : (m.ssoFaults[fault] ?? m.ssoNotSignedIn);
  return (
    <Doorway title={m.ssoFailed} text={<span role="status">{said}</span>}>
      <Link href={href.signIn()} className={buttonClass('primary')}>
        {m.toSignIn}
      </Link>
    </Doorway>
  );
}

async function enterAndGoOn(next: string): Promise<void> {
  // what was said of the device was noted before one left
  await enter(isSet('shared-device'));
  navigate(next, { replace: true });
}
