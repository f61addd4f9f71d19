import { CLOSE } from '@taktboard/protocol';
import { Lock } from 'lucide-react';
import { Link } from '../app/navigation.tsx';
import { PageFrame } from '../app/page-frame.tsx';
import { href } from '../app/route.ts';
import { buttonClass } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useText } from './text/board-messages.ts';

/** The server does not open this board for this person: why, and the way back. */
export function RefusedBoard({ code }: { code: number }) {
  const text = useText();
  const why =
    code === CLOSE.noSuchDocument
      ? text.refused.gone
      : code === CLOSE.notAllowed
        ? text.refused.notAllowed
        : text.refused.other(code);
  return (
    <PageFrame title={text.refused.title}>
      <EmptyState
        icon={<Lock size={28} />}
        title={text.refused.title}
        actions={
          <Link href={href.boards} className={buttonClass('primary')}>
            {text.bar.home}
          </Link>
        }
      >
        {why}
      </EmptyState>
    </PageFrame>
  );
}
