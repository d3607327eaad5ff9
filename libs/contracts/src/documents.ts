/** A 公文 as data: what the page shows and what the DOCX holds are the same blocks, so they cannot differ. */
export type DocumentBlock = HeadingBlock | ParagraphBlock | TableBlock;

/** `level` 1 is 一、 (黑体), 2 is （一） (楷体); the number is part of the text. */
export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2;
  text: string;
}
export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
}
export interface TableBlock {
  kind: 'table';
  /** Stands above the table; null where the sentence before it says enough. */
  caption: string | null;
  columns: TableBlockColumn[];
  rows: string[][];
}
export interface TableBlockColumn {
  title: string;
  /** Share of the table's width, in parts of the sum. */
  width: number;
  align: 'left' | 'center' | 'right';
}

/** 附件: begins a page of its own. */
export interface DocumentAppendix {
  title: string;
  blocks: DocumentBlock[];
}
