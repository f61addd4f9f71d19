export const en = {
  title: 'Mail address',
  text: 'A link for a new password is sent there when you have forgotten yours. Nobody else sees it. Where digests go is chosen with each digest.',
  none: 'None yet.',
  counts: (address: string) => `${address}, confirmed`,
  waits: (address: string) =>
    `A mail with a link is on its way to ${address}. The address counts once you have followed it; the link is good for a day.`,
  address: 'New mail address',
  password: 'Your password',
  passwordWrong: 'This is not your password.',
  addressWrong: 'This is not a mail address.',
  send: 'Send a link there',
  sent: (address: string) => `A link was sent to ${address}.`,
  remove: 'Remove the address',
  removed: 'The address was removed.',
};

export type AddressTexts = typeof en;
