import { css } from 'lit';

/** Title, counts, changes and what needs attention. */
export const headStyles = css`
  .head {
    --_small: max(12px, 0.86em);
    margin-bottom: 1.2em;
    font-variant-numeric: tabular-nums;
  }
  .head h2,
  .head h3,
  .head p,
  .head ol,
  .head ul,
  .head dl,
  .head dd {
    margin: 0;
    padding: 0;
  }
  .head ol,
  .head ul {
    list-style: none;
  }
  .patterns {
    position: absolute;
  }
  .stripe {
    stroke: var(--_surface);
    stroke-width: 3;
    opacity: 0.65;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 1em;
  }
  .title h2 {
    font-size: 1.43em;
    line-height: 1.4;
  }
  .reporting p {
    max-width: 60em;
    color: var(--_text-muted);
  }
  .reporting summary {
    min-height: 24px;
    color: var(--_accent);
    cursor: pointer;
  }
  .head .printed {
    display: none;
  }
  .reporting[data-incomplete] summary,
  .provisional {
    color: var(--_warning);
    font-weight: 600;
  }
  .scope {
    padding: 0.3em 0.7em;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface-muted);
  }
  .head .title + .scope {
    margin-top: 0.4em;
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 676fr) minmax(0, 522fr);
    grid-template-rows: auto 1fr;
    gap: 0.7em 2.3em;
    margin-top: 0.3em;
  }
  .attention {
    grid-column: 2;
    grid-row: 1 / 3;
  }
  .counts,
  .changes {
    grid-column: 1;
  }
  .head h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
    padding-bottom: 0.1em;
    border-bottom: 2px solid var(--_accent);
    font-size: 1.14em;
    line-height: 1.4;
  }
  .head small,
  .head .gloss,
  .head .about,
  .head .causes {
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_text-muted);
  }
  .head h3 small {
    font-size: max(12px, 0.75em);
  }
  .figure {
    min-width: 24px;
    min-height: 24px;
    padding: 0 0.15em;
    border: 0;
    color: inherit;
    background: none;
    text-align: start;
  }
  .figure[data-tone] {
    color: var(--_tone);
  }
  .figure:hover {
    text-decoration: underline;
  }
  .figure[aria-pressed='true'] {
    background: var(--_tone-surface, var(--_surface-muted));
    box-shadow: inset 0 0 0 1.5px var(--_tone, var(--_accent));
  }
  .kinds {
    width: 100%;
    border-collapse: collapse;
  }
  .kinds th,
  .kinds td {
    padding: 0.2em 0 0.2em 0.7em;
    text-align: end;
    line-height: 1.35;
    vertical-align: top;
  }
  .kinds thead th {
    padding-top: 0.15em;
    padding-bottom: 0.1em;
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_text-muted);
  }
  .kinds tbody tr > * {
    border-top: 1px solid var(--_border);
  }
  .kinds tbody tr:first-child > * {
    border-top-color: var(--_border-strong);
  }
  .kinds tbody th {
    padding-inline-start: 0;
    font-size: 1.07em;
    text-align: start;
    white-space: nowrap;
  }
  .kinds tbody small {
    display: block;
  }
  .kinds thead th,
  .kinds small,
  .kinds .label {
    word-break: keep-all;
  }
  .kinds .c-bar {
    width: 42%;
    text-align: start;
  }
  .kinds .label {
    display: none;
  }
  .head .number {
    font-size: 1.7em;
    font-weight: 600;
    line-height: 1.15;
  }
  .kinds .whole {
    font-size: 1.07em;
    color: var(--_text-muted);
  }
  .kinds .none {
    font-size: 1.3em;
    line-height: 1.5;
    color: var(--_text-muted);
  }
  .shares {
    display: block;
    margin: 0.35em 0 0.2em;
    border-radius: 2px;
    overflow: hidden;
  }
  .share {
    fill: var(--_tone);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .share[data-tone='going'] {
    fill-opacity: 0.7;
  }
  .share[data-tone='none'] {
    fill-opacity: 0.3;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    margin-inline-start: -0.15em;
    font-size: var(--_small);
  }
  .head .gloss {
    padding-top: 0.2em;
    border-top: 1px solid var(--_border-strong);
    line-height: 1.4;
  }
  .gloss .figure {
    padding: 0 0.2em;
    color: var(--_accent);
  }
  .head .lacks,
  .head .mark {
    padding: 0.3em 0;
    border-top: 1px solid var(--_border);
  }
  .mark strong {
    color: var(--_accent);
  }
  .change-list {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.4em 0;
    margin-top: 0.4em;
  }
  .change {
    padding-inline-start: 0.9em;
    padding-inline-end: 0.4em;
    border-inline-start: 1px solid var(--_border);
    line-height: 1.4;
  }
  .change:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .sum {
    font-weight: 600;
  }
  .change small {
    display: block;
    overflow-wrap: anywhere;
  }
  .none-of-it {
    color: var(--_text-muted);
  }
  .none-of-it .sum {
    font-weight: 400;
  }
  .changed {
    max-height: 20em;
    margin-top: 0.5em;
    padding: 0.5em 0.8em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-muted);
    overflow: auto;
  }
  .changed ul {
    columns: 2;
    column-gap: 1.5em;
  }
  .changed .figure {
    color: var(--_accent);
  }
  .gravest {
    counter-reset: line;
  }
  .gravest li {
    display: grid;
    grid-template-columns: 1.3em minmax(0, 1fr) 15em;
    gap: 0 0.6em;
    padding: 0.2em 0 0.25em;
    border-bottom: 1px solid var(--_border);
    line-height: 1.35;
    counter-increment: line;
  }
  .gravest li::before {
    content: counter(line);
    font-size: 1.07em;
    font-weight: 600;
    color: var(--_text-muted);
  }
  .head .gravest li:last-child {
    border-color: var(--_border-strong);
  }
  .attention .gloss {
    border: 0;
  }
  .name-of {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .name-of:hover {
    color: var(--_accent);
  }
  .head .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
  }
  .head .about strong {
    color: var(--_text);
  }
  .state {
    color: var(--_tone);
    font-weight: 600;
    white-space: nowrap;
  }
  .causes .chip {
    margin-inline-end: 0.4em;
    font-size: 1em;
  }
  .pace {
    display: grid;
    grid-template-columns: auto 5.5em minmax(0, 1fr);
    gap: 0 0.5em;
    align-content: flex-start;
    font-size: var(--_small);
  }
  .pace dl {
    display: contents;
  }
  .pace dt {
    grid-column: 1;
    line-height: 20px;
    color: var(--_text-muted);
  }
  .pace dd {
    grid-column: 3;
    line-height: 20px;
    color: var(--_tone);
    font-weight: 600;
    text-align: end;
  }
  .pace dt:first-of-type,
  .pace dd.needed {
    grid-row: 1;
  }
  .pace dd.needed {
    color: var(--_ok);
  }
  .pace svg {
    grid-column: 2;
    grid-row: 1 / 3;
    width: 100%;
    height: 40px;
  }
  .zero {
    stroke: var(--_border-strong);
  }
  rect.needed {
    fill: var(--_surface);
    stroke: var(--_ok);
    vector-effect: non-scaling-stroke;
  }
  rect.actual {
    fill: var(--_tone);
  }
`;
