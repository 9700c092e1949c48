import { css } from 'lit';

/** How cells look, as the grid draws them. */
export const guideStyles = css`
  .looks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9.4em, 1fr));
    gap: 0.43em 0.57em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.93em;
  }

  .looks li {
    display: flex;
    gap: 0.5em;
    align-items: center;
    overflow-wrap: normal;
    color: var(--_text-muted);
  }

  .looks li > :last-child {
    font-size: 0.93em;
  }

  .look {
    flex: none;
    display: flex;
    justify-content: space-between;
    gap: 0.3em;
    width: 5.2em;
    height: 1.86em;
    padding: 0 0.3em;
    line-height: 1.75;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    white-space: nowrap;
  }

  .look b {
    font-weight: 400;
  }

  .look.missing b {
    display: none;
  }

  .look span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .look.choice {
    color: var(--_accent);
  }

  .look.choice b {
    order: 1;
    align-self: center;
    width: 0.45em;
    height: 0.45em;
    border: solid var(--_text-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }

  .look.accepted,
  .look.computed {
    background: var(--_ok-surface);
  }

  .look.accepted b,
  .look.computed b {
    color: var(--_ok);
  }

  .look.computed span {
    font-style: italic;
  }

  .look.error,
  .look.warning {
    font-weight: 600;
    border-inline-start: 3px solid;
  }

  .look.error {
    color: var(--_error);
    background: var(--_error-surface);
  }

  .look.warning {
    color: var(--_warning);
    background: var(--_warning-surface);
  }

  .look.explained {
    background: var(--_warning-surface);
  }

  .look.missing,
  .look.closed {
    justify-content: flex-start;
    color: var(--_text-muted);
    background: var(--_surface-muted);
  }

  .look.closed {
    justify-content: center;
  }
`;
