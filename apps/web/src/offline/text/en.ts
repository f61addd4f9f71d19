import type { DeviceFault } from '../../device/device-fault.ts';

const reasons: Record<DeviceFault, string> = {
  full: 'there is no room left on it',
  closed: 'the browser has closed its storage',
  blocked: 'another tab with an older version is in the way; close it',
  forbidden: 'the browser keeps nothing for pages, as in some private windows',
  newer: 'a newer version of Taktboard has been used here; reload the page',
  failed: 'its storage does not answer',
};

const changes = (n: number) => (n === 1 ? '1 change' : `${n} changes`);

export const en = {
  saved: 'Everything you did is on the server’s disk.',
  saving: 'Your last changes are on their way to the server’s disk.',
  loading: 'The board is being fetched.',
  connecting: 'You see the board as this device has kept it. What others did since is on its way.',
  offline:
    'There is no connection to the server. Go on working: everything is sent by itself when it is back.',
  offlineReadOnly:
    'There is no connection to the server. You see the board as it was; what others did comes by itself when it is back.',
  damaged:
    'The server is there, but what it has stored of this board is damaged. So that nothing wrong is shown, it does not show it. Whoever runs the server can restore a backup; then everything goes on here by itself, and what you did is sent.',
  tooManySockets: 'You have too many tabs with boards open. Close some: then this one goes on by itself.',
  tooMuch:
    'This page has sent more at once than the server takes. It goes on by itself in a moment; nothing is lost.',
  readOnly: 'You can look at this board, not change it. What others do shows at once.',
  notSaved:
    'Your changes are still here, and no one else sees them yet. They are sent again by themselves. You can keep a copy.',
  waitingKept: (n: number) =>
    `${changes(n)} ${n === 1 ? 'is' : 'are'} kept on this device. You can close the tab or restart the device.`,
  boardKept: 'This board is kept on this device, so it opens without a network too.',
  notKept: (why: DeviceFault) =>
    `This device does not keep the board: ${reasons[why]}. It is tried again by itself.`,
  leaveOpen: 'Leave this tab open until your changes have been sent, or download them.',
  shared: 'You said that others use this device too: nothing is kept on it.',
  removed: 'What was kept of this board has been removed from this device.',
  since: (when: string) => `The oldest of them has waited since ${when}.`,
  sinceLong:
    'Connect this device soon: some browsers remove what a site keeps when it has not been used for seven days.',
  download: 'Download unsynced work',
  neverTitle: 'This board is not on this device yet',
  never:
    'It has not been opened here before, and there is no network now. It opens by itself when the connection is back.',
  neverShared:
    'Others use this device too, so no board is kept on it. This one opens by itself when the connection is back.',
  damagedTitle: 'This board is damaged on the server',
  crowdedTitle: 'Too many tabs are open',
  toBoards: 'To the boards',
  refusedTitle: 'This board cannot be opened',
  gone: 'There is no board at this address, or it was put in the trash.',
  notAllowed: 'You do not have access to this board. Whoever runs it can give it to you.',
  signedOut: 'You are not signed in any more. Sign in again: what waits on this device is sent then.',
  malformed:
    'The server could not read what this page has sent and has stopped listening to it. Download your unsynced work if there is any, then reload the page.',
  foreign:
    'Another page writes under the name that this page goes by, perhaps a copy of this tab. Download your unsynced work if there is any, then reload the page.',
  tooLarge:
    'One of your changes is larger than the server takes. Download your unsynced work, reload the page, and do it in smaller pieces.',
  boardFull:
    'This board is as large as the server takes, so your last changes are not on it. Download your unsynced work, and begin a new board for what comes next.',
  closed: (code: number) =>
    `The server has closed the connection (${code}). Download your unsynced work if there is any, then reload the page.`,
  lostWork: (n: number) =>
    `${changes(n)} of yours had not reached the server and cannot be sent any more. Take them along as a file before they are removed from this device.`,
  removeHere: 'Remove from this device',
  removedHere: 'What was kept of the board has been removed from this device.',
  leftBehind: (name: string, n: number) =>
    n === 1
      ? `1 change by ${name} waits on this device. It is sent when ${name} signs in.`
      : `${n} changes by ${name} wait on this device. They are sent when ${name} signs in.`,
  someone: 'someone',
  offlineList: (when: string) =>
    `There is no connection to the server. This is the list as of ${when}; boards that you have opened here open without a network.`,
  newVersion: 'A new version of Taktboard is ready.',
  reload: 'Reload',
};

export type OfflineText = typeof en;
