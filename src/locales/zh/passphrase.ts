/** What is said of the passphrase of drafts: setting, entering, changing it, and taking it off. */
export interface PassphraseWords {
  readonly button: string;
  readonly title: string;
  readonly about: string;
  readonly warning: string;
  readonly readable: string;
  readonly understood: string;
  readonly passphrase: string;
  readonly again: string;
  readonly former: string;
  readonly next: string;
  readonly show: string;
  readonly idle: string;
  readonly minutes: (count: number) => string;
  readonly set: string;
  readonly setting: string;
  readonly wasSet: string;
  readonly wasSetElsewhere: string;
  readonly isSet: string;
  readonly lockNow: string;
  readonly notSaved: string;
  readonly change: string;
  readonly wasChanged: string;
  readonly idleChanged: (minutes: string) => string;
  readonly remove: string;
  readonly removing: string;
  readonly wasRemoved: string;
  readonly lockedTitle: string;
  readonly lockedAbout: string;
  readonly unlock: string;
  readonly unlocking: string;
  readonly forgotten: string;
  readonly forgottenAbout: string;
  /** Nothing is left of the record of the passphrase. */
  readonly goneTitle: string;
  readonly goneAbout: string;
  /** Saves drafts that can't be opened as a file, as they are. */
  readonly rawBackup: string;
  readonly rawFile: (time: string) => string;
  readonly wasRawBackedUp: (file: string) => string;
  readonly removeDrafts: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly faults: Readonly<Record<'empty' | 'short' | 'differ' | 'wrong' | 'not-understood', string>>;
}

export const passphraseWords: PassphraseWords = {
  button: '密码',
  title: '草稿密码',
  about: '设置密码后，草稿加密保存在本机，打开时要先输入密码。适合几个人合用的电脑。密码至少 8 个字符。',
  warning: '忘记密码，草稿就打不开，谁也恢复不了，填的内容等于丢失。请记牢，或另存一份备份文件。',
  readable: '不加密的有：草稿的名称、规划、部门、报告期、地区、填了多少个单元格、何时由谁保存，以及导出的文件和备份文件。',
  understood: '我明白：忘记密码等于丢失草稿',
  passphrase: '密码',
  again: '再次输入',
  former: '当前密码',
  next: '新密码',
  show: '显示密码',
  idle: '无人操作多久后自动锁定',
  minutes: (count) => `${count} 分钟`,
  set: '设置密码并加密草稿',
  setting: '正在加密草稿…',
  wasSet: '密码已设置，草稿已加密。',
  wasSetElsewhere: '另一个窗口刚设置了密码，以该密码为准，本窗口没有改动。',
  isSet: '草稿已加密。刷新或重新打开网页后，要再次输入密码。',
  lockNow: '立即锁定',
  notSaved: '草稿还没有保存好，暂时不能锁定。',
  change: '更改密码',
  wasChanged: '密码已更改。',
  idleChanged: (minutes) => `无人操作 ${minutes}后自动锁定。`,
  remove: '取消密码',
  removing: '正在解除加密…',
  wasRemoved: '密码已取消，草稿不再加密。',
  lockedTitle: '草稿已锁定',
  lockedAbout: '本机的草稿已加密。输入密码，继续填报。',
  unlock: '解锁',
  unlocking: '正在核对密码…',
  forgotten: '忘记密码',
  forgottenAbout: '密码无法找回，没有密码打不开草稿。只能删除本机上的这些草稿重新填报；如有备份文件，删除后可从文件恢复。',
  goneTitle: '草稿打不开',
  goneAbout:
    '本机的草稿已加密，但密码记录已丢失或损坏（浏览器数据可能已清理），输入密码也打不开。可以先原样存为文件，交给技术人员，再删除、重新填报：刚填的内容会自动存为新草稿。如有备份文件，删除后可从文件恢复。',
  rawBackup: '原样保存打不开的草稿',
  rawFile: (time) => `打不开的草稿-${time}.json`,
  wasRawBackedUp: (file) => `已存为 ${file}。文件内容是加密的，本页无法读取，请交给技术人员保管。`,
  removeDrafts: '删除打不开的草稿…',
  confirm: '确定删除，重新填报',
  cancel: '不删除',
  faults: {
    empty: '请输入密码。',
    short: '密码至少要 8 个字符。',
    differ: '两次输入的密码不一致，请重新输入。',
    wrong: '密码不正确，请重新输入。注意大小写和输入法。',
    'not-understood': '请先勾选“我明白”。',
  },
};
