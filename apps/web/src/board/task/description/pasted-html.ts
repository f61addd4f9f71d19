/** Deeper headings become the smallest that a description has. */
const HEADINGS = 'h4, h5, h6';
const CHECKBOX = 'input[type="checkbox"], [role="checkbox"]';

/**
 * Foreign HTML as the description's own: boxes in lists become task lists, pictures become links to them. What the
 * editor does not know is dropped by its schema afterwards. Nothing in it is run or fetched: the document has no window.
 */
export function pastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const heading of body.querySelectorAll(HEADINGS)) replaceTag(heading, 'h3');
  for (const item of body.querySelectorAll('li')) markTask(item);
  for (const list of body.querySelectorAll('ul, ol')) {
    const items = [...list.children].filter((child) => child.tagName === 'LI');
    if (items.length > 0 && items.every((item) => item.getAttribute('data-type') === 'taskItem'))
      list.setAttribute('data-type', 'taskList');
    else for (const item of items) item.removeAttribute('data-type');
  }
  for (const picture of body.querySelectorAll('img')) linkTo(picture);
  return body.innerHTML;
}

function markTask(item: Element): void {
  if (item.getAttribute('data-type') === 'taskItem') return;
  const box = item.querySelector(CHECKBOX);
  // a box of a list within the item is that list's
  if (!box || box.closest('li') !== item) return;
  item.setAttribute('data-type', 'taskItem');
  const on = box.hasAttribute('checked') || box.getAttribute('aria-checked') === 'true';
  item.setAttribute('data-checked', String(on));
  box.remove();
}

/** A picture is elsewhere, and asking for it would tell that place who reads here: so it is a link. */
function linkTo(picture: HTMLImageElement): void {
  const url = picture.getAttribute('src') ?? '';
  const words = (picture.getAttribute('alt') ?? '').trim();
  if (!/^https?:\/\//i.test(url)) {
    picture.replaceWith(words);
    return;
  }
  if (picture.closest('a')) {
    picture.replaceWith(words || url);
    return;
  }
  const link = picture.ownerDocument.createElement('a');
  link.href = url;
  link.textContent = words || url;
  picture.replaceWith(link);
}

function replaceTag(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
}
