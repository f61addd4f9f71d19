export const en = {
  continueWith: (name: string) => `Continue with ${name}`,
  joinBySso: (inviter: string, provider: string) =>
    `${inviter} has invited you. Here one signs in through ${provider} and needs no password: continue with the mail address that was invited.`,
  noPassword: (provider: string) => `Here one signs in through ${provider}; there are no passwords to set.`,
  ssoFailed: 'You are not signed in',
  ssoNotSignedIn: 'The sign-in was broken off or took too long. Try again.',
  ssoFaults: {
    'sso-not-invited':
      'There is no account for you here yet. An administrator can invite you by the mail address that you sign in with.',
    'sso-unverified':
      'The identity provider does not confirm your mail address, so nobody can tell whether an account is yours. Sign in by name and password and link it under “My account”, or ask an administrator.',
    'sso-taken': 'This identity is linked with another account here.',
  } as Readonly<Record<string, string>>,
  ssoUnverifiedAlone:
    'The identity provider does not confirm your mail address, so nobody can tell whether an account is yours. Have it confirmed there and sign in again, or ask an administrator.',
  withPasskey: 'Sign in with a passkey',
  forgot: 'Forgot your password?',
  noAccount: 'No account yet? An administrator can send you a link.',
  askAdministrator: 'No account, or the password forgotten? An administrator can send you a link.',
  forgotTitle: 'A new password',
  forgotText:
    'Enter the mail address that you have confirmed for your account. If it is known here, a link with which you set a new password is sent there.',
  address: 'Mail address',
  send: 'Send the link',
  sending: 'One moment …',
  sentTitle: 'Look into your mail',
  sent: (address: string) =>
    `If ${address} is confirmed for an account, a mail is on its way there. Its link is good once, for an hour.`,
  sentHint:
    'Nothing came? Look into the spam folder, too. If you never confirmed an address, an administrator can send you a link.',
  otherAddress: 'Another address',
  toSignIn: 'To sign-in',
  confirmTitle: 'Is this mail address yours?',
  confirmText:
    'Whoever opened this link got it by mail. Confirm, and a link for a new password can be sent there from now on.',
  confirm: 'Confirm the address',
  confirmedTitle: 'The address is confirmed',
  confirmed: (address: string) => `Links for a new password are sent to ${address} from now on.`,
  onwards: 'Continue',
  spentTitle: 'This link can no longer be used',
  spent:
    'It is unknown, was used already, or is older than a day. Enter the address anew under “My account”.',
};

export type WaysTexts = typeof en;
