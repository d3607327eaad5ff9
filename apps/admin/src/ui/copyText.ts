/**
 * Copies text; false when the browser refuses. The clipboard interface exists on https and localhost only, offices also serve this
 * over plain http in their own network: there the shown element is selected and copied in the old way.
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown === null) return false;
    const selection = window.getSelection();
    selection?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
