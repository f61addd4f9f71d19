import { useEffect } from 'react';
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
  const m = useMessages(waysMessages);
  const fault = new URLSearchParams(location.search).get('fault');
  useEffect(() => {
    if (fault !== null) return;
    void enterAndGoOn(nextPath(location.search));
  }, [fault]);
  if (fault === null) return <PageLoading />;
  return (
    <Doorway title={m.ssoFailed} text={<span role="status">{m.ssoFaults[fault] ?? m.ssoNotSignedIn}</span>}>
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
