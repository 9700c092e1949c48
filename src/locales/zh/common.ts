/** What several areas say, in the same words. */

/** Of files a page names. */
export interface FileSentences {
  /** The server answered with another status than that of a file. */
  readonly notFound: (url: string, status: number) => string;
  readonly unreachable: (url: string) => string;
  readonly more: (count: number) => string;
}

export interface CountSentences {
  readonly error: (count: number) => string;
  readonly warning: (count: number) => string;
  readonly empty: (count: number) => string;
}

export interface LevelWords {
  readonly error: string;
  readonly warning: string;
  readonly empty: string;
  readonly explained: string;
}

export const fileSentences: FileSentences = {
  notFound: (url, status) => {
    if (status === 404 || status === 410) return `找不到文件 ${url}（${status}）。`;
    if (status === 401 || status === 403) return `没有权限读取文件 ${url}（${status}）。`;
    return status >= 500 ? `服务器出错，没有给出文件 ${url}（${status}）。` : `服务器没有给出文件 ${url}（${status}）。`;
  },
  unreachable: (url) => `无法读取文件 ${url}，可能是网络中断。`,
  more: (count) => `另有 ${count} 处。`,
};

export const formFailed = '填报表打不开';
/** Where another element of the page says why. */
export const formFailedElsewhere = `${formFailed}，原因见本页“${formFailed}”的说明。`;

/** What is open in a form, counted. */
export const counts: CountSentences = {
  error: (count) => `错误 ${count} 处`,
  warning: (count) => `待说明 ${count} 处`,
  empty: (count) => `未填 ${count} 处`,
};

export const levels: LevelWords = { error: '错误', warning: '待说明', empty: '未填', explained: '已说明' };

export const close = '关闭';
export const retry = '重试';
export const reporter = '填报人';
export const reviewer = '审核人';
/** The file of a backup of drafts. @param time 20261129-0930 */
export const backupFile = (time: string): string => `达标草稿备份-${time}.json`;
/** Of cells that are too many to be listed. */
export const moreCells = (count: number): string => `另有 ${count} 个单元格未列出。`;

export const copyAsText = '复制为文字';
