import { useLayoutEffect } from 'react';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { paper } from '../../kit/paper.ts';
import { useStore } from '../../kit/use-store.ts';
import { useMeta } from '../state/use-topic.ts';
import { footRule } from './foot-rule.ts';
import styles from './paper-note.module.css';
import type { PaperText } from './text/en.ts';
import { paperMessages } from './text/paper-messages.ts';

/** On paper only: of when it is and where the live page is, and the same with the page's number at each foot. */
export function PaperNote() {
  const text = useMessages(paperMessages);
  return useStore(paper) ? <Note text={text} /> : null;
}

function Note({ text }: { text: PaperText }) {
  const { title } = useMeta();
  const language = useLanguage();
  const asOf = text.asOf(sayInstant(new Date().toISOString(), language));
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(footRule([title, asOf].filter((part) => part !== '').join(' · ')));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [title, asOf]);
  return (
    <p className={styles.note} data-paper>
      <span>{asOf}</span>
      <span>{location.origin + location.pathname}</span>
    </p>
  );
}
