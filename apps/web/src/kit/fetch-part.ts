/** Files of the program that are here or on their way, by their addresses. What could not be fetched is not in it. */
const files = new Map<string, Promise<void>>();

/**
 * Runs a part's program once all of its files are here; every `import()` of the build goes through it. A module that
 * a browser could not fetch is dead for as long as the page lives, so no browser is asked to run one that might not come: a
 * file that fails here can be asked for again.
 *
 * @param paths of the program's files and styles, as the build names them
 * @throws Error which `isMissing` knows, when a file does not come
 */
export async function fetchPart<Part>(
  run: () => Promise<Part>,
  paths: readonly string[] = [],
): Promise<Part> {
  await Promise.all(paths.map((path) => file(`/${path}`)));
  return run();
}

function file(href: string): Promise<void> {
  let coming = files.get(href);
  if (!coming) {
    coming = isHere(href) ? Promise.resolve() : href.endsWith('.css') ? styled(href) : cached(href);
    files.set(href, coming);
    coming.catch(() => files.delete(href));
  }
  return coming;
}

/** The page came with it. */
function isHere(href: string): boolean {
  return document.querySelector(`script[src="${href}"], link[href="${href}"]`) !== null;
}

/** Into the browser's cache, from which it is run. Not by a link: a preload that failed is remembered, too. */
async function cached(href: string): Promise<void> {
  const answer = await fetch(href).catch(() => null);
  const body = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null;
  if (body === null) throw missing(href);
}

function styled(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(missing(href));
    });
    Object.assign(link, { rel: 'stylesheet', crossOrigin: '', href });
    document.head.append(link);
  });
}

/** In the words that Chromium has for it, by which `isMissing` knows it. */
function missing(href: string): Error {
  return new Error(`Failed to fetch dynamically imported module: ${href}`);
}
