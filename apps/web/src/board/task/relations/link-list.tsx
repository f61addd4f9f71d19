import type { Card, Link } from '@taktboard/board';
import { ExternalLink, Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { safeHref } from '../safe-href.ts';
import shared from '../task-dialog.module.css';
import { useTaskText } from '../text/task-messages.ts';
import { LinkPanel } from './link-panel.tsx';
import styles from './relations.module.css';
import { nameOfAddress } from './typed-address.ts';

/** Where else something of the task is: a brief, a folder, a page. */
export function LinkList({ card, writable }: { card: Card; writable: boolean }) {
  const task = useTaskText();
  const [asked, setAsked] = useState<{ anchor: HTMLElement; link: Link | null } | null>(null);
  if (card.links.length === 0 && !writable) return null;
  return (
    <section
      aria-label={task.links}
      className={styles.side}
      data-full={card.links.length > 0 ? '' : undefined}
    >
      {card.links.length > 0 && <h3 className={shared.heading}>{task.links}</h3>}
      {card.links.length > 0 && (
        <ul className={styles.list}>
          {card.links.map((link) => (
            <LinkRow
              key={link.id}
              card={card}
              link={link}
              writable={writable}
              onEdit={(anchor) => setAsked({ anchor, link })}
            />
          ))}
        </ul>
      )}
      {writable && (
        <Button
          look="plain"
          className={styles.add}
          icon={<Plus size={16} aria-hidden="true" />}
          aria-haspopup="dialog"
          aria-expanded={asked?.link === null}
          onClick={(event) => {
            const anchor = event.currentTarget;
            setAsked((open) => (open?.link === null ? null : { anchor, link: null }));
          }}
        >
          {task.relations.addLink}
        </Button>
      )}
      {asked && <LinkPanel {...asked} card={card} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface LinkRowProps {
  card: Card;
  link: Link;
  writable: boolean;
  onEdit: (anchor: HTMLElement) => void;
}

function LinkRow({ card, link: { id, url, title }, writable, onEdit }: LinkRowProps) {
  const model = useBoard();
  const task = useTaskText();
  const href = safeHref(url);
  const name = title || nameOfAddress(url);
  return (
    <li className={styles.row}>
      <span className={styles.state}>
        <ExternalLink size={14} aria-hidden="true" />
      </span>
      {href === null ? (
        <span className={styles.title}>{name}</span>
      ) : (
        <a className={styles.title} href={href} target="_blank" rel="noopener noreferrer" title={url}>
          {name}
        </a>
      )}
      {href !== null && !name.startsWith(URL.parse(href)?.hostname.replace(/^www\./, '') ?? '') && (
        <span className={styles.hint}>{URL.parse(href)?.hostname}</span>
      )}
      {writable && (
        <>
          <IconButton
            className={styles.remove}
            label={task.relations.editLink(name)}
            icon={<Pencil size={14} />}
            onClick={(event) => onEdit(event.currentTarget)}
          />
          <IconButton
            className={styles.remove}
            label={task.relations.remove(name)}
            icon={<X size={14} />}
            onClick={() => perform(model, { type: 'link.remove', cardId: card.id, id })}
          />
        </>
      )}
    </li>
  );
}
