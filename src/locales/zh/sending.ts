/** Words of a submission that is sent: how it stands, and why it was not taken. */
import type { Refusal } from '../../sending/answer.js';

export interface SendingWords {
  readonly title: string;
  /** It is sealed, and goes its way. @param digest its first two groups. */
  readonly made: (digest: string) => string;
  readonly sending: string;
  /** @param number as the receiver names it. */
  readonly received: (time: string, number: string | null) => string;
  readonly offline: string;
  /** @param status `null` where there was no answer. @param time of the next attempt; `null` where it is soon. */
  readonly waiting: (status: number | null, time: string | null) => string;
  /** Not tried yet. */
  readonly queued: string;
  /** It lies nowhere, for the drafts have a passphrase, and can't be made again. */
  readonly textless: string;
  readonly dropped: string;
  /** The receiver has said why. */
  readonly returned: (title: string, detail: string) => string;
  readonly instance: (text: string) => string;
  /** Before a fault, the indicator it is of. */
  readonly fault: (place: string, detail: string) => string;
  readonly refused: Readonly<Record<Refusal, (status: number | null) => string>>;
  /** The browser does not keep it. */
  readonly unkept: string;
  /** The drafts have a passphrase. */
  readonly secret: string;
  readonly sendNow: string;
  readonly drop: string;
  readonly save: string;
  readonly receipt: (url: string, state: string) => string;
}

const said = (status: number | null) => (status === null ? '' : `（${status}）`);
const ended = (text: string) => (/[。！？.!?]$/.test(text) ? text : `${text}。`);

export const sendingWords: SendingWords = {
  title: '发送',
  made: (digest) => `上报件已生成，校验码 ${digest}。发送情况见下。`,
  sending: '正在发送…',
  received: (time, number) => `已收到：${time}${number === null ? '' : `，回执编号 ${number}`}。`,
  offline: '等待网络，恢复后自动发送。',
  waiting: (status, time) => {
    const when = time === null ? '稍后自动再试' : `${time} 自动再试`;
    return status === null ? `连不上接收方，${when}。` : `接收方暂时不能接收（${status}），${when}。`;
  },
  queued: '等待发送。',
  textless: '草稿设有密码，待发的上报件没有存在本机，现在也不能按原样重新生成。请重新导出。',
  dropped: '已停止发送。',
  returned: (title, detail) =>
    `被退回：${[title, detail]
      .filter((text) => text !== '')
      .map(ended)
      .join('')}`,
  instance: (text) => `对方的编号：${text}`,
  fault: (place, detail) => `${place}：${detail}`,
  refused: {
    login: (status) => `被退回：需要先登录本网站，或没有报送权限${said(status)}。登录后点“现在发送”。`,
    address: (status) => `被退回：接收地址不对${said(status)}，请告诉网站管理员。`,
    'already-there': (status) => `被退回：接收方已有这份上报件，或已有别的一份${said(status)}。请与接收方核对。`,
    'too-large': (status) => `被退回：上报件超过了接收方允许的大小${said(status)}，请告诉网站管理员。`,
    'not-valid': (status) => `被退回：接收方检查后认为内容有误${said(status)}，没有写明是哪里。请与接收方联系。`,
    refused: (status) => `被退回：接收方没有接受${said(status)}。请告诉网站管理员。`,
    redirected: (status) => `没有送达：接收地址转到了别处${said(status)}，多半是登录已过期。重新登录后点“现在发送”。`,
    'no-receipt': (status) => `没有送达：对方返回的不是回执${said(status)}，多半是登录页。重新登录后点“现在发送”。`,
    blocked: () => '没有发出：本页的安全策略（CSP 的 connect-src）不允许发往接收地址，请告诉网站管理员。',
    headers: () => '没有发出：本网站没能备好发送所需的信息。请刷新页面后点“现在发送”。',
  },
  unkept: '浏览器存不下待发的上报件：对方收到之前请不要关闭本页，或先另存文件。',
  secret: '草稿设有密码，待发的上报件不存在本机；关闭本页后，下次打开这张表时再发。',
  sendNow: '现在发送',
  drop: '不再发送',
  save: '另存文件',
  receipt: (url, state) => `${url}，${state}`,
};
