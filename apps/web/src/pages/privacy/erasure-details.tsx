import type { ErasurePreview } from '@taktboard/protocol';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

/** What goes, what stays under the other name, and what people have to look at themselves. */
export function ErasureDetails({ preview }: { preview: ErasurePreview }) {
  const m = useMessages(privacyMessages);
  const { stores, pseudonym, texts } = preview;
  const listed = (fate: 'removed' | 'kept'): string =>
    stores
      .filter((store) => store.fate === fate)
      .map(({ store, rows }) => `${m.stores[store] ?? store} (${rows})`)
      .join(', ');
  // the same words may stand twice in one place
  const byKey = new Map(
    texts.items.map((item) => [`${item.board} ${item.card ?? ''} ${item.where} ${item.text}`, item]),
  );
  const more = texts.total - texts.items.length;
  return (
    <>
      <dl className={styles.fates}>
        {listed('removed') !== '' && (
          <div>
            <dt className={styles.label}>{m.goes}</dt>
            <dd className={styles.soft}>{listed('removed')}</dd>
          </div>
        )}
        {listed('kept') !== '' && (
          <div>
            <dt className={styles.label}>{m.stays(pseudonym)}</dt>
            <dd className={styles.soft}>{listed('kept')}</dd>
          </div>
        )}
      </dl>
      <div>
        <h3 className={styles.label}>{m.textsTitle}</h3>
        {texts.total === 0 ? (
          <p className={styles.soft}>{m.textsNone}</p>
        ) : (
          <>
            <p className={styles.soft}>{m.textsText}</p>
            <ul className={styles.texts} tabIndex={0} aria-label={m.textsTitle}>
              {[...byKey].map(([key, { board, boardTitle, card, where, text }]) => (
                <li key={key}>
                  <Link href={card === undefined ? href.board(board) : href.card(board, card)}>{text}</Link>
                  <span className={styles.soft}> {[boardTitle, m.where[where]].join(' · ')}</span>
                </li>
              ))}
            </ul>
            {more > 0 && <p className={styles.soft}>{m.textsMore(more)}</p>}
          </>
        )}
      </div>
    </>
  );
}
