import type { ReactElement } from 'react';
import type { Asking } from '../state/board-model.ts';
import { SaveDialog } from '../top-bar/save-dialog.tsx';
import { ArchivedColumnsDialog } from './archived-columns-dialog.tsx';
import { ColumnDialogs } from './column-dialogs.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

interface BoardDialogsProps {
  asking: Asking;
  onClose: () => void;
}

/** Each dialog of the board's own. */
export function BoardDialogs({ asking, onClose }: BoardDialogsProps): ReactElement | null {
  switch (asking.kind) {
    case 'saving':
      return <SaveDialog onClose={onClose} />;
    case 'help':
      return <HelpDialog onClose={onClose} />;
    case 'move':
      return <MoveDialog key={asking.cardId} {...asking} onClose={onClose} />;
    case 'archived-columns':
      return <ArchivedColumnsDialog onClose={onClose} />;
    case 'rename-column': // where it stands, in the column's head
      return null;
    case 'add-column':
    case 'column-kind':
    case 'column-limit':
    case 'archive-column':
      return <ColumnDialogs asking={asking} onClose={onClose} />;
  }
}
