/** One file of the built client, as the build lists it for the worker. */
export interface ProgramFile {
  /** '/assets/index-C0ffEE42.js' */
  path: string;
  /** SHA-256 as base64, of files whose name does not change with their content; null where the name says it all. */
  hash: string | null;
}
