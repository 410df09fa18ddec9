import type { PaperTemplate } from '../model/index.ts'
import { KeptTemplate, ourTemplate } from '../templates/index.ts'

/** One of ours is kept by its id; a council's own as it was when the paper was drawn up, since its file may change or go. */
export const templateColumns = (template: PaperTemplate) => ({
  template: template.id,
  own_template: ourTemplate(template.id) ? null : JSON.stringify(template),
})

/** @throws when one of ours is no longer there: a fault of the product. */
export function keptTemplate(row: {
  readonly template: string
  readonly own_template: unknown
}): PaperTemplate {
  if (row.own_template !== null) return KeptTemplate.parse(row.own_template)
  const ours = ourTemplate(row.template)
  if (!ours) throw new Error(`A paper was drawn up with the template “${row.template}”, which is not there`)
  return ours
}
