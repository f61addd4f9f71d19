import { useEffect } from 'react';
import { isTypingTarget } from '../../board/keys/key-map.ts';
import { openModel } from '../../board/state/open-model.ts';
import { useStore } from '../../kit/use-store.ts';
import { preferences } from '../preferences.ts';
import { PAGE_KEYS } from './help-keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { keysHelp } from './keys-help-state.ts';

/** The keys of every page but a board, which has its own. */
export function KeysHelp() {
  const asked = useStore(keysHelp);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key !== '?' || ctrlKey || metaKey || altKey || event.defaultPrevented || event.isComposing) return;
      if (openModel.get() !== null || !preferences.get().letterKeys) return;
      if (isTypingTarget(target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      keysHelp.set(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return asked ? <KeysDialog keys={PAGE_KEYS} onClose={() => keysHelp.set(false)} /> : null;
}
