import type { ReactNode } from 'react';
import { chooseLanguage, useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import styles from './doorway.module.css';

interface DoorwayProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

/** The pages before one is inside: one thing to do, and the other language in reach. */
export function Doorway({ title, text, children }: DoorwayProps) {
  const language = useLanguage();
  usePageTitle(title);
  const other = language === 'de' ? 'en' : 'de';
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Button look="plain" lang={other} onClick={() => void chooseLanguage(other)}>
          {other === 'de' ? 'Deutsch' : 'English'}
        </Button>
      </div>
      <main className={styles.middle}>
        <div className={styles.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          Taktboard
        </div>
        <h1 className={styles.title}>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </main>
    </div>
  );
}

export const doorwayForm = styles.form;

export function DoorwayFault({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={styles.fault}>
      {children}
    </p>
  );
}
