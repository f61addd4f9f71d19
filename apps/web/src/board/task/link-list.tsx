import type { Link } from '@taktboard/board';
import { ExternalLink } from 'lucide-react';
import styles from './link-list.module.css';
import { safeHref } from './safe-href.ts';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

export function LinkList({ links }: { links: readonly Link[] }) {
  const task = useTaskText();
  if (links.length === 0) return null;
  return (
    <section>
      <h3 className={shared.heading}>{task.links}</h3>
      <ul className={styles.links}>
        {links.map(({ id, url, title }) => {
          const href = safeHref(url);
          return (
            <li key={id}>
              {href === null ? (
                <span className={styles.link}>{title || url}</span>
              ) : (
                <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer" title={url}>
                  <ExternalLink size={14} aria-hidden="true" />
                  <span>{title || url}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
