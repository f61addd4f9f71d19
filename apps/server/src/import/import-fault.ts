/** Why a file was refused as a whole. `where` is a place in it that a person can find. */
export type ImportFault =
  | { code: 'empty-file' }
  | { code: 'file-too-large'; limitBytes: number }
  | { code: 'not-utf8' }
  | { code: 'not-json'; where: string }
  | { code: 'workbook' }
  | { code: 'not-text' }
  | { code: 'open-quote'; line: number }
  | { code: 'row-too-long'; line: number }
  | { code: 'too-many-columns'; found: number; limit: number }
  | { code: 'too-many-rows'; limit: number }
  | { code: 'no-title-column' }
  | { code: 'no-tasks' }
  | { code: 'not-a-taktboard-export'; where: string }
  | { code: 'newer-export'; schema: number }
  | { code: 'no-such-board' }
  | { code: 'not-allowed' }
  | { code: 'not-saved' }
  | { code: 'board-full' }
  | { code: 'not-a-trello-board'; where: string; found: string }
  | { code: 'too-many-cards'; found: number; limit: number }
  | { code: 'unknown-zone'; zone: string };
