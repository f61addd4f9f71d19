import type { Id } from '@taktboard/board';
import { ChartNoAxesColumn, CircleAlert, Keyboard, Redo2, Undo2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { preferences } from '../../app/preferences.ts';
import { href } from '../../app/route.ts';
import { useNarrow } from '../../app/side-state.ts';
import { buttonClass } from '../../kit/button.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { lazyPart, PartBoundary, unaskedPart } from '../../kit/part.tsx';
import { Tooltip } from '../../kit/tooltip.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { step } from '../state/ask-step.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './bar-end.module.css';

const ViewButton = unaskedPart(async () => (await import('./view-button.tsx')).ViewButton);

const FindTools = unaskedPart(async () => (await import('../filter/find-tools.tsx')).FindTools);
const BoardMenu = unaskedPart(async () => (await import('../menu/board-menu.tsx')).BoardMenu);
const InviteDialog = lazyPart(async () => (await import('../../app/invite-dialog.tsx')).default);

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
          <PartBoundary>
            <FindTools onDone={onLeaveSearch} />
          </PartBoundary>
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
        <span className={styles.late}>
          <PartBoundary>
            <ViewButton />
          </PartBoundary>
        </span>
        <ReportLinks boardId={boardId} />
        <IconButton
          label={text.bar.help}
          shortcut="?"
          icon={<Keyboard size={16} />}
          onClick={() => model.asking.set({ kind: 'help' })}
        />
        <IconButton label={text.bar.share} icon={<UserPlus size={16} />} onClick={() => setInviting(true)} />
      </div>
      <span className={styles.late}>
        <PartBoundary>
          <BoardMenu />
        </PartBoundary>
      </span>
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
