/** Why files are not read, on the desk and by the command. */
export const unreadFiles = {
  'too-large': '文件超过 50 MB，不会是上报件。',
  'zip-too-many': '压缩包里超过 20,000 个文件，没有解压。请分成几个，只放上报件。',
  'zip-swelling': '压缩包解开后会大得不合常理（超过 1 GB，或与所记的大小不符），没有解压。请与发来的人核实。',
} as const;
