/** Why a file was refused as a whole. `where` is a place in it that a person can find. */
export type ImportFault =
  | { code: 'empty-file' }
  | { code: 'file-too-large'; limitBytes: number }
  | { code: 'not-utf8' }
  | { code: 'not-json'; where: string }
  | { code: 'not-a-trello-board'; where: string; found: string }
  | { code: 'too-many-cards'; found: number; limit: number }
  | { code: 'format-not-supported'; format: string }
  | { code: 'unknown-zone'; zone: string };
