import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyTheme } from './app/preferences.ts';
import { routeOf } from './app/route.ts';
import { loadMessages } from './i18n/messages.ts';
import './kit/base.css';

applyTheme(document.documentElement);

// the program of a board and its texts come while the server is asked who this is; a failure is told where it is shown
if (routeOf(location.pathname).page === 'board') {
  import('./pages/board/board-page.tsx').then(() => loadMessages()).catch(() => undefined);
}

const root = document.getElementById('root');
if (!root) throw new Error('no #root');
loadMessages().then(
  () => createRoot(root).render(<App />),
  () => {
    // the one sentence that cannot wait for its catalogue
    root.textContent = 'Taktboard lässt sich gerade nicht laden. · Taktboard cannot be loaded at the moment.';
  },
);
