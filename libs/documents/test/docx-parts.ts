import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';

/** The XML parts of a DOCX as text, and the values of an attribute as they stand in one. */
export class DocxParts {
  private constructor(private readonly parts: ReadonlyMap<string, string>) {}

  static async of(bytes: Uint8Array): Promise<DocxParts> {
    const archive = await JSZip.loadAsync(bytes);
    const parser = new XMLParser({ ignoreAttributes: false });
    const parts = new Map<string, string>();
    for (const [name, file] of Object.entries(archive.files)) {
      if (!name.endsWith('.xml')) continue;
      const xml = await file.async('string');
      parser.parse(xml, true);
      parts.set(name, xml);
    }
    return new DocxParts(parts);
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  part(name: string): string {
    const xml = this.parts.get(name);
    if (xml === undefined) throw new Error(`no ${name} among ${this.names.join(', ')}`);
    return xml;
  }

  /** The attributes of each element of that name. */
  elements(part: string, element: string): Record<string, string>[] {
    const found = this.part(part).matchAll(new RegExp(`<${element}((?: [^>]*?)?)/?>`, 'g'));
    return [...found].map(([, attributes = '']) => Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])));
  }

  /** The XML of the paragraph that holds the text. */
  paragraph(text: string, part = 'word/document.xml'): string {
    const paragraphs = this.part(part).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const found = paragraphs.find((paragraph) => textOf(paragraph).includes(text));
    if (found === undefined) throw new Error(`no paragraph says ${text}`);
    return found;
  }

  get text(): string {
    return textOf(this.part('word/document.xml'));
  }
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
}
