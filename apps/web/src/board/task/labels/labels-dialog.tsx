import type { Label, LabelColor } from '@taktboard/board';
import { Archive, ArchiveRestore, Plus } from 'lucide-react';
import { useState } from 'react';
import { byName } from '../../../i18n/by-name.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { LABEL_COLOR_NAMES } from '../../../kit/label-colors.ts';
import { LabelSwatch } from '../../../kit/label-pill.tsx';
import { Menu } from '../../../kit/late-menu.tsx';
import { inputClass } from '../../../kit/text-field.tsx';
import { useBoard } from '../../state/board-context.ts';
import { perform, performWithin } from '../../state/perform.ts';
import { useLabels } from '../../state/use-topic.ts';
import { OtherVersion } from '../other-version.tsx';
import { useTaskText } from '../text/task-messages.ts';
import { useTextField } from '../use-text-field.ts';
import styles from './labels-dialog.module.css';
import { nextColor } from './next-color.ts';

const MOST_CHARS = 100;

/** All labels of the board: made, renamed, coloured, put away and brought back. */
export function LabelsDialog({ onClose }: { onClose: () => void }) {
  const model = useBoard();
  const task = useTaskText();
  const all = [...useLabels().values()].sort(byName(useLanguage()));
  const live = all.filter((label) => !label.archived);
  const archived = all.filter((label) => label.archived);
  return (
    <Dialog title={task.labels} onClose={onClose}>
      <ul className={styles.list}>
        {live.map((label) => (
          <LabelRow key={label.id} label={label} />
        ))}
      </ul>
      <Button
        look="plain"
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => perform(model, { type: 'label.add', name: task.label.new, color: nextColor(live) })}
      >
        {task.label.add}
      </Button>
      {archived.length > 0 && (
        <details className={styles.archived}>
          <summary>{task.label.archived(archived.length)}</summary>
          <ul className={styles.list}>
            {archived.map((label) => (
              <li key={label.id} className={styles.row}>
                <LabelSwatch color={label.color} />
                <span className={styles.name}>{label.name}</span>
                <IconButton
                  label={task.label.restore(label.name)}
                  icon={<ArchiveRestore size={16} />}
                  onClick={() => perform(model, { type: 'label.restore', id: label.id })}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  );
}

function LabelRow({ label }: { label: Label }) {
  const model = useBoard();
  const task = useTaskText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { field, other, takeOther } = useTextField<HTMLInputElement>({
    board: label.name,
    keeping: 'last',
    stored: (text) => text.replace(/\s+/gu, ' ').trim(),
    write: (name, burst) =>
      performWithin(model, burst, { type: 'label.set', id: label.id, fields: { name } }) !== null,
  });
  const recolor = (color: LabelColor) =>
    perform(model, { type: 'label.set', id: label.id, fields: { color } });
  return (
    <li className={styles.row}>
      <Button
        look="plain"
        className={styles.color}
        aria-label={task.label.color(label.name, task.label.colors[label.color])}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      >
        <LabelSwatch color={label.color} />
      </Button>
      <span className={styles.name}>
        <input
          {...field}
          className={inputClass}
          aria-label={task.label.name}
          autoComplete="off"
          maxLength={MOST_CHARS}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
          }}
        />
        <OtherVersion text={other} onTake={takeOther} />
      </span>
      <IconButton
        label={task.label.archive(label.name)}
        icon={<Archive size={16} />}
        onClick={() => perform(model, { type: 'label.archive', id: label.id })}
      />
      {anchor && (
        <Menu
          anchor={anchor}
          label={task.label.color(label.name, task.label.colors[label.color])}
          onClose={() => setAnchor(null)}
          entries={LABEL_COLOR_NAMES.map((color) => ({
            label: task.label.colors[color],
            icon: <LabelSwatch color={color} />,
            checked: color === label.color,
            onSelect: () => recolor(color),
          }))}
        />
      )}
    </li>
  );
}
