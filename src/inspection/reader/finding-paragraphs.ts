import { isAreasHeading } from './areas-heading.ts'
import type { Block } from './blocks.ts'
import type { DocumentKind, FindingParagraph } from './model.ts'

/** The paragraphs of the findings, each with its heading: numbered in a report, plain or bulleted in a letter. */
export function findingParagraphs(blocks: readonly Block[], kind: DocumentKind): FindingParagraph[] {
  const found: FindingParagraph[] = []
  let section = ''
  // In a report the findings are what is numbered after the front page; in a letter, what stands under “findings”.
  let open = false
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = block.text
      open =
        !isAreasHeading(block) &&
        (kind === 'inspection' ? block.page > 1 : /\bfindings\b|^overview$/i.test(section))
    } else if (kind === 'inspection' && open) addNumbered(found, block, section)
    else if (open && !endsLetter(block))
      found.push({ number: undefined, section, text: block.text, page: block.page })
    else open = false
  }
  return found
}

const endsLetter = (block: Block) => /^(yours |ofsted will take )/i.test(block.text)

/** A numbered paragraph, with the points that hang on it. What has no number is the summary, or matter at the end. */
function addNumbered(found: FindingParagraph[], block: Block, section: string) {
  const last = found.at(-1)
  if (block.marker?.kind === 'number' && /^\d+\.?$/.test(block.marker.text))
    found.push({ number: block.marker.text.replace('.', ''), section, text: block.text, page: block.page })
  else if (last?.section === section && block.marker) last.text += `\n${block.text}`
}
