/** Why files are not read, on the desk and by the command. */
export const unreadFiles = {
  'too-large': 'The file has more than 50 MB and can be no submission.',
  'zip-too-many': 'There are more than 20,000 files in the archive; nothing was unpacked. Part it, with submissions only.',
  'zip-swelling':
    'The archive would unpack to more than can be meant (above 1 GB, or other than it says); it was not unpacked. Ask who has sent it.',
} as const;
