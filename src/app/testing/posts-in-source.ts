import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/** One place in the source where the app is given a form to answer. */
export interface PostInSource {
  /** `src/plan/routes/areas.tsx:41` */
  readonly at: string
  /** The address as far as its own file tells it: what it is handed stands as `*`. */
  readonly address: string
  /** Whether what answers it, or anything that this calls, runs `request.once`. */
  readonly takesKey: boolean
}

interface Source {
  readonly file: ts.SourceFile
  /** Everything that has a name in the file, by name. */
  readonly named: ReadonlyMap<string, readonly ts.Node[]>
  /** Names from other files of ours: where each stands, and what it is called there. */
  readonly imported: ReadonlyMap<string, readonly [path: string, name: string]>
}

const root = join(import.meta.dirname, '../../..')

/** Every form that the source gives to the app, read from the source itself. */
export function postsInSource(): readonly PostInSource[] {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !/\.test\.tsx?$|\/testing\//.test(path),
  )
  const sources = new Map(paths.map((path) => [join(root, path), sourceOf(join(root, path))]))
  return [...sources].flatMap(([path, source]) =>
    postsIn(source.file).map((call) => ({
      at: `${relative(root, path)}:${source.file.getLineAndCharacterOfPosition(call.getStart()).line + 1}`,
      address: addressIn(call.arguments[0], source),
      takesKey: call.arguments.slice(1).some((handler) => runsOnce(handler, path, sources, new Set())),
    })),
  )
}

function sourceOf(path: string): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind)
  const named: (readonly [string, ts.Node])[] = []
  const imported = new Map<string, readonly [string, string]>()
  each(file, (node) => {
    if (
      (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    )
      named.push([node.name.text, node])
    for (const [local, name, from] of namesBroughtBy(node))
      imported.set(local, [join(dirname(path), from), name])
  })
  const byName = Map.groupBy(named, ([name]) => name)
  return {
    file,
    named: new Map([...byName].map(([name, all]) => [name, all.map(([, node]) => node)])),
    imported,
  }
}

/** What an import, or an export from another file, brings in: its name here, its name there, and from where. */
function namesBroughtBy(node: ts.Node): readonly (readonly [string, string, string])[] {
  const isOurs = (from: ts.Expression | undefined): from is ts.StringLiteral =>
    from !== undefined && ts.isStringLiteral(from) && from.text.startsWith('.')
  const namesOf = (elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[], from: string) =>
    elements.map((each) => [each.name.text, (each.propertyName ?? each.name).text, from] as const)
  if (ts.isImportDeclaration(node) && isOurs(node.moduleSpecifier)) {
    const bindings = node.importClause?.namedBindings
    return bindings && ts.isNamedImports(bindings)
      ? namesOf([...bindings.elements], node.moduleSpecifier.text)
      : []
  }
  if (ts.isExportDeclaration(node) && isOurs(node.moduleSpecifier) && node.exportClause)
    return ts.isNamedExports(node.exportClause)
      ? namesOf([...node.exportClause.elements], node.moduleSpecifier.text)
      : []
  return []
}

function each(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => each(child, look))
}

function postsIn(file: ts.SourceFile): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = []
  each(file, (node) => {
    if (ts.isCallExpression(node) && isCalled(node.expression, 'app', 'post')) found.push(node)
  })
  return found
}

const isCalled = (node: ts.Node, whose: string, what: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === what &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === whose

/** A text as it stands in the source, with what other names in the file say. */
function addressIn(node: ts.Node | undefined, source: Source): string {
  if (node === undefined) return '*'
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span) => `${text}${addressIn(span.expression, source)}${span.literal.text}`,
      node.head.text,
    )
  const [stands] = ts.isIdentifier(node) ? (source.named.get(node.text) ?? []) : []
  return stands && ts.isVariableDeclaration(stands) && stands.initializer
    ? addressIn(stands.initializer, source)
    : '*'
}

/** Whether a piece of the source, or anything of ours that it names, runs a form's work once for each key. */
function runsOnce(
  node: ts.Node,
  path: string,
  sources: ReadonlyMap<string, Source>,
  seen: Set<ts.Node>,
): boolean {
  if (seen.has(node)) return false
  seen.add(node)
  let found = false
  each(node, (part) => {
    if (found) return
    if (isCalled(part, 'request', 'once')) found = true
    if (ts.isIdentifier(part))
      found ||= namedBy(part.text, path, sources).some(([other, at]) => runsOnce(other, at, sources, seen))
  })
  return found
}

/** What a name stands for: here, or followed through our own front doors to where it is made. */
function namedBy(
  name: string,
  path: string,
  sources: ReadonlyMap<string, Source>,
): readonly (readonly [ts.Node, string])[] {
  const source = sources.get(path)
  const brought = source?.imported.get(name)
  if (brought) return namedBy(brought[1], brought[0], sources)
  return (source?.named.get(name) ?? []).map((node) => [node, path] as const)
}
