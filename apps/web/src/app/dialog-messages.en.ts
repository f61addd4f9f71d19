export const en = {
  inviteTitle: 'Invite a colleague',
  inviteText:
    'Make a link and send it in the way you like. It works once and lets that person choose a name and a password.',
  member: 'Member',
  memberText: 'works on boards that are open to all or give them a role',
  administrator: 'Administrator',
  administratorText: 'can also put boards into the trash and invite administrators',
  role: 'Invited as',
  inviteFor: 'For',
  someoneNew: 'someone new',
  withoutAccount: 'No account yet',
  withAccount: 'Password forgotten',
  newPasswordFor: (name: string) => `New password for ${name}`,
  newPasswordText: 'Whoever opens the link chooses a new password for this account.',
  inviteForText: 'Who has tasks already and no account yet gets them with this link.',
  mail: 'Send it to (optional)',
  mailSent: (to: string) => `A mail with the link is on its way to ${to}.`,
  mailLies: (to: string) =>
    `No mail server is set up: the mail to ${to} lies in the outbox of the administrators. Pass the link on yourself.`,
  mailHint:
    'The mail address of whoever is invited. Who signs in by an identity provider with it joins, too.',
  makeLink: 'Make the link',
  link: 'Invitation link',
  linkFor: (name: string) => `For ${name}, with a new account.`,
  linkForNew: (role: string) => `For someone new. Invited as: ${role}.`,
  linkForPassword: (name: string) => `For ${name}: a new password.`,
  validUntil: (when: string) => `Works once, until ${when}.`,
  localTitle: 'This link opens on this computer only.',
  localText: 'So that colleagues can open it, stop Taktboard and start it for the local network with:',
  another: 'Make another',
  done: 'Done',
  signOutTitle: 'Sign out and lose changes?',
  signOutUnsynced: (n: number) =>
    n === 1
      ? '1 change has not reached the server. Signing out would lose it.'
      : `${n} changes have not reached the server. Signing out would lose them.`,
  downloadThem: 'Download them',
  signOutAnyway: 'Sign out anyway',
  stay: 'Stay signed in',
};

export type DialogTexts = typeof en;
