import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyTheme } from './app/preferences.ts';
import { loadMessages } from './i18n/messages.ts';
import './kit/base.css';

applyTheme(document.documentElement);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
loadMessages().then(
  () => createRoot(root).render(<App />),
  () => {
    // the one sentence that cannot wait for its catalogue
    root.textContent = 'Taktboard lässt sich gerade nicht laden. · Taktboard cannot be loaded at the moment.';
  },
);
