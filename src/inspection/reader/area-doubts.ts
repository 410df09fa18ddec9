import type { AreaList, AreasRead } from './areas.ts'
import type { Doubt, DocumentKind } from './model.ts'

/** What to look at before confirming the areas: everything that was left out, joined or unusual, in words. */
export function areaDoubts(read: AreasRead, kind: DocumentKind): Doubt[] {
  if (read.lists.length === 0) return [doubt(noList[kind], undefined)]
  return read.lists.flatMap((list) => [...listDoubts(list), ...textDoubts(list)])
}

const noList: Record<DocumentKind, string> = {
  inspection: 'No heading such as “What needs to improve” was found, so no areas were read: please check.',
  'focused visit':
    'The letter has no heading such as “What needs to improve”, so no areas were read: please check.',
}

const doubt = (sentence: string, page: number | undefined): Doubt => ({ about: 'areas', sentence, page })

const quoted = (text: string) => `“${text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text}”`

function listDoubts(list: AreaList): Doubt[] {
  const found: Doubt[] = []
  if (list.areas.length === 0)
    found.push(doubt(`Nothing is listed under “${list.heading}”: please check.`, list.page))
  else if (!list.bulleted)
    found.push(
      doubt(
        `The list under “${list.heading}” has no bullets: each paragraph was taken as one area.`,
        list.page,
      ),
    )
  for (const block of list.leadIn)
    found.push(doubt(`Left out, as it stands before the list: ${quoted(block.text)}`, block.page))
  for (const block of list.loose)
    found.push(
      doubt(`Left out, as it stands in the list without a bullet: ${quoted(block.text)}`, block.page),
    )
  return found
}

/** No area is known to be longer; a longer one has probably swallowed what follows it. */
const longest = 1200

function textDoubts(list: AreaList): Doubt[] {
  return list.areas.flatMap((area) => [
    ...(area.parts > 1
      ? [doubt(`Taken as one area with what stands under it: ${quoted(area.text)}`, area.page)]
      : []),
    ...(area.text.length > longest
      ? [doubt(`Unusually long for one area: ${quoted(area.text)}`, area.page)]
      : []),
    ...(/[\uE000-\uF8FF\uFFFD◼■▪●•]/u.test(area.text)
      ? [doubt(`Has a sign that could not be read: ${quoted(area.text)}`, area.page)]
      : []),
  ])
}
