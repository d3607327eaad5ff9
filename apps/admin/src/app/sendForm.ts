import { API_BASE } from './http';
import { networkError, toHttpError } from './httpError';

export interface FormOptions {
  /** Share of the body that has left, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Posts a form and tells how far it is, which `fetch` cannot. Throws HttpError as `send` does; an aborted call too. */
export function sendForm(path: string, form: FormData, csrfToken: string, { onProgress, signal }: FormOptions): Promise<unknown> {
  return new Promise((resolve, refuse) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API_BASE}${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-Token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = request.ontimeout = request.onabort = () => refuse(networkError());
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else refuse(toHttpError(request.status, body, request.getResponseHeader('X-Correlation-Id')));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
