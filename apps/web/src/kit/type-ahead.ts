/** What was asked for by a key, and has a field that takes the focus as soon as it is on the page. */
export interface AwaitedField {
  /** Not any more once it could not be fetched, or was closed. */
  isAsked(): boolean;
  /** Escape, before it is there. */
  takeBack(): void;
}

interface Wait extends AwaitedField {
  /** What had the focus when it was asked for. */
  from: Element | null;
  keys: string[];
  ending: AbortController;
}

let wait: Wait | null = null;

/**
 * From the key that asks for a field until the field has the focus, what is typed is meant for it, though its program may
 * still be on its way: without this each letter would be lost, or be a key of the page. They are typed once the field is here.
 */
export function awaitField(asked: AwaitedField): void {
  wait?.ending.abort();
  const own: Wait = { ...asked, from: document.activeElement, keys: [], ending: new AbortController() };
  const { signal } = own.ending;
  wait = own;
  signal.addEventListener('abort', () => {
    if (wait === own) wait = null;
  });
  const takeLive = (event: KeyboardEvent): void => {
    if (!takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // before anything on the page sees them
  addEventListener('keydown', takeLive, { capture: true, signal });
  addEventListener('pointerdown', () => own.ending.abort(), { capture: true, signal });
  // whoever gives it the focus may choose what is in it next
  document.addEventListener('focusin', () => queueMicrotask(() => land(own)), { signal });
}

/** @returns whether a key waits for a field from now on; for keys that come again after they waited for something else */
export function takeKey(event: KeyboardEvent): boolean {
  // what is typed for somebody is not taken from them again
  if (!wait || event.isComposing || !event.isTrusted) return false;
  const { key } = event;
  if (!wait.isAsked()) {
    wait.ending.abort();
    return false;
  }
  if (isText(event) || key === 'Backspace' || key === 'Enter') {
    wait.keys.push(key);
    return true;
  }
  if (key === 'Escape') wait.takeBack();
  else if (KEEPS_WAITING.test(key)) return false;
  wait.ending.abort();
  return key === 'Escape';
}

/** What types nothing by itself. */
const KEEPS_WAITING = /^(?:Shift|AltGraph|CapsLock|Dead|Unidentified|Process)$/;

function isText(event: KeyboardEvent): boolean {
  const command = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  return [...event.key].length === 1 && !command;
}

function land(own: Wait): void {
  const field = document.activeElement;
  if (own !== wait || field === own.from || !isField(field)) return;
  // a second look for the same field finds it being typed in
  own.from = field;
  void typeInto(field, own);
}

/** Each key is done with before the next: what it changes is drawn anew between them. */
async function typeInto(field: Field, own: Wait): Promise<void> {
  for (let key = own.keys.shift(); key !== undefined; key = own.keys.shift()) {
    if (own.ending.signal.aborted || document.activeElement !== field) break;
    press(field, key);
    await new Promise((resolve) => setTimeout(resolve));
  }
  own.ending.abort();
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(element: Element | null): element is Field {
  if (element instanceof HTMLTextAreaElement) return true;
  // others than those of text have no place in it
  return element instanceof HTMLInputElement && element.selectionStart !== null;
}

/** As if the key were pressed now. */
function press(field: Field, key: string): void {
  const isOpen = field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  if (!isOpen) return;
  if (key === 'Enter') {
    field.form?.requestSubmit();
    return;
  }
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  if (key !== 'Backspace') field.setRangeText(key, start, end, 'end');
  else field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
