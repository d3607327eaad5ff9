/** `Content-Disposition` with the file's name for every browser: plain ASCII, and beside it as RFC 5987 (RFC 6266) wants it. `plain`: an ASCII name that says more than underscores. */
export function contentDisposition(kind: 'attachment' | 'inline', name: string, plain = asciiOf(name)): string {
  const extended = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${extended}`;
}

function asciiOf(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
}
