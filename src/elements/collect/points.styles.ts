import { css } from 'lit';

export const pointStyles = css`
  .point {
    border-bottom: 1px solid var(--_border);
    padding: 0.6em 0.8em;
  }

  .point.open {
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface-muted);
  }

  .point .line {
    display: flex;
    gap: 0.7em;
    width: 100%;
    border: 0;
    padding: 0;
    min-height: 0;
    background: none;
    text-align: start;
  }

  .point strong {
    min-width: 0;
  }

  .claims {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin: 0.4em 0;
  }

  .claim {
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    flex: 1 1 12em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .claim .figure b {
    font-size: 1.4em;
  }

  .point p {
    margin: 0.3em 0;
  }

  .claim {
    flex-direction: row;
    align-items: flex-start;
  }

  .claim .said {
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .point ul {
    margin: 0.4em 0;
    padding-inline-start: 1.2em;
  }

  .point strong {
    overflow-wrap: anywhere;
  }

  .refused {
    padding: 0.2em 0;
  }

  .refused summary {
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .more {
    margin: 0.5em 0.8em;
  }

  .made {
    flex: none;
    max-height: 45%;
    overflow: auto;
    margin-top: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: 0.35em 0.8em;
  }

  .made summary {
    cursor: pointer;
  }

  .made li {
    display: flex;
    gap: 0.8em;
    justify-content: space-between;
    padding: 0.35em 0;
    border-bottom: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .made li button {
    flex: none;
    align-self: flex-start;
    min-height: 24px;
    text-decoration-color: currentcolor;
  }
`;
