import { showToast } from '../../kit/toast.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';

/** Puts a task's whole address on the clipboard; where the browser forbids that it is shown to be copied by hand. */
export async function copyLink(path: string): Promise<void> {
  const text = gesturesNow().menu;
  const address = new URL(path, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    showToast({ about: 'link', text: text.copied });
  } catch {
    showToast({ about: 'link', text: `${text.notCopied} ${address}` });
  }
}
