import { css } from 'lit';

export const departmentStyles = css`
  .pane.side {
    flex: 0 0 24rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: 0 0.9em 0.9em;
  }

  th.category {
    padding-inline-start: 1.8em;
  }

  tr[aria-selected='true'] > * {
    background: var(--_surface-muted);
  }

  .cells tbody tr {
    cursor: pointer;
  }

  .held {
    color: var(--_text-muted);
    font-weight: normal;
  }

  .goal {
    max-width: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .share.held .part {
    fill: var(--_surface-muted);
  }

  textarea {
    width: 100%;
  }

  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25em 0.9em;
    margin: 0;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    margin: 0;
  }

  :is(dd, li) .line {
    display: block;
  }

  .quote {
    border-inline-start: 3px solid var(--_warning);
    background: var(--_warning-surface);
    padding: 0.4em 0.7em;
    margin-top: 0.6em;
  }

  .quote p {
    margin: 0.2em 0 0;
    white-space: pre-line;
  }

  .remarks li {
    display: flex;
    gap: 0.8em;
    justify-content: space-between;
    padding: 0.35em 0;
    border-bottom: 1px solid var(--_border);
  }

  .remark {
    margin-top: 0.6em;
  }

  .sources {
    font-size: 0.93em;
  }

  .sources ul {
    max-height: 8em;
    overflow: auto;
  }

  .sources li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.9em;
    color: var(--_text-muted);
  }

  .sources .file-name {
    color: var(--_text);
    max-width: 28em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .sources button.link {
    min-height: 24px;
    min-width: 24px;
    text-decoration-color: currentcolor;
  }

  .quote p,
  .remarks span {
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }

  @media (max-width: 900px) {
    .pane.side {
      flex: none;
    }
  }

  @media (max-width: 600px) {
    .cells :is(.unit, .goal, .change) {
      display: none;
    }
  }
`;
