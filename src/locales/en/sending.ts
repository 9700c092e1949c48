import type { SendingWords } from '../zh/sending.js';

const said = (status: number | null) => (status === null ? '' : ` (${status})`);
const ended = (text: string) => (/[。！？.!?]$/.test(text) ? text : `${text}.`);

export const sendingWords: SendingWords = {
  title: 'Sending',
  made: (digest) => `The submission was made. Check code ${digest}. How it is sent is told below.`,
  sending: 'Sending…',
  received: (time, number) => `Received: ${time}${number === null ? '' : `, receipt number ${number}`}.`,
  offline: 'Waiting for the network; sent by itself once it is back.',
  waiting: (status, time) => {
    const when = time === null ? 'tried again soon' : `tried again ${time}`;
    return status === null ? `The receiver can’t be reached; ${when}.` : `The receiver can’t take it at present (${status}); ${when}.`;
  },
  queued: 'Waiting to be sent.',
  textless:
    'The drafts have a passphrase, so the waiting submission is not kept on this computer, and it can’t be made again as it was. Export it again.',
  dropped: 'No longer sent.',
  returned: (title, detail) =>
    `Refused: ${[title, detail]
      .filter((text) => text !== '')
      .map(ended)
      .join(' ')}`,
  instance: (text) => `The receiver’s reference: ${text}`,
  fault: (place, detail) => `${place}: ${detail}`,
  refused: {
    login: (status) =>
      `Refused: you have to log in to this website first, or may not submit${said(status)}. Log in, then choose “Send now”.`,
    address: (status) => `Refused: the receiver’s address is wrong${said(status)}. Tell the site’s administrator.`,
    'already-there': (status) => `Refused: the receiver has this submission already, or another one${said(status)}. Ask the receiver.`,
    'too-large': (status) => `Refused: the submission is larger than the receiver allows${said(status)}. Tell the site’s administrator.`,
    'not-valid': (status) =>
      `Refused: the receiver has found something wrong in it${said(status)}, and does not say where. Ask the receiver.`,
    refused: (status) => `Refused: the receiver does not take it${said(status)}. Tell the site’s administrator.`,
    redirected: (status) =>
      `Not delivered: the receiver’s address leads elsewhere${said(status)}; most likely your login has ended. Log in again, then choose “Send now”.`,
    'no-receipt': (status) =>
      `Not delivered: the answer is no receipt${said(status)}, most likely a login page. Log in again, then choose “Send now”.`,
    blocked: () =>
      'Not sent: the security policy of this page (connect-src of its CSP) does not allow the receiver’s address. Tell the site’s administrator.',
    headers: () => 'Not sent: this website could not prepare what sending needs. Reload the page, then choose “Send now”.',
  },
  unkept: 'The browser can’t keep the waiting submission: do not close this page before it is received, or save the file.',
  secret:
    'The drafts have a passphrase, so the waiting submission is not kept on this computer; once this page is closed, it is sent when this form is opened next.',
  sendNow: 'Send now',
  drop: 'Stop sending',
  save: 'Save file',
  receipt: (url, state) => `${url}; ${state}`,
};
