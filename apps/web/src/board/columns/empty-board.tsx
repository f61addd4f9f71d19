import type { ColumnKind } from '@taktboard/board';
import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useStore } from '../../kit/use-store.ts';
import { TemplateDialog } from '../menu/template-dialog.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import type { BoardText } from '../text/en.ts';

const SET: readonly { name: keyof BoardText['empty']['names']; kind: ColumnKind }[] = [
  { name: 'backlog', kind: 'backlog' },
  { name: 'planned', kind: 'backlog' },
  { name: 'active', kind: 'active' },
  { name: 'review', kind: 'review' },
  { name: 'done', kind: 'done' },
];

export function EmptyBoard() {
  const model = useBoard();
  const text = useText();
  const writable = useStore(model.connection.writable);
  const [choosing, setChoosing] = useState(false);
  if (!writable)
    return (
      <EmptyState icon={<Columns3 size={28} />} title={text.empty.title}>
        {text.empty.readOnly}
      </EmptyState>
    );
  const addSet = () =>
    perform(
      model,
      ...SET.map(({ name, kind }) => ({ type: 'column.add' as const, name: text.empty.names[name], kind })),
    );
  return (
    <EmptyState
      icon={<Columns3 size={28} />}
      title={text.empty.title}
      actions={
        <>
          <Button look="primary" onClick={addSet}>
            {text.empty.set}
          </Button>
          <Button onClick={() => setChoosing(true)}>{text.empty.template}</Button>
          <Link className={buttonClass('outline')} href={`${href.import}?board=${model.connection.boardId}`}>
            {text.empty.import}
          </Link>
          {choosing && <TemplateDialog onClose={() => setChoosing(false)} />}
        </>
      }
    >
      {text.empty.text}
    </EmptyState>
  );
}
