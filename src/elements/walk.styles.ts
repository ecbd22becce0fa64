import { css } from 'lit';

/** The ring and the tip of the value that pointer or keys have chosen. */
export const walk = css`
  .walk {
    position: relative;
    width: fit-content;
    max-width: 100%;
  }

  .ring,
  .tip {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }

  .cross {
    position: absolute;
    inset: 0 auto 0 0;
    border-inline-start: 1px dotted var(--ink-2);
    pointer-events: none;
  }

  .ring {
    width: 16px;
    height: 16px;
    margin: -8px 0 0 -8px;
    box-sizing: border-box;
    border: 2px solid var(--accent);
    border-radius: 50%;
  }

  .tip {
    z-index: 1;
    width: 0;
  }

  .tip-text {
    display: grid;
    width: max-content;
    max-width: 16em;
    padding: 0.3em 0.6em;
    margin-block-start: 12px;
    translate: calc(var(--before, 0.5) * -100%) 0;
    border: 1px solid var(--hair);
    border-radius: 3px;
    background: var(--paper);
    font-size: 0.857em;
    color: var(--ink-2);
  }

  .tip-text strong {
    font-weight: 600;
    color: var(--ink);
  }
`;
