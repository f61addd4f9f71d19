export const en = {
  createTitle: 'New board',
  boardTitle: 'Title',
  boardExample: 'Spring campaign',
  createHint: (zone: string) => `Dates count in ${zone}. Title and zone can be changed later.`,
  createIt: 'Create board',
  cancel: 'Cancel',
  trashTitle: (title: string) => `Put “${title}” into the trash?`,
  trashText:
    'The board is gone for everyone who has it open. Nothing on it is deleted: administrators find it in the trash and can bring it back at any time.',
  trashIt: 'Put into the trash',
  trashed: (title: string) => `“${title}” is in the trash.`,
  restored: (title: string) => `“${title}” is back.`,
  undo: 'Undo',
  trashListTitle: 'Trash',
  trashEmpty:
    'Nothing lies in the trash. Boards that are thrown away wait here until someone brings them back.',
  trashedBy: (who: string, ago: string) =>
    who === '' ? `Thrown away ${ago}` : `Thrown away ${ago} by ${who}`,
  restore: 'Bring back',
  restoreOf: (title: string) => `Bring back “${title}”`,
  loading: 'Loading',
};

export type BoardsDialogTexts = typeof en;
