import type { DocumentBlock } from '@portfolio/contracts';

/** A first-level heading, 一、 and so on. */
export function heading(said: string): DocumentBlock {
  return { kind: 'heading', level: 1, text: said };
}

export function text(said: string): DocumentBlock {
  return { kind: 'paragraph', text: said };
}
