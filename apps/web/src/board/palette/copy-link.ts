import { showToast } from '../../kit/toast.ts';
import type { PaletteText } from './text/en.ts';

/** Puts an address of this server on the clipboard. */
export async function copyLink(path: string, text: Pick<PaletteText, 'copied' | 'notCopied'>): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.origin + path);
    showToast({ text: text.copied });
  } catch {
    showToast({ text: text.notCopied, tone: 'fault' });
  }
}
