import type { FormFrame } from '../../../forms/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import { workHref } from '../views/props.ts'

/** What every form around a paper says above its questions. */
export const workFrame = (
  { id, paper }: KeptPaper,
  title: string,
  more: Partial<Pick<FormFrame, 'lede' | 'above' | 'save'>> = {},
): FormFrame => ({
  title,
  caption: paper.title,
  save: 'Save',
  breadcrumbs: [
    { text: 'Papers', href: '/papers' },
    { text: paper.title, href: `/papers/${id}` },
    { text: 'Clearances and comments', href: workHref(id) },
    { text: title },
  ],
  ...more,
})
