export const en = {
  title: (name: string) => `Sign-in with ${name}`,
  linked: (name: string) =>
    `Your account is linked with ${name}. When your account there ends, you are signed out here within a minute.`,
  required: (name: string) => `Everyone here signs in with ${name} alone; there are no passwords.`,
  notLinked: (name: string) => `Link your account, and you can sign in with ${name}.`,
  link: (name: string) => `Link with ${name}`,
  unlink: 'End the link',
  unlinked: 'The link was ended. You sign in with name and password from now on.',
  signOutThere: (name: string) => `Sign out here and at ${name}`,
};

export type SsoTexts = typeof en;
