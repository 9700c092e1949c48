/** What a person must hear of a draft, and why it can't be saved. */
import { backupFile } from './common.js';
import type { DamagedPart } from '../../drafts/damaged-part.js';
import type { StorageFailure } from '../../storage/failures.js';
import { saveStateWords } from './save-state.js';

export interface NoticeWords {
  readonly backupFile: (time: string) => string;
  readonly backedUp: (file: string) => string;
  readonly dismiss: string;
  /** After the browser's storage was emptied under the page. */
  readonly rewritten: (cells: number) => string;
  /** A draft that was here and is gone. */
  readonly vanished: (cells: number, time: string) => string;
  /** Cells that the browser had lost, back from the second copy. */
  readonly recoveredCells: (cells: number) => string;
  /** Of a draft that can't be read yet, what its second copy holds. */
  readonly copyShown: (cells: number) => string;
  /** The draft was deleted by a person. */
  readonly wasDeleted: (time: string) => string;
  /** Another window has deleted the draft. */
  readonly deletedElsewhere: string;
  /** Another window has restored something over what stood here. */
  readonly restoredElsewhere: string;
  /** The browser found its files damaged, and has deleted them. */
  readonly deletedByBrowser: string;
  /** Records that could not be read, by what they were of. */
  readonly damaged: Readonly<Record<DamagedPart, (records: number) => string>>;
  /** Texts that no cell takes for their length, by what they were found in; with the cells named. */
  readonly tooLong: (part: DamagedPart, cells: string, limit: number) => string;
  readonly longText: (cell: string, length: number) => string;
  /** In place of a cell that the form has no place for. */
  readonly noCell: string;
  /** Behind a list, with how many more there are. */
  readonly others: (count: number) => string;
  /** Another window has written over a cell. An empty text is an emptied cell. */
  readonly overwritten: (cell: string, mine: string, theirs: string) => string;
  /** The draft has cells of regions that the page does not show. */
  readonly otherRegions: (cells: number, regions: string) => string;
  /** In place of a region, of cells that have none. */
  readonly noRegion: string;
  readonly list: (names: readonly string[]) => string;
  /** The window is private: nothing of it lasts. */
  readonly privateWindow: string;
  /** The receipt of an export could not be stored yet. */
  readonly receiptUnsaved: string;
  readonly why: Readonly<Record<StorageFailure, string>>;
}

const LONG_IN: Readonly<Partial<Record<DamagedPart, string>>> = {
  typing: '上次离开时正在填的文字',
  steps: '撤销记录里的文字（这几步不能再撤销）',
  copy: '浏览器丢失了草稿；第二份副本里的文字',
};

