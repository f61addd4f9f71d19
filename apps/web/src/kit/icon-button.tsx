import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { ariaKeys } from './key-names.ts';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** Its accessible name, and what the tooltip says. */
  label: string;
  icon: ReactNode;
  /** The key that does the same: 'c', '?', 'Ctrl K'. */
  shortcut?: string | undefined;
}

export function IconButton({ label, icon, shortcut, look = 'plain', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Button
        {...rest}
        look={look}
        icon={icon}
        aria-label={label}
        aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
        className={cx(styles.icon, className)}
      />
    </Tooltip>
  );
}
