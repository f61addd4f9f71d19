import type { CloseWord } from '@taktboard/protocol';
import { CloudOff } from 'lucide-react';
import { Link } from '../app/navigation.tsx';
import { href } from '../app/route.ts';
import { isSet } from '../device/flags.ts';
import { buttonClass } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useStore } from '../kit/use-store.ts';
import type { BoardConnection } from '../sync/board-connection.ts';
import type { SaveState } from '../sync/save-state.ts';
import { sayWhyAway } from './say-refused.ts';
import type { OfflineText } from './text/en.ts';
import { useOfflineText } from './text/offline-messages.ts';

/** In the place of a board that neither the server nor this device can give. */
export function NeverOpened({ connection }: { connection: BoardConnection }) {
  const text = useOfflineText();
  const why = whyAway(useStore(connection.state));
  return (
    <EmptyState
      icon={<CloudOff size={32} />}
      title={titleOf(why, text)}
      actions={
        <Link href={href.boards} className={buttonClass('primary')}>
          {text.toBoards}
        </Link>
      }
    >
      {why ? sayWhyAway(why, text) : isSet('shared-device') ? text.neverShared : text.never}
    </EmptyState>
  );
}

const whyAway = (state: SaveState): CloseWord | undefined =>
  state.kind === 'offline' ? state.why : undefined;

function titleOf(why: CloseWord | undefined, text: OfflineText): string {
  if (why === 'damaged') return text.damagedTitle;
  return why === 'too-many-sockets' ? text.crowdedTitle : text.neverTitle;
}
