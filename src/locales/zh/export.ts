/** Words of the export: checking, what is open, sealing and saving. */
import { counts, reporter, reviewer } from './common.js';

export interface ExportWords {
  readonly open: (count: number) => string;
  readonly openHint: string;
  readonly kinds: Readonly<Record<'returned' | 'error' | 'warning' | 'empty', (count: number) => string>>;
  readonly ready: string;
  readonly name: string;
  readonly reviewer: string;
  /** A name that must be given. */
  readonly required: (name: string) => string;
  readonly phone: string;
  readonly save: string;
  /** @param digest its first two groups. */
  readonly saved: (file: string, digest: string) => string;
  /** The page has taken it, and no file was saved. */
  readonly taken: (digest: string) => string;
  readonly again: string;
  readonly copy: string;
  readonly copied: (file: string) => string;
  readonly notCopied: string;
  /** It is being made, which takes a while. */
  readonly sealing: string;
  readonly cancel: string;
  readonly cancelled: string;
  /** The page has prevented the export. */
  readonly prevented: string;
  /** The page is in a frame: which may not let files be saved, or does not. */
  readonly framed: string;
  readonly sandboxed: (file: string) => string;
  /** To whom, and by when where the page says so. */
  readonly handIn: (recipient: string, due: string) => string;
  readonly nameMissing: Readonly<Record<'name' | 'reviewer', string>>;
  readonly practice: string;
  /** Nothing is open in a report to learn on. */
  readonly practiceReady: string;
  /** Nothing is open, and the page does not let it be exported. */
  readonly disabled: string;
  readonly receipt: {
    readonly title: string;
    readonly time: string;
    readonly file: string;
    /** What became of the submission, and that the page took it. */
    readonly outcome: string;
    readonly taken: string;
    /** The frame does not let the file be saved. */
    readonly unsaved: (file: string) => string;
    readonly digest: string;
    /** Before the digest of the submission that it corrects. */
    readonly corrects: string;
    readonly unchanged: string;
    readonly changed: (count: number) => string;
    /** An empty text is an empty cell. */
    readonly change: (before: string, after: string) => string;
    readonly more: (count: number) => string;
    readonly digestHint: string;
  };
  /** Before their names. */
  readonly otherFormats: string;
  /** Its name. */
  readonly file: (of: {
    readonly plan: string;
    /** Where the plan's title does not say it. */
    readonly region: string | null;
    readonly department: string;
    readonly periods: string;
    readonly version: string;
  }) => string;
}

const EMPTY = '（未填）';

export const exportWords: ExportWords = {
  open: (count) => `还有 ${count} 处需要处理，处理完才能导出上报件。草稿不受影响。`,
  openHint: '点击一项，跳到对应的单元格；在填报表中按 F8 到下一处，Shift+F8 到上一处。',
  kinds: {
    returned: (count) => `退回意见 ${count} 条（请改正，或写明为什么不改）`,
    error: counts.error,
    warning: (count) => `${counts.warning(count)}（属实的，请写明原因）`,
    empty: (count) => `${counts.empty(count)}（确实没有数据的，请选缺项原因）`,
  },
  ready: '全部填好，可以导出上报件。',
  disabled: '本网站已停用这张表，现在不能导出。',
  name: reporter,
  reviewer,
  required: (name) => `${name}（必填）`,
  phone: '联系电话',
  save: '导出上报件',
  saved: (file, digest) => `上报件已生成：“${file}”，请确认浏览器已保存。校验码 ${digest}`,
  taken: (digest) => `上报件已生成，并已交给本网站处理。校验码 ${digest}`,
  again: '再存一次',
  copy: '复制内容',
  copied: (file) => `已复制。请粘贴到记事本，以 UTF-8 编码存为“${file}”。`,
  notCopied: '浏览器不让复制。请换用其他浏览器打开本页。',
  sealing: '正在生成上报件…',
  cancel: '取消',
  cancelled: '已取消，没有生成上报件。',
  prevented: '本网站没有允许这次导出，没有生成上报件。原因请看本网站的提示。',
  framed: '没有保存下来的，可能是本页所在的框架不允许下载（请网站管理员在 iframe 的 sandbox 中加上 allow-downloads），可改用“复制内容”。',
  sandboxed: (file) =>
    `本页所在的框架不允许下载，“${file}”没有保存：iframe 的 sandbox 中缺少 allow-downloads，请网站管理员加上。现在可用“复制内容”。`,
  handIn: (recipient, due) => `请把这个文件报送${recipient}${due && `，${due}`}。`,
  nameMissing: { name: '请填写填报人姓名。', reviewer: '请填写审核人姓名。' },
  practice: '这是练习，数据是虚构的，不能导出上报件。',
  practiceReady: '练习的内容都已填好。正式填报时，在这里导出上报件。',
  receipt: {
    title: '上报件回执',
    time: '生成时间',
    file: '文件',
    outcome: '去向',
    taken: '已交给本网站处理，没有另存文件',
    unsaved: (file) => `${file}（没有保存）`,
    digest: '校验码',
    corrects: '更正此前的上报件',
    unchanged: '之后没有改动。',
    changed: (count) => `之后又改动 ${count} 处，未包含在上报件中；需要报送的，请重新导出，新的上报件会写明更正的是这一份。`,
    change: (before, after) => `${before || EMPTY} → ${after || EMPTY}`,
    more: (count) => `另有 ${count} 处未列出`,
    digestHint: '上报件和盖章件的校验码相同。收件单位核对时，念前 8 位即可。校验码只说明内容没有改过，不代替签字盖章。',
  },
  otherFormats: '需要表格的，可另存为：',
  file: ({ plan, region, department, periods, version }) =>
    `${region === null ? '' : `${region}_`}${plan}_${department}_${periods}_v${version}_上报件.json`,
};
