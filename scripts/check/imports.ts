import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Import {
  /** As written, without a query such as `?worker&url`. */
  readonly specifier: string;
  readonly line: number;
}

/** Every module that a file names: static and dynamic imports, re-exports, types, worker addresses, globs. */
export function importsOf(path: string, source: string): Import[] {
  if (!path.endsWith('.svelte')) return importsOfScript(source, 0);
  const { module, instance } = parse(source, { modern: true });
  const scripts = [module, instance].filter((script) => script !== null && script !== undefined);
  // What stands in the markup (an `{#await import(…)}`) is read too; tags are no TypeScript, so it is cut out by its form.
  const markup = scripts.reduce((text, script) => text.slice(0, script.start) + ' '.repeat(script.end - script.start) + text.slice(script.end), source);
  return [
    ...scripts.flatMap((script) => {
      const opening = source.indexOf('>', script.start) + 1;
      const code = source.slice(opening, source.lastIndexOf('</script', script.end));
      return importsOfScript(code, lineAt(source, opening));
    }),
    ...[...markup.matchAll(/\bimport\(\s*(['"`])([^'"`]+)\1/g)].map((match) => ({ specifier: withoutQuery(match[2] ?? ''), line: lineAt(source, match.index) + 1 })),
  ];
}

function importsOfScript(code: string, lineOffset: number): Import[] {
  const file = ts.createSourceFile('script.ts', code, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    found.push({ specifier: withoutQuery(node.text), line: lineOffset + file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    else if (ts.isCallExpression(node) && node.expression.getText(file) === 'import.meta.glob') globs(node.arguments[0]).forEach(add);
    else if (ts.isNewExpression(node) && node.expression.getText(file) === 'URL' && node.arguments?.[1]?.getText(file) === 'import.meta.url') add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function globs(argument: ts.Expression | undefined): readonly (ts.Expression | undefined)[] {
  return argument && ts.isArrayLiteralExpression(argument) ? argument.elements : [argument];
}

function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$/, '');
}

function lineAt(source: string, position: number): number {
  return source.slice(0, position).split('\n').length - 1;
}
