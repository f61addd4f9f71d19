import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** Buttons: what to do about it. */
  actions?: ReactNode;
  /** It is all that the page has: its title is the page's. */
  alone?: boolean;
}

export function EmptyState({ icon, title, children, actions, alone }: EmptyStateProps) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <div className={cx(styles.empty, alone && styles.alone)}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
