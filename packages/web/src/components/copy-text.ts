/**
 * Puts text on the clipboard. On a plain-HTTP intranet `navigator.clipboard` does not exist, so a selected text area and the
 * old copy command do it; false when the browser refuses, and the caller shows the text for Ctrl+C.
 */
export function copyText(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr';
  area.setAttribute('aria-hidden', 'true');
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  // Deprecated, and the only way without a secure context.
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
