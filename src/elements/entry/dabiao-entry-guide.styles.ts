import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-height: 30px;
    padding: 0 12px;
    font-size: 0.93em;
    background: var(--_surface-muted);
    border-block-end: 1px solid var(--_border);
  }

  @media (max-height: 480px) {
    .line.begun {
      display: none;
    }
  }

  .line.practice {
    background: var(--_warning-surface);
  }

  .line.exported {
    background: var(--_ok-surface);
  }

  p {
    margin: 0;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .number {
    display: inline-block;
    width: 1.5em;
    line-height: 1.35;
    text-align: center;
    border: 1px solid var(--_border-strong);
    border-radius: 1em;
  }

  [aria-current] {
    font-weight: 600;
  }

  [aria-current] .number {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    margin-inline-start: auto;
  }

  .late,
  .changed {
    font-weight: 600;
    color: var(--_warning);
  }

  .badge {
    color: var(--_warning);
  }

  .said {
    color: var(--_ok);
  }

  .line button {
    min-height: 24px;
    padding: 0 0.6em;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
