import { PanelLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { buttonClass } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { lazyPart, PartBoundary } from '../kit/part.tsx';
import { useStore } from '../kit/use-store.ts';
import { appMessages } from './messages.ts';
import styles from './page-frame.module.css';
import { usePageTitle } from './page-title.ts';
import { preferences } from './preferences.ts';
import { SideBar } from './side-bar.tsx';
import { toggleSide, useNarrow } from './side-state.ts';
import { UserMenu } from './user-menu.tsx';

const PhoneNav = lazyPart(async () => (await import('./phone-nav.tsx')).PhoneNav);

interface PageFrameProps {
  /** The heading in the bar and the name of the tab. */
  title: string;
  /** Marked in the side bar, with its reports. */
  boardId?: string | undefined;
  /** Beside the title: the save state, a switch. */
  start?: ReactNode;
  /** At the other end of the bar, before the user's menu: search, who is here, share. */
  end?: ReactNode;
  /** The content scrolls by itself, as a board does; the page does not. */
  fixed?: boolean | undefined;
  children: ReactNode;
}

/** The one bar of 48 px, the side bar that folds, and the page's content below. */
export function PageFrame({ title, boardId, start, end, fixed, children }: PageFrameProps) {
  const m = useMessages(appMessages);
  const { folded } = useStore(preferences);
  const narrow = useNarrow();
  usePageTitle(title);
  return (
    <div className={styles.frame}>
      <a
        href="#content"
        className={buttonClass('primary', styles.skip)}
        onClick={(event) => {
          event.preventDefault(); // the hash would be a new address
          document.getElementById('content')?.focus();
        }}
      >
        {m.skip}
      </a>
      <SideBar boardId={boardId} />
      <div className={styles.main}>
        <header className={styles.bar}>
          <div className={styles.start}>
            {(folded || narrow) && (
              <IconButton
                label={m.unfoldSide}
                icon={<PanelLeft size={18} />}
                onClick={() => toggleSide(narrow)}
              />
            )}
            <h1 className={styles.title} title={title}>
              {title}
            </h1>
            {start}
          </div>
          <div className={styles.end}>
            {end}
            <UserMenu />
          </div>
        </header>
        <main id="content" tabIndex={-1} className={cx(styles.content, fixed && styles.fixed)}>
          {children}
        </main>
        {narrow && !fixed && (
          <div className={styles.nav}>
            <PartBoundary>
              <PhoneNav />
            </PartBoundary>
          </div>
        )}
      </div>
    </div>
  );
}
