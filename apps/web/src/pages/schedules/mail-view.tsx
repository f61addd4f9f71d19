import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { scheduleMessages } from './messages.ts';
import styles from './schedules.module.css';

interface Mail {
  subject: string;
  text: string;
  html: string;
}

const LOOKS = ['light', 'dark', 'text'] as const;
type Look = (typeof LOOKS)[number];

/** A mail as its reader sees it: by day, by night, and in a program that shows text alone. */
export function MailView({ mail }: { mail: Mail }) {
  const m = useMessages(scheduleMessages);
  const name = useId();
  const [look, setLook] = useState<Look>(isDark() ? 'dark' : 'light');
  return (
    <>
      <fieldset className={styles.days}>
        <legend className="visually-hidden">{m.lookOf}</legend>
        {LOOKS.map((each) => (
          <label key={each} className={styles.day}>
            <input type="radio" name={name} checked={look === each} onChange={() => setLook(each)} />
            {m.looks[each]}
          </label>
        ))}
      </fieldset>
      <p className={styles.soft}>{m.subjectOf(mail.subject)}</p>
      {look === 'text' ? (
        // a region that scrolls can be reached by keyboard
        <pre className={styles.preview} tabIndex={0}>
          {mail.text}
        </pre>
      ) : (
        <MailFrame key={look} html={mail.html} scheme={look} title={mail.subject} />
      )}
    </>
  );
}

interface MailFrameProps {
  html: string;
  scheme: 'light' | 'dark';
  title: string;
}

/** In a frame of its own in which nothing runs and nothing leads anywhere. */
function MailFrame({ html, scheme, title }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  // an attribute that React would set again would load the frame again
  useEffect(() => {
    if (frame.current) frame.current.srcdoc = html;
  }, [html]);
  return (
    <iframe
      ref={frame}
      className={styles.mail}
      title={title}
      sandbox="allow-same-origin"
      onLoad={() => {
        const mail = frame.current?.contentDocument;
        if (mail?.defaultView) dress(mail, mail.defaultView, scheme);
      }}
    />
  );
}

/**
 * The page's policy, which the frame inherits, takes no style that stands in a document, and the mail has to be seen by day
 * and by night whatever this device is set to.
 */
function dress(mail: Document, view: Window & typeof globalThis, scheme: 'light' | 'dark'): void {
  const style = [...mail.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    style
      .replaceAll('(prefers-color-scheme:dark)', scheme === 'dark' ? 'all' : 'not all')
      .replace('color-scheme:light dark', `color-scheme:${scheme}`),
  );
  mail.adoptedStyleSheets = [sheet];
  mail.addEventListener('click', (event) => event.preventDefault());
}

/** As the page is. */
function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
