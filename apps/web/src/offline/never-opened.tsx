import { CloudOff } from 'lucide-react';
import { Link } from '../app/navigation.tsx';
import { href } from '../app/route.ts';
import { isSet } from '../device/flags.ts';
import { buttonClass } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useOfflineText } from './text/offline-messages.ts';

/** In the place of a board that neither the server nor this device can give. */
export function NeverOpened() {
  const text = useOfflineText();
  return (
    <EmptyState
      icon={<CloudOff size={32} />}
      title={text.neverTitle}
      actions={
        <Link href={href.boards} className={buttonClass('primary')}>
          {text.toBoards}
        </Link>
      }
    >
      {isSet('shared-device') ? text.neverShared : text.never}
    </EmptyState>
  );
}