export const noticeWords: NoticeWords = {
  backupFile,
  backedUp: (file) => `已存为 ${file}，可在“草稿”里恢复。`,
  dismiss: '知道了',
  rewritten: (cells) => `浏览器的存储刚被清空，草稿的 ${cells} 个单元格已重新存好。较早的历史版本如有，已随之丢失。`,
  vanished: (cells, time) =>
    `本机原有一份 ${cells} 个单元格的草稿（${time} 保存），现已丢失，浏览器的数据可能已清理。如有备份或已导出的文件，请从文件恢复。`,
  recoveredCells: (cells) => `浏览器丢失了草稿的 ${cells} 个单元格，已从第二份副本找回并重新存好，请核对。`,
  copyShown: (cells) =>
    `本机的草稿暂时读不出来，这里是另存的副本（${cells} 个单元格），最后填的几处可能还不在其中。可以继续填报；草稿能读出后自动与它合并，同一单元格以较晚填的为准。`,
  wasDeleted: (time) => `这份草稿已在 ${time} 删除，30 天内可在“草稿”里恢复。`,
  deletedElsewhere: '这份草稿刚在另一个窗口删除，本页填的内容也已清空。要找回，请到“草稿”里查看。',
  restoredElsewhere:
    '另一个窗口刚恢复了这份草稿的一个版本，本页填的内容已换成恢复后的，请核对。要找回换掉的内容，可在“草稿”的历史里恢复之前的版本。',
  deletedByBrowser: '浏览器发现本站点的数据文件损坏，已将其清空。如果在本机填过草稿，请从备份或已导出的文件恢复。',
  damaged: {
    writes: (records) => `草稿中有 ${records} 条记录已损坏，无法读取，已单独保存；其余内容都在，照常自动保存。请核对最近填的内容。`,
    typing: (records) =>
      `上次离开时有 ${records} 个单元格的填写未完成，这部分内容已损坏，无法读取，已单独保存；其他单元格不受影响。请核对最近填的内容。`,
    steps: (records) => `有 ${records} 步撤销记录已损坏，已单独保存：这几步不能再撤销，已填的内容不受影响。`,
    versions: (records) => `有 ${records} 个历史版本已损坏，无法打开，已单独保存；当前草稿和其余版本都在。`,
    receipts: () => '上次导出的回执已损坏，无法读取，已单独保存；已填的内容和导出的文件不受影响。需要时可以重新导出。',
    drafts: () => '草稿的登记信息（名称、导出时间等）有损坏，已尽量修复；已填的内容不受影响。请在“草稿”里核对。',
    copy: () =>
      '本机原有一份草稿，浏览器已将其丢失；第二份副本也已损坏，无法完整读取，已单独保存。请核对找回的内容；如有备份或已导出的文件，可从文件恢复。',
  },
  tooLong: (part, cells, limit) =>
    `${LONG_IN[part] ?? '草稿里存的文字'}太长，一个单元格最多 ${limit} 字，没有填回，已单独保存：${cells}。其他内容都在，照常自动保存。请核对后重填。`,
  longText: (cell, length) => `“${cell}”${length} 字`,
  noCell: '本表没有的单元格',
  others: (count) => `，另有 ${count} 个单元格`,
  overwritten: (cell, mine, theirs) =>
    theirs === '' ? `另一个窗口刚清空了您填的“${cell}”（原为 ${mine}）。` : `另一个窗口刚把您填的“${cell}”从 ${mine} 改成了 ${theirs}。`,
  otherRegions: (cells, regions) =>
    `同一份草稿里还有${regions}的 ${cells} 个单元格，本页没有显示，仍存在本机。要一并填报，可在“草稿”里“已打开”的那一行点“打开”。`,
  noRegion: '地区不明',
  list: (names) => names.join('、'),
  privateWindow: '当前像是无痕（隐私）窗口：窗口关闭后，草稿随之删除。请改用普通窗口填报，或在关闭前导出、存为备份文件。',
  receiptUnsaved: '刚才导出的回执没能存到本机，会继续重试；导出的文件和已填的内容不受影响。',
  why: {
    absent: '这个浏览器没有本机存储功能。可以继续填报，但关闭页面后内容会丢失，请及时导出。',
    denied:
      '浏览器不允许本页保存数据（可能是无痕窗口、本页嵌在别的网站里，或单位的策略不允许）。可以继续填报，但关闭页面后内容会丢失，请及时导出。',
    quota: '本机浏览器的存储空间已满。请清理空间后重试；现在可以继续填报，但离开前务必导出。',
    blocked: '另一个标签页或窗口还开着旧版页面，占用着草稿。请关闭那个页面，草稿随即恢复保存；在此之前离开本页，请先导出。',
    'newer-version':
      '本机的草稿由较新版本的页面保存，本页版本较旧，不能打开；草稿没有改动。请先导出刚填的内容，再刷新页面；仍有此提示的，与网站管理员联系。',
    'upgrade-failed': '本机原有的草稿未能转换成新版格式，仍原样存在本机。可以继续填报，但离开前务必导出，并与网站管理员联系。',
    timeout: '浏览器的存储尚未打开（电脑可能正忙），打开后会自动保存。可以继续填报；离开前请先存为备份文件。',
    stalled: '浏览器的存储写入一直没有完成（磁盘可能正忙或出了故障），本页会继续重试。可以继续填报；离开前请先存为备份文件。',
    corrupt: '浏览器的存储出了故障（可能是磁盘已满或文件损坏）。请先导出，再重启浏览器后打开本页。',
    closed: '浏览器收回了本页的存储（可能刚清除过浏览数据），本页会继续重试。可以继续填报，但离开前请先导出。',
    aborted: '浏览器中断了这次保存，本页会继续重试。可以继续填报，但离开前请先导出。',
    locked:
      '本机的草稿已加密，但密码记录已丢失或损坏（浏览器数据可能已清理），打不开。可以继续填报，但离开前请先存为备份文件；在“草稿”里可把打不开的草稿原样存为文件，再删除，刚填的内容随后自动存为新草稿。',
    unknown: saveStateWords.unexplained,
  },
};
