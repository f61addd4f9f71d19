import type { Id } from '@taktboard/board';
import { navigate } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { archivedCards } from '../filter/archived-cards.ts';
import { findOf } from '../filter/board-find.ts';
import { cardsOnBoard } from '../filter/filter-counts.ts';
import { filtering } from '../filter/filtering.ts';
import { EMPTY_QUERY, ME, NONE, type FilterQuery } from '../filter/filter-query.ts';
import { findHits } from '../filter/find-hits.ts';
import { searchOfView } from '../filter/saved-view.ts';
import { focusSpot } from '../keys/focus-card.ts';
import type { BoardModel } from '../state/board-model.ts';
import { step } from '../state/ask-step.ts';
import { SWIMLANES_BY } from '../swimlanes/lane-of.ts';
import { stepWalk } from '../told/step-walk.ts';
import { toldOf } from '../told/told-state.ts';
import { searchOf, viewOf, type ViewName } from '../views/view-of.ts';
import { actionItem, pageItem, type ActionName, type PageName } from './app-items.ts';
import { copyLink } from './copy-link.ts';
import type { PaletteItem } from './match-items.ts';
import { taskItems, type BoardParts } from './task-items.ts';

/** Everything that can be done on the board that is open. */
export function boardItems(parts: BoardParts): PaletteItem[] {
  const { model, text } = parts;
  const { connection } = model;
  const { boardId, projection } = connection;
  const writable = connection.writable.get();
  const history = connection.history.get();
  const action = (name: ActionName, run: () => void, shortcut?: string) =>
    actionItem(parts, name, { run, shortcut });
  const only = (name: ActionName, query: Partial<FilterQuery>) =>
    action(name, () => findOf(model).choose({ ...EMPTY_QUERY, ...query }));
  const view = (name: PageName & ViewName) =>
    pageItem(parts, name, { group: 'views', run: () => navigate(addressOfView(boardId, name)) });
  return [
    ...taskItems(parts),
    ...(writable ? [action('new-task', () => startTask(model), 'C')] : []),
    action('search', () => model.searching.set(true), '/'),
    action('filter', () => filtering.set(true)),
    ...(model.filter.get().passes ? [action('clear-filter', () => findOf(model).choose(EMPTY_QUERY))] : []),
    only('only-mine', { owner: [ME] }),
    only('only-overdue', { due: { is: 'overdue' } }),
    only('only-week', { due: { is: 'week' } }),
    only('only-blocked', { state: ['blocked'] }),
    only('only-unowned', { owner: [NONE] }),
    ...(history.undo ? [action('undo', () => step(model, 'undo'), 'Ctrl Z')] : []),
    ...(history.redo ? [action('redo', () => step(model, 'redo'), 'Ctrl Shift Z')] : []),
    ...(writable
      ? [
          action('new-column', () => model.asking.set({ kind: 'add-column' })),
          action('board-settings', () => parts.ask('board-settings')),
          ...(isEmpty(model) ? [action('board-template', () => parts.ask('board-template'))] : []),
          action('import-here', () => navigate(`${href.import}?board=${boardId}`)),
          ...(location.search === '' ? [] : [action('save-view', () => parts.ask('save-view'))]),
        ]
      : []),
    action('archived-columns', () => model.asking.set({ kind: 'archived-columns' })),
    action('export', () => parts.ask('export')),
    action('print-board', () => window.print()),
    ...((toldOf(model).unseen.get()?.total ?? 0) > 0 ? [action('walk-changes', () => startWalk(model))] : []),
    action('copy-link', () => void copyLink(href.board(boardId) + location.search, text)),
    action('saving', () => model.asking.set({ kind: 'saving' })),
    view('board'),
    view('list'),
    view('calendar'),
    view('archive'),
    ...swimlaneItems(parts),
    ...projection.views().map((saved): PaletteItem => ({
      id: `view ${saved.id}`,
      group: 'views',
      name: text.view(saved.name),
      also: [saved.name],
      run: () => navigate(href.board(boardId) + searchOfView(saved.filter)),
    })),
    ...model.columnIds().map((columnId): PaletteItem => {
      const name = projection.column(columnId)?.name ?? '';
      return {
        id: `column ${columnId}`,
        group: 'people',
        name: text.columnNamed(name),
        also: [name],
        run: () => {
          navigate(href.board(boardId));
          focusSpot(model, { columnId, cardId: model.visible(columnId)[0] ?? null });
        },
      };
    }),
    pageItem(parts, 'digest', { run: () => navigate(href.digest(boardId)) }),
    pageItem(parts, 'overdue', { run: () => navigate(href.overdue(boardId)) }),
    pageItem(parts, 'flow', { run: () => navigate(href.flow(boardId)) }),
    ...[...connection.people.get()].map(([id, { name }]): PaletteItem => ({
      id: `person ${id}`,
      group: 'people',
      name: id === model.ownPersonId ? text.ownTasks : text.tasksOf(name),
      also: [name],
      run: () => findOf(model).choose({ ...EMPTY_QUERY, owner: [id === model.ownPersonId ? ME : id] }),
    })),
  ];
}

/** The rows that the board does not have now; who asks for them from another view goes to the board. */
function swimlaneItems(parts: BoardParts): PaletteItem[] {
  const { look, connection } = parts.model;
  return ([null, ...SWIMLANES_BY] as const)
    .filter((by) => by !== look.get().by)
    .map((by) =>
      actionItem(parts, `lanes-${by ?? 'none'}`, {
        group: 'views',
        run: () => {
          look.set({ ...look.get(), by });
          if (viewOf(location.search) !== 'board') navigate(addressOfView(connection.boardId, 'board'));
        },
      }),
    );
}

/** The filter goes along, as with the switch of the views. */
function addressOfView(boardId: Id, name: ViewName): string {
  return href.board(boardId) + searchOf(name, location.search);
}

/** Tasks are looked for by all that is on them, and the archive comes after the board. */
export function taskHits({ model, text }: Pick<BoardParts, 'model' | 'text'>, typed: string): PaletteItem[] {
  const { projection, people } = model.connection;
  const hits = findHits(cardsOnBoard(model), archivedCards(projection), {
    text: typed,
    index: findOf(model).index,
    labels: projection.labels(),
    people: people.get(),
    most: 6,
  });
  return [...hits.board.shown, ...hits.archive.shown].map(({ card }) => ({
    id: `task ${card.id}`,
    group: 'tasks',
    name: card.title || text.untitled,
    // it was found already, perhaps by what its title does not say
    found: true,
    hint: card.archived ? text.archived : projection.column(card.columnId)?.name,
    run: () => model.open(card.id),
  }));
}

function isEmpty(model: BoardModel): boolean {
  return model.columnIds().every((id) => model.connection.projection.column(id)?.cardIds.length === 0);
}

function startWalk(model: BoardModel): void {
  const told = toldOf(model);
  told.startWalk();
  stepWalk({ told, model, cardId: null }, 1);
}

function startTask(model: BoardModel): void {
  const columnId = model.spot.get()?.columnId ?? model.columnIds()[0];
  if (columnId === undefined) return;
  navigate(href.board(model.connection.boardId));
  model.adding.set(columnId);
}
