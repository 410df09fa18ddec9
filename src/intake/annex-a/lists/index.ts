import { adoptionLists } from './adoption.ts'
import { careLists } from './care.ts'
import { frontDoorLists } from './front-door.ts'
import { planLists } from './plans.ts'

export type { AnnexColumn, AnnexList, Feeds, Reading } from './column.ts'

/** Ofsted's Annex A: the lists of the 2019 workbook, with what list 9 gained about 2024. In order of their numbers. */
export const annexLists = [...frontDoorLists, ...planLists, ...careLists, ...adoptionLists] as const

export type ListNumber = (typeof annexLists)[number]['number']
