import type { CSSResult, CSSResultOrNative } from 'lit';

/** Gives a shadow root its styles again after a move to another document, which empties it of them. */
export function adoptStylesAnew(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { defaultView } = root.ownerDocument;
  if (!defaultView) return;
  root.adoptedStyleSheets = styles.map((style) => {
    // A sheet belongs to the document that it was made in.
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
