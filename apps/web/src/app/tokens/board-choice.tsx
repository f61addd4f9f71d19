import { useEffect, useId } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { boardList, refreshBoards } from '../../session/board-list.ts';
import { tokenMessages } from './text/messages.ts';
import styles from './tokens.module.css';

interface Props {
  /** Null: all. */
  value: readonly string[] | null;
  onChange: (boards: readonly string[] | null) => void;
}

/** All boards, or some of them. */
export function BoardChoice({ value, onChange }: Props) {
  const m = useMessages(tokenMessages);
  const group = useId();
  const { boards } = useStore(boardList);
  useEffect(() => {
    if (boards === null) void refreshBoards();
  }, [boards]);
  const toggle = (id: string) => {
    const chosen = value ?? [];
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset className={styles.boards}>
      <legend className={styles.label}>{m.boards}</legend>
      <label className={styles.option}>
        <input type="radio" name={group} checked={value === null} onChange={() => onChange(null)} />
        {m.allBoards}
      </label>
      <label className={styles.option}>
        <input type="radio" name={group} checked={value !== null} onChange={() => onChange([])} />
        {m.someBoards}
      </label>
      {value !== null && (
        <div className={styles.choice} role="group" aria-label={m.someBoards}>
          {boards?.map(({ id, title }) => (
            <label key={id} className={styles.option}>
              <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} />
              {title}
            </label>
          ))}
          {boards?.length === 0 && <p className={styles.soft}>{m.noBoards}</p>}
        </div>
      )}
      {value?.length === 0 && <p className={styles.soft}>{m.chooseOne}</p>}
    </fieldset>
  );
}
