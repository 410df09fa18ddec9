import type { Limits } from '../limits.ts'
import type { Attributes } from '../xml/attributes.ts'
import { readXml } from '../xml/read-xml.ts'
import { relationshipsOf, resolveTarget, type Package } from './package.ts'

export interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`. The words before it differ between strict and usual files. */
  readonly kind: string
  /** The part that it leads to. */
  readonly target: string
}

/** What a part (or, for the name '', the package) refers to inside the file. */
export async function relationships(book: Package, source: string, limits: Limits): Promise<Relationship[]> {
  const part = book.part(relationshipsOf(source))
  const found: Relationship[] = []
  if (!part) return found
  const open = (name: string, _: number, attributes: Attributes) => {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
    const kind = attributes.get('Type')?.split('/').at(-1) ?? ''
    const target = resolveTarget(source, attributes.get('Target') ?? '')
    found.push({ id: attributes.get('Id') ?? '', kind, target })
  }
  await readXml(part.bytes(), { open }, limits)
  return found
}
