import {
  CalendarPlus,
  ChartSpline,
  Download,
  Ellipsis,
  Import,
  LayoutTemplate,
  MonitorUp,
  Settings,
  Trash2,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { FeedsDialog } from '../../app/feeds/feeds-dialog.tsx';
import { navigate } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { useStore } from '../../kit/use-store.ts';
import { TrashQuestion } from '../../pages/boards/trash-question.tsx';
import { ShareDialog } from '../live/share-dialog.tsx';
import { PeopleDialog } from '../people/people-dialog.tsx';
import { useBoard } from '../state/board-context.ts';
import { BoardSettings } from './board-settings.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { useMenuText } from './text/menu-messages.ts';

type Asked = 'settings' | 'template' | 'export' | 'feeds' | 'people' | 'share' | 'trash' | null;

/** What concerns the board as a whole. */
export function BoardMenu() {
  const model = useBoard();
  const text = useMenuText();
  const { boardId, projection } = model.connection;
  const writable = useStore(model.connection.writable);
  const manages = useStore(model.connection.role) === 'manager';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  // asked when the menu opens, so that nobody who works on the board renders this
  const entries = (): MenuEntry[] => {
    const isEmpty = model.columnIds().every((id) => projection.column(id)?.cardIds.length === 0);
    const own: MenuEntry[] = [
      { label: text.settings, icon: <Settings size={16} />, onSelect: () => setAsked('settings') },
      ...(isEmpty
        ? [{ label: text.template, icon: <LayoutTemplate size={16} />, onSelect: () => setAsked('template') }]
        : []),
      {
        label: text.import,
        icon: <Import size={16} />,
        onSelect: () => navigate(`${href.import}?board=${boardId}`),
      },
    ];
    return [
      ...(writable ? own : []),
      { label: text.flow, icon: <ChartSpline size={16} />, onSelect: () => navigate(href.flow(boardId)) },
      { label: text.feeds, icon: <CalendarPlus size={16} />, onSelect: () => setAsked('feeds') },
      { label: text.export, icon: <Download size={16} />, onSelect: () => setAsked('export') },
      { label: text.people, icon: <Users size={16} />, onSelect: () => setAsked('people') },
      ...(manages
        ? [
            { label: text.share, icon: <MonitorUp size={16} />, onSelect: () => setAsked('share') },
            'line' as const,
            {
              label: text.trash,
              icon: <Trash2 size={16} />,
              danger: true,
              onSelect: () => setAsked('trash'),
            },
          ]
        : []),
    ];
  };
  return (
    <>
      <IconButton
        label={text.menu}
        icon={<Ellipsis size={18} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      />
      {anchor && (
        <Menu
          anchor={anchor}
          align="end"
          label={text.menu}
          entries={entries()}
          onClose={() => setAnchor(null)}
        />
      )}
      {asked === 'settings' && <BoardSettings onClose={close} />}
      {asked === 'export' && <ExportDialog onClose={close} />}
      {asked === 'people' && <PeopleDialog onClose={close} />}
      {asked === 'feeds' && (
        <FeedsDialog board={{ id: boardId, title: projection.meta().title }} onClose={close} />
      )}
      {asked === 'share' && <ShareDialog onClose={close} />}
      {asked === 'template' && <TemplateDialog onClose={close} />}
      {asked === 'trash' && (
        <TrashQuestion
          board={{ id: boardId, title: projection.meta().title }}
          onClose={close}
          onDone={() => navigate(href.boards)}
        />
      )}
    </>
  );
}
