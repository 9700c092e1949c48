import { css } from 'lit';

/** For the list that `points-list.ts` draws. */
export const pointsListStyles = css`
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    margin: 0.8em 0 0.2em;
    font-size: 1em;
  }

  .kind {
    font-weight: 600;
    white-space: nowrap;
  }

  h3 .kind {
    font-weight: 400;
  }

  .kind.error,
  .sign.error {
    color: var(--_error);
  }

  .kind.returned,
  .sign.returned,
  .kind.warning,
  .sign.warning {
    color: var(--_warning);
  }

  .kind.empty,
  .sign.empty {
    color: var(--_text-muted);
  }

  .points {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .point {
    display: grid;
    grid-template-columns: 1.3em 1fr;
    align-items: baseline;
    width: 100%;
    min-height: 2em;
    padding: 0.25em 0.5em;
    text-align: start;
    overflow-wrap: anywhere;
    border: 0;
    border-inline-start: 4px solid transparent;
    border-radius: 0;
    background: none;
  }

  .point strong {
    margin-inline-end: 0.3em;
    font-weight: 500;
  }

  .point:hover {
    background: var(--_surface-muted);
  }

  .point[aria-current] {
    border-color: var(--_accent);
    background: var(--_surface-muted);
  }

  .point[aria-current] strong {
    font-weight: 700;
  }

  .point:focus-visible {
    outline-offset: -2px;
  }

  .more {
    padding: 0.25em 0.8em;
    color: var(--_text-muted);
  }

  @media (forced-colors: active) {
    .point {
      border-color: Canvas;
    }

    .point[aria-current] {
      border-color: Highlight;
    }
  }
`;
