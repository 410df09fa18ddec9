import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** A tagged PDF names its paragraphs, headings, list items and table cells; anything smaller stays inside its paragraph. */
const paragraphRoles = /^(P|H\d?|LI|TD|TH|Note|FENote|Caption|Title|BibEntry|TOCI)$/

/** Which paragraph each piece of marked content belongs to: innermost paragraph-like element, numbered as met. */
export function paragraphsByContent(tree: StructTreeNode | null): Map<string, number> {
  const found = new Map<string, number>()
  let count = 0
  const visit = (node: StructTreeNode, paragraph: number | undefined, inItem: boolean) => {
    const item = node.role === 'LI'
    // Word wraps the text of a list item in a paragraph of its own: the item, with its bullet, is what counts.
    const opens = item || (!inItem && paragraphRoles.test(node.role))
    const own = opens ? (count += 1) : paragraph
    for (const child of node.children) {
      if ('role' in child) visit(child, own, item || (inItem && child.role !== 'L'))
      else if (own !== undefined) found.set(child.id, own)
    }
  }
  if (tree) visit(tree, undefined, false)
  return found
}
