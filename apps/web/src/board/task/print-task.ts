import { navigate } from '../../app/navigation.tsx';

/** So many frames a page may take until it is there. */
const MOST_FRAMES = 120;

/** Prints a task as its page. From the dialog one goes there and comes back, because a dialog is one sheet at most. */
export function printTask(pageHref: string, isPage: boolean): void {
  if (isPage) {
    print();
    return;
  }
  const back = location.pathname + location.search;
  addEventListener('afterprint', () => navigate(back, { replace: true }), { once: true });
  navigate(pageHref, { replace: true });
  whenThere(() => print(), MOST_FRAMES);
}

function whenThere(run: () => void, framesLeft: number): void {
  requestAnimationFrame(() => {
    const isThere = document.querySelector('[data-task-page]') && !document.querySelector('[data-coming]');
    if (isThere || framesLeft === 0) run();
    else whenThere(run, framesLeft - 1);
  });
}
