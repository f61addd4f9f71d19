import { TriangleAlert, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../i18n/messages.ts';
import { kitMessages } from './messages.ts';
import { modals } from './modals.ts';
import { announce, announcement, dismissToast, toasts, type Toast } from './toast.ts';
import styles from './toasts.module.css';
import { useStore } from './use-store.ts';

const STAY_MS = 8_000;

/**
 * Once a page: what just happened, and the ear for screen readers. They are within the dialog on top where one is
 * open, since nothing outside of it can be pressed or heard.
 */
export function Toasts() {
  const host = useStore(modals).at(-1) ?? document.body;
  return createPortal(<ToastRegion />, host);
}

function ToastRegion() {
  const shown = useStore(toasts);
  const spoken = useStore(announcement);
  const region = useRef<HTMLDivElement>(null);
  const [heard, setHeard] = useState(false);
  useLayoutEffect(() => {
    region.current?.showPopover(); // above dialogs, which are in the top layer
    // a screen reader speaks what comes into a region that was there before it
    const frame = requestAnimationFrame(() => setHeard(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  // what was said once is not said again by the region of a dialog that opens later
  useEffect(() => {
    if (spoken === '') return undefined;
    const timer = setTimeout(() => announce(''), STAY_MS);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <>
      <div ref={region} popover="manual" className={styles.region} role="status" aria-live="polite">
        {heard && shown.map((toast) => <ToastLine key={toast.id} toast={toast} />)}
      </div>
      <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
        {heard && spoken}
      </div>
    </>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const m = useMessages(kitMessages);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.stays) return undefined; // someone is reading or aiming
    const timer = setTimeout(() => dismissToast(toast.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id, toast.stays]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'fault' && <TriangleAlert size={18} aria-hidden="true" />}
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        aria-label={m.dismiss}
        onClick={() => dismissToast(toast.id)}
      >
        <X size={16} />
      </button>
    </div>
  );
}
