import { css } from 'lit';

/** The verdicts on up to three benchmarks, a line each where they need one. */
export const styles = css`
  .head {
    margin-bottom: 0.5em;
  }

  .foot {
    gap: 0.1em 1em;
    margin-top: 0.3em;
  }
`;
