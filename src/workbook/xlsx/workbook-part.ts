import type { Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { readXml } from '../xml/read-xml.ts'
import type { Part } from '../zip/open-zip.ts'

export interface SheetEntry {
  readonly name: string
  /** Leads over the workbook's relationships to the sheet's part. */
  readonly relationship: string
  readonly hidden: boolean
}

export interface WorkbookPart {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[]
  /** Whether days count from 1904, as once on the Mac. */
  readonly from1904: boolean
}

export async function readWorkbookPart(part: Part, limits: Limits): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = []
  let from1904 = false
  const open = (name: string, depth: number, attributes: Attributes) => {
    if (name === 'workbookPr' && depth === 2) from1904 = isTrue(attributes.get('date1904'))
    if (name !== 'sheet' || depth !== 3) return
    sheets.push(sheetEntry(attributes))
    if (sheets.length > limits.sheets) throw new Unreadable('too many sheets', figure(limits.sheets))
  }
  await readXml(part.bytes(), { open }, limits)
  return { sheets, from1904 }
}

const sheetEntry = (attributes: Attributes): SheetEntry => ({
  name: attributes.get('name') ?? '',
  relationship: attributes.getPrefixed('id') ?? '',
  hidden: ['hidden', 'veryHidden'].includes(attributes.get('state') ?? 'visible'),
})

const isTrue = (written: string | undefined) => written === '1' || written === 'true'
