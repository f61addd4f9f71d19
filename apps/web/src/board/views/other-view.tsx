import { ArchiveView } from './archive/archive-view.tsx';
import { CalendarView } from './calendar/calendar-view.tsx';
import { ListView } from './list/list-view.tsx';
import type { ViewName } from './view-of.ts';

const VIEWS = { list: ListView, calendar: CalendarView, archive: ArchiveView };

/** The same tasks in another way than as columns; one part of the program, for they come in one file. */
export function OtherView({ view }: { view: Exclude<ViewName, 'board'> }) {
  const View = VIEWS[view];
  return <View />;
}
