import { css } from 'lit';

export const styles = css`
  :host {
    --_panel-width: 44rem;
    display: inline-block;
  }
`;
