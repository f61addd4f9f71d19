import { Import, Plus, SquareKanban, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { FaultText } from '../../api/fault-text.tsx';
import { PageFrame } from '../../app/page-frame.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { boardList, refreshBoards } from '../../session/board-list.ts';
import { session } from '../../session/session.ts';
import styles from './boards-page.module.css';
import { boardsMessages } from './messages.ts';
import { SortedBoards } from './sorted-boards.tsx';

const TrashDialog = lazyPart(async () => (await import('./trash-dialog.tsx')).TrashDialog);
const CreateBoardDialog = lazyPart(async () => (await import('./create-board-dialog.tsx')).CreateBoardDialog);

const OfflineNote = lazyPart(async () => (await import('../../offline/offline-note.tsx')).OfflineNote);

export default function BoardsPage() {
  const m = useMessages(boardsMessages);
  const { boards, keptAt, fault } = useStore(boardList);
  const [asked, setAsked] = useState<'create' | 'trash' | null>(null);
  const [search, setSearch] = useState('');
  const current = useStore(session);
  const administrates = current.kind === 'signed-in' && current.me.workspaceRole === 'administrator';
  const manages = administrates || boards?.some(({ role }) => role === 'manager');
  useParts(boards !== null);
  useEffect(() => {
    void refreshBoards();
    const again = () => {
      if (document.visibilityState === 'visible') void refreshBoards();
    };
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);
  const create = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setAsked('create')}>
      {m.create}
    </Button>
  );
  const importLink = (
    <Link href={href.import} className={buttonClass()}>
      <Import size={16} />
      {m.import}
    </Link>
  );
  const some = boards !== null && boards.length > 0;
  return (
    <PageFrame
      title={m.title}
      end={
        some && (
          <>
            <span className={styles.wideOnly}>{importLink}</span>
            {manages && (
              <IconButton label={m.trashList} icon={<Trash2 size={16} />} onClick={() => setAsked('trash')} />
            )}
            {create}
          </>
        )
      }
    >
      <div className={styles.page}>
        {keptAt !== null && (
          <PartBoundary>
            <OfflineNote at={keptAt} />
          </PartBoundary>
        )}
        {fault && fault.kind !== 'signed-out' && keptAt === null && (
          <p role="alert" className={styles.note}>
            <FaultText fault={fault} />
          </p>
        )}
        {boards === null && !fault && <Loading label={m.loading} />}
        {boards === null && fault && <Button onClick={() => void refreshBoards()}>{m.tryAgain}</Button>}
        {some && <SortedBoards boards={boards} search={search} onSearch={setSearch} />}
        {boards?.length === 0 && (
          <EmptyState
            icon={<SquareKanban size={36} />}
            title={m.emptyTitle}
            actions={
              <>
                {create}
                {importLink}
                {administrates && <Button onClick={() => setAsked('trash')}>{m.trashList}</Button>}
              </>
            }
          >
            {m.emptyText}
          </EmptyState>
        )}
      </div>
      <PartBoundary onFailed={() => setAsked(null)}>
        {asked === 'create' && <CreateBoardDialog onClose={() => setAsked(null)} />}
        {asked === 'trash' && <TrashDialog onClose={() => setAsked(null)} />}
      </PartBoundary>
    </PageFrame>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <ul className={styles.grid} aria-busy="true" aria-label={label}>
      {[0, 1, 2].map((index) => (
        <li key={index} className={styles.card}>
          <Skeleton width="70%" height={18} />
          <Skeleton width="45%" height={16} />
        </li>
      ))}
    </ul>
  );
}
