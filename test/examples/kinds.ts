/** How the page of each example is served, and how a person gets to the form and away from it. */
import { STRICT_CSP } from '../support/server.mjs';

export interface Kind {
  readonly name: string;
  /** Folder that is served; null where the example has a server of its own, `npm start`. */
  readonly folder: string | null;
  readonly path: string;
  /** Policy of the page; null for none. */
  readonly csp: string | null;
  /** Words of the button that the form is behind. */
  readonly open?: string;
  /** How it ends: with a file, or with an answer that the page shows, to its own button or the kit's. */
  readonly end: 'file' | { readonly button: string; readonly answer: RegExp };
  /** Needs packages of the npm registry that this project has not. */
  readonly isHeavy: boolean;
  /** What the portal has already: from a package to a folder. */
  readonly libraries?: Readonly<Record<string, string>>;
}

const withPolicies = (...names: readonly string[]) => STRICT_CSP.replace('lit-html', ['lit-html', ...names].join(' '));
const EXPORT = '导出上报件';
const sent = /已报送，校验码 sha256:[0-9a-f]{64}/;

export const KINDS: readonly Kind[] = [
  { name: 'plain', folder: 'public', path: '', csp: STRICT_CSP, end: 'file', isHeavy: false },
  {
    name: 'jsp',
    folder: 'webapp',
    path: 'report.jsp',
    csp: null,
    open: '填报',
    end: 'file',
    isHeavy: false,
    libraries: { 'bootstrap/dist': 'webapp/lib/bootstrap', 'jquery/dist': 'webapp/lib/jquery' },
  },
  { name: 'form-post', folder: null, path: '', csp: null, end: { button: '报送', answer: /已收到 1 个数值/ }, isHeavy: false },
  { name: 'fetch-post', folder: null, path: '', csp: null, end: { button: '报送', answer: sent }, isHeavy: false },
  { name: 'vue', folder: 'dist', path: '', csp: withPolicies('vue'), open: '填报', end: 'file', isHeavy: true },
  { name: 'react', folder: 'dist', path: '', csp: STRICT_CSP, end: 'file', isHeavy: true },
  { name: 'angular', folder: 'dist/browser', path: '', csp: withPolicies('angular'), end: 'file', isHeavy: true },
  { name: 'next', folder: null, path: '', csp: null, end: { button: EXPORT, answer: sent }, isHeavy: true },
  { name: 'astro', folder: 'dist', path: '', csp: STRICT_CSP, end: 'file', isHeavy: true },
];
