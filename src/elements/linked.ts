import { html, type TemplateResult } from 'lit';

/** Text, and where to read it for those who want to: a plain link that the reader follows, or nobody. */
export const linked = (text: string, url: string | undefined): TemplateResult =>
  url === undefined ? html`<bdi>${text}</bdi>` : html`<a href=${url} rel="noreferrer"><bdi>${text}</bdi></a>`;
