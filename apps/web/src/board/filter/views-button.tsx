import { Bookmark, Link2, PencilLine, Save, Trash2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { navigate, useSearch } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { NameViewDialog, type Naming } from './name-view-dialog.tsx';
import { filterOf, isSameView, searchOfView } from './saved-view.ts';
import { useFindText } from './text/find-messages.ts';

/** What people on this board look at often, under a name; and a link to what is looked at just now. */
export function ViewsButton() {
  const model = useBoard();
  const { projection, boardId } = model.connection;
  const text = useFindText();
  const search = useSearch();
  const language = useLanguage();
  const writable = useStore(model.connection.writable);
  const views = useSyncExternalStore(
    (notify) => projection.subscribe('views', notify),
    () => projection.views(),
  );
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const current = views.find((view) => isSameView(view.filter, filterOf(search)));
  const last = views.find(({ id }) => id === lastView.get(boardId));
  const entries: MenuEntry[] = [
    { heading: text.views },
    ...(views.length === 0 ? [{ heading: text.noViews }] : []),
    ...views.toSorted(byName(language)).map((view) => ({
      label: view.name,
      checked: view === current,
      onSelect: () => {
        lastView.set(boardId, view.id);
        navigate(href.board(boardId) + searchOfView(view.filter));
      },
    })),
    'line',
  ];
  const changed = last && last !== current && search !== '' ? last : undefined;
  if (writable) {
    if (!current) {
      entries.push({
        label: text.saveView,
        icon: <Save size={16} />,
        disabled: search === '',
        onSelect: () => setNaming({ kind: 'save' }),
      });
    }
    if (changed) {
      entries.push({
        label: text.updateView(changed.name),
        icon: <Save size={16} />,
        onSelect: () => {
          if (perform(model, { type: 'view.set', id: changed.id, fields: { filter: filterOf(search) } }))
            showToast({ text: text.updated(changed.name) });
        },
      });
    }
    if (current) {
      entries.push(
        {
          label: text.renameView(current.name),
          icon: <PencilLine size={16} />,
          onSelect: () => setNaming({ kind: 'rename', view: current }),
        },
        {
          label: text.removeView(current.name),
          icon: <Trash2 size={16} />,
          danger: true,
          onSelect: () => {
            if (!perform(model, { type: 'view.remove', id: current.id })) return;
            showToast({
              about: 'history',
              text: text.removed(current.name),
              action: {
                label: text.undo,
                run: () => perform(model, { type: 'view.add', name: current.name, filter: current.filter }),
              },
            });
          },
        },
      );
    }
  }
  entries.push({
    label: text.copyLink,
    icon: <Link2 size={16} />,
    onSelect: () => void copyLink(href.board(boardId) + search, text),
  });
  return (
    <>
      <IconButton
        label={current ? `${text.views}: ${current.name}` : text.views}
        icon={<Bookmark size={16} fill={current ? 'currentColor' : 'none'} />}
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
          label={text.views}
          align="end"
          entries={entries}
          onClose={() => setAnchor(null)}
        />
      )}
      {naming && <NameViewDialog naming={naming} search={search} onClose={() => setNaming(null)} />}
    </>
  );
}

/** Which view was opened last on a board, so that it can be brought up to date after it was changed. */
const lastView = new Map<string, string>();

async function copyLink(path: string, text: ReturnType<typeof useFindText>): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.origin + path);
    showToast({ text: text.copied });
  } catch {
    showToast({ text: text.notCopied, tone: 'fault' });
  }
}
