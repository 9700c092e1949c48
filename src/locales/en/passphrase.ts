import type { PassphraseWords } from '../zh/passphrase.js';

export const passphraseWords: PassphraseWords = {
  button: 'Passphrase',
  title: 'Passphrase of the drafts',
  about:
    'With a passphrase, drafts are kept encrypted on this computer and open only after it was entered. For computers that several people use. It has at least 8 characters.',
  warning:
    'A lost passphrase is lost work: without it nobody can open the drafts or bring them back. Remember it well, or save a backup file besides.',
  readable:
    'Not encrypted are: names of drafts, plan, department, period, region, how many cells are filled, when and by whom they were saved; and exported and backup files.',
  understood: 'I understand: a lost passphrase is lost work',
  passphrase: 'Passphrase',
  again: 'Once more',
  former: 'Present passphrase',
  next: 'New passphrase',
  show: 'Show it',
  idle: 'Locked when nobody has been active for',
  minutes: (count) => `${count} minutes`,
  set: 'Set the passphrase and encrypt the drafts',
  setting: 'Encrypting the drafts…',
  wasSet: 'The passphrase is set and the drafts are encrypted.',
  isSet: 'The drafts are encrypted. After the page is reloaded or opened anew, the passphrase is asked for again.',
  lockNow: 'Lock now',
  notSaved: 'The draft is not saved yet and can’t be locked.',
  change: 'Change the passphrase',
  wasChanged: 'The passphrase was changed.',
  idleChanged: (minutes) => `Locked after ${minutes} without activity.`,
  remove: 'Take the passphrase off',
  removing: 'Taking the encryption off…',
  wasRemoved: 'The passphrase was taken off; the drafts are no longer encrypted.',
  lockedTitle: 'The drafts are locked',
  lockedAbout: 'The drafts on this computer are encrypted. Enter the passphrase to go on.',
  unlock: 'Unlock',
  unlocking: 'Checking the passphrase…',
  forgotten: 'Forgotten?',
  forgottenAbout:
    'A passphrase can’t be found again, and without it the drafts can’t be opened. All you can do is delete them from this computer and begin anew; a backup file can be brought back afterwards.',
  removeDrafts: 'Delete the drafts that can’t be opened…',
  confirm: 'Delete them and begin anew',
  cancel: 'Keep them',
  faults: {
    empty: 'Enter the passphrase.',
    short: 'A passphrase has at least 8 characters.',
    differ: 'The two are not the same; enter them again.',
    wrong: 'That is not the passphrase. Mind capitals and the input method.',
    'not-understood': 'First tick “I understand”.',
  },
};
