import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { cx } from './cx.ts';

export type BadgeTone = 'plain' | 'late' | 'today' | 'soon' | 'done' | 'blocked';

interface BadgeProps {
  tone: BadgeTone;
  icon?: ReactNode;
  title?: string | undefined;
  children: ReactNode;
}

/** A status: its icon and its word say it, the colour only helps. */
export function Badge({ tone, icon, title, children }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone])} title={title}>
      {icon}
      {children}
    </span>
  );
}
