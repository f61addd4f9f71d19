import type { Id } from '@taktboard/board';
import { ChartNoAxesColumn, CircleAlert, Keyboard, Redo2, Undo2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { preferences } from '../../app/preferences.ts';
import { href } from '../../app/route.ts';
import { useNarrow } from '../../app/side-state.ts';
import { buttonClass } from '../../kit/button.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { Tooltip } from '../../kit/tooltip.tsx';
import { useStore } from '../../kit/use-store.ts';
import { FindTools } from '../filter/find-tools.tsx';
import { BoardMenu } from '../menu/board-menu.tsx';
import { useBoard } from '../state/board-context.ts';
import { step } from '../state/ask-step.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './bar-end.module.css';
import { ViewButton } from './view-button.tsx';

const InviteDialog = lazyPart(async () => (await import('../../app/invite-dialog.tsx')).default);

/** Search, undo and redo, how the board is shown, its reports, help, people and menu. */
export function BarEnd({ onLeaveSearch }: { onLeaveSearch: () => void }) {
  const model = useBoard();
  const { boardId, history } = model.connection;
  const text = useText();
  const canUndo = useSelected(history, ({ undo }) => undo);
  const canRedo = useSelected(history, ({ redo }) => redo);
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <div className={styles.wide}>
        <div className={styles.search}>
          <FindTools onDone={onLeaveSearch} />
        </div>
        <IconButton
          label={text.bar.undo}
          shortcut="Ctrl Z"
          icon={<Undo2 size={16} />}
          disabled={!canUndo}
          onClick={() => step(model, 'undo')}
        />
        <IconButton
          label={text.bar.redo}
          shortcut="Ctrl Shift Z"
          icon={<Redo2 size={16} />}
          disabled={!canRedo}
          onClick={() => step(model, 'redo')}
        />
        <ViewButton />
        <ReportLinks boardId={boardId} />
        <IconButton
          label={text.bar.help}
          shortcut="?"
          icon={<Keyboard size={16} />}
          onClick={() => model.asking.set({ kind: 'help' })}
        />
        <IconButton label={text.bar.share} icon={<UserPlus size={16} />} onClick={() => setInviting(true)} />
      </div>
      <BoardMenu />
      {inviting && (
        <PartBoundary onFailed={() => setInviting(false)}>
          <InviteDialog onClose={() => setInviting(false)} />
        </PartBoundary>
      )}
    </>
  );
}

/** To the board's reports, where the side bar does not show them already. */
function ReportLinks({ boardId }: { boardId: Id }) {
  const text = useText();
  const narrow = useNarrow();
  const { folded } = useStore(preferences);
  if (!narrow && !folded) return null;
  const links = [
    { to: href.digest(boardId), name: text.bar.digest, Icon: ChartNoAxesColumn },
    { to: href.overdue(boardId), name: text.bar.overdue, Icon: CircleAlert },
  ];
  return links.map(({ to, name, Icon }) => (
    <Tooltip key={to} text={name}>
      <Link href={to} className={buttonClass('plain', styles.icon)} aria-label={name}>
        <Icon size={16} aria-hidden="true" />
      </Link>
    </Tooltip>
  ));
}
