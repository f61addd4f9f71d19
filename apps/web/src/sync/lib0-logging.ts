/**
 * Stands in for `lib0/logging` in the build (vite.config.ts). Yjs prints three warnings through it; the original brings
 * styled consoles, a DOM library and a schema library with it, five kilobytes that no board needs to open.
 */
export const BOLD = '';
export const UNBOLD = '';
export const RED = '';
export const ORANGE = '';

export function print(...parts: readonly unknown[]): void {
  // oxlint-disable-next-line no-console -- standing in for what prints is all that this file does
  console.info(...parts.filter((part) => part !== ''));
}

export function warn(...parts: readonly unknown[]): void {
  // oxlint-disable-next-line no-console -- as above
  console.warn(...parts.filter((part) => part !== ''));
}
