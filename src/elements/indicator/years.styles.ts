import { css } from 'lit';

/** The years so far: a line, and below it a column for each year, which wrap where the type is large. */
export const yearStyles = css`
  .line {
    display: block;
    width: 100%;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }

  .line circle {
    fill: var(--_surface);
  }

  .line .last {
    fill: var(--_accent);
  }

  .line .ground {
    stroke: var(--_border);
    stroke-width: 1;
  }

  .years {
    display: block;
    font-size: 0.86em;
    text-align: center;
  }

  .years tbody {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(3.8em, 1fr));
    gap: 0.3em 0;
  }

  .years.long tbody {
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
  }

  .years tr,
  .years th,
  .years td {
    display: block;
    padding: 0;
    font-weight: 400;
    line-height: 1.5;
  }

  .years th,
  .years small {
    color: var(--_text-muted);
  }

  .years small {
    margin: 0;
    font-size: 0.93em;
    font-weight: 400;
  }

  .years .last td {
    font-weight: 600;
  }

  .years abbr {
    text-decoration: none;
  }
`;
