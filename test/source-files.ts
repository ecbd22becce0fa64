import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = new Set(['node_modules', 'dist', '.git', '.storybook-static']);

/** An import of one file: where it points (a path from the root, or a package) and how. */
export interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

/** A file of the repository, named by its path from the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file under a folder of the repository but what is installed or generated. */
export function filesUnder(folder: string): SourceFile[] {
  return readdirSync(resolve(root, folder), { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [{ path, text: readFileSync(resolve(root, path), 'utf8') }];
    });
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

const parse = ({ path, text }: SourceFile): ts.Node[] => [
  ...nodesOf(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)),
];

function allNamesAreTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((name) => name.isTypeOnly)
  );
}

function importIn(node: ts.Node): { specifier: ts.Node; typeOnly: boolean; lazy: boolean } | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return { specifier: node.moduleSpecifier, typeOnly: allNamesAreTypes(node), lazy: false };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: node.argument.literal, typeOnly: true, lazy: false };
  const [argument] =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return argument && { specifier: argument, typeOnly: false, lazy: true };
}

/** What a file imports, lazily or not, and what it passes on with `export … from`. */
export function importsOf(file: SourceFile): Import[] {
  return parse(file).flatMap((node) => {
    const found = importIn(node);
    if (!found || !ts.isStringLiteralLike(found.specifier)) return [];
    const { text } = found.specifier;
    const folder = resolve(root, file.path, '..');
    const target = text.startsWith('.')
      ? relative(root, resolve(folder, text)).replaceAll('\\', '/').replace(/\.js$/, '.ts')
      : text;
    return [{ target, typeOnly: found.typeOnly, lazy: found.lazy }];
  });
}

/** Whether a file uses the type `any`. */
export function usesAny(file: SourceFile): boolean {
  return parse(file).some((node) => node.kind === ts.SyntaxKind.AnyKeyword);
}

/** The regular expressions that a file writes out. */
export function regexesOf(file: SourceFile): { readonly source: string; readonly flags: string }[] {
  return parse(file)
    .filter(ts.isRegularExpressionLiteral)
    .map(({ text }) => ({
      source: text.slice(1, text.lastIndexOf('/')),
      flags: text.slice(text.lastIndexOf('/') + 1),
    }));
}
