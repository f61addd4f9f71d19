import { useMessages } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { inputClass } from '../../kit/text-field.tsx';
import { boardList } from '../../session/board-list.ts';
import styles from './import-page.module.css';
import type { Target } from './imports.ts';
import { importMessages } from './messages.ts';

interface TargetChoiceProps {
  target: Target;
  /** How many files there are: only several can go together. */
  files: number;
  onChange: (target: Target) => void;
}

/** Where the tasks go. */
export function TargetChoice({ target, files, onChange }: TargetChoiceProps) {
  const m = useMessages(importMessages);
  const boards = useStore(boardList).boards ?? [];
  const value = target.kind === 'board' ? target.boardId : target.kind;
  const choose = (chosen: string) =>
    onChange(
      chosen === 'each' || chosen === 'together' ? { kind: chosen } : { kind: 'board', boardId: chosen },
    );
  return (
    <label className={styles.target}>
      <span>{m.target}</span>
      <select className={inputClass} value={value} onChange={({ target: { value: next } }) => choose(next)}>
        <option value="each">{files > 1 ? m.targetEach : m.targetNew}</option>
        {files > 1 && <option value="together">{m.targetTogether}</option>}
        <optgroup label={m.targetBoard}>
          {boards.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
