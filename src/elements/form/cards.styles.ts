import { css } from 'lit';

/** Where the tables have no room, a card for each row: its fields, what is said of them, what else is known. */
export const cardStyles = css`
  .cards table,
  .cards thead th,
  .cards th,
  .cards td,
  .cards .messages,
  .cards .details {
    display: block;
    border: 0;
  }

  .cards thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .cards tbody {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    gap: 0.6em 0.9em;
    align-items: end;
    padding: 0.9em 1em;
    border-block-end: 1px solid var(--_border-strong);
  }

  .cards .indicator,
  .cards .category {
    display: contents;
  }

  .cards tbody th,
  .cards .cell.text,
  .cards .told.target,
  .cards .cell.value,
  .cards .more,
  .cards .messages,
  .cards .details,
  .cards td[colspan]:not([colspan='1']) {
    grid-column: 1 / -1;
  }

  .cards tbody th {
    padding: 0;
    font-size: 1.14em;
    font-weight: 600;
  }

  .cards .category > th {
    padding-inline-start: 1em;
    font-size: 1em;
  }

  .cards tbody:focus-within > tr > th {
    box-shadow: none;
  }

  .cards tbody:focus-within {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .cards .number {
    position: static;
    width: auto;
    margin-inline-end: 0.3em;
  }

  .cards td {
    padding: 0;
    text-align: start;
  }

  .cards .label {
    display: block;
    padding: 0 0 2px;
    font-size: 0.93em;
    color: var(--_text-muted);
  }

  .cards .told > .text {
    display: block;
  }

  .cards .messages {
    order: 1;
  }

  .cards .told {
    order: 2;
    align-self: flex-start;
    font-size: 1em;
    text-align: start;
  }

  .cards .told.unit,
  .cards .told.nothing,
  .cards .told.locked,
  .cards .told.blank {
    display: none;
  }

  .cards .more {
    order: 3;
  }

  .cards .details {
    order: 4;
  }

  .cards .cell input[type='text'],
  .cards .cell select,
  .cards .cell textarea {
    min-height: 44px;
    font-size: max(16px, 1.14em); /* phones enlarge the page for less */
    max-width: 26em;
    text-align: start;
  }

  .cards .cell.value input[type='text'] {
    max-width: 20em;
  }

  .cards .task .choice {
    min-height: 40px;
  }

  .cards .more button {
    min-height: 40px;
    padding: 0;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .cards .messages td {
    padding: 0;
  }
`;
