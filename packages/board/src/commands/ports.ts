/** Where ids and chance come from. */
export interface Ports {
  /** A new id, URL-safe: /^[A-Za-z0-9_-]{1,64}$/. */
  newId(): string;
  /** In [0, 1). */
  random(): number;
}
