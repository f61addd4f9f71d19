const dead = new Set<string>();
const coming = new Map<string, Promise<void>>();

/**
 * Takes a style that could not be fetched off the page, and remembers it. The loader of a part's program asks for its style
 * once: the next time it would show the part without.
 */
export function watchStyles(page: Document): void {
  page.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
      dead.add(target.href);
      target.remove();
    },
    true,
  );
}

/** Fetches again what could not be fetched; refuses, in the loader's own words, while it still cannot. */
export async function reviveStyles(): Promise<void> {
  await Promise.all([...dead].map(revive));
}

function revive(href: string): Promise<void> {
  let again = coming.get(href);
  if (again) return again;
  again = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.addEventListener('load', () => {
      dead.delete(href);
      resolve();
    });
    link.addEventListener('error', () => reject(new Error(`Unable to preload CSS for ${href}`)));
    Object.assign(link, { rel: 'stylesheet', crossOrigin: '', href });
    document.head.append(link);
  }).finally(() => coming.delete(href));
  coming.set(href, again);
  return again;
}
