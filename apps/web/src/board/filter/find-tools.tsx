import { ListFilter } from 'lucide-react';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { facetsOf } from './filter-query.ts';
import { filtering } from './filtering.ts';
import styles from './find-tools.module.css';
import { SearchField } from './search-field.tsx';
import { useFindText } from './text/find-messages.ts';
import { useFind } from './use-find.ts';
import { ViewsButton } from './views-button.tsx';

/** The search, and beside it filters and what was saved of them. */
export function FindTools({ onDone }: { onDone: () => void }) {
  const find = useFind();
  const text = useFindText();
  const asked = useStore(filtering);
  const isOn = facetsOf(useStore(find.query)).length > 0;
  return (
    <div className={styles.tools}>
      <SearchField onDone={onDone} />
      <IconButton
        label={text.filter}
        icon={<ListFilter size={16} />}
        aria-pressed={asked || isOn}
        onClick={() => filtering.set(!asked)}
      />
      <ViewsButton />
    </div>
  );
}
