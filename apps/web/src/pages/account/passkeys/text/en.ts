export const en = {
  title: 'Passkeys',
  text: 'A passkey signs you in with your fingerprint, your face or the PIN of your device, without a password. It stays on your devices and cannot be guessed or given away.',
  none: 'You have none yet.',
  notHere: 'This browser cannot make passkeys.',
  since: (added: string) => `Added ${added}, not used yet`,
  used: (added: string, used: string) => `Added ${added}, last used ${used}`,
  name: 'Name of the new passkey',
  nameHint: 'So that you recognise it, such as “Work laptop”.',
  password: 'Your password for it',
  passwordWrong: 'This is not your password.',
  add: 'Add a passkey',
  added: (name: string) => `The passkey “${name}” was added.`,
  calledOff: 'No passkey was made.',
  rename: (name: string) => `Rename “${name}”`,
  newName: 'New name',
  save: 'Save',
  remove: 'Remove',
  removeOf: (name: string) => `Remove “${name}”`,
  removed: (name: string) => `“${name}” signs nobody in any more.`,
};

export type PasskeyTexts = typeof en;
