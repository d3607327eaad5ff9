import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import * as ts from 'typescript';
import { root, textOf } from './workspace-files';

/** File → the files of the same project that it needs when it runs. `import type` disappears in the build and makes no edge. */
export type ImportGraph = Map<string, string[]>;

export function importGraph(files: string[]): ImportGraph {
  return new Map(files.map((file) => [file, relativeImports(file)]));
}

function relativeImports(file: string): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  return source.statements
    .map(runtimeSource)
    .filter((name): name is string => name !== null && name.startsWith('.'))
    .map((name) => resolveFile(posix.join(dirname(file), name)))
    .filter((target): target is string => target !== null);
}

function runtimeSource(statement: ts.Statement): string | null {
  if (ts.isImportDeclaration(statement)) return isTypeOnly(statement) ? null : nameOf(statement.moduleSpecifier);
  if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) return nameOf(statement.moduleSpecifier);
  return null;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const bindings = importClause.namedBindings;
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return !importClause.name && names.length > 0 && names.every((element) => element.isTypeOnly);
}

function nameOf(specifier: ts.Expression | undefined): string | null {
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : null;
}

function resolveFile(path: string): string | null {
  const candidates = ['.ts', '.tsx', '/index.ts', ''].map((ending) => path + ending);
  return candidates.find((candidate) => /\.tsx?$/.test(candidate) && existsSync(join(root, candidate))) ?? null;
}

/** Groups of files that reach each other (Tarjan); none in a healthy house. */
export function cyclesOf(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];

  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      const reached = order.has(target) ? (stack.includes(target) ? order.get(target) : undefined) : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached ?? number));
    }
    const low = lowest.get(file) ?? number;
    if (low === number) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file)) cycles.push(group);
    }
    return low;
  };

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
