import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { namesIn } from '../model/names-file.ts'
import { familiesIn } from '../model/siblings-file.ts'
import { namesSupplied, replaceNames } from '../store/names.ts'
import { replaceSiblings, siblingsSupplied } from '../store/siblings.ts'
import { NamesPage } from '../views/names-page.tsx'
import { SiblingsPage } from '../views/siblings-page.tsx'
import { councilListRoutes } from './council-list.ts'

const count = z.coerce.number().int().nonnegative().max(1_000_000)

/** What no extract tells, and the council may: names, and who is whose brother or sister. */
export function councilListsRoutes(app: FastifyInstance): void {
  councilListRoutes(app, {
    address: '/children/names',
    many: 'names',
    rowsOf: namesIn,
    held: namesSupplied,
    replace: replaceNames,
    taken: z.object({ taken: count, unknown: count }),
    view: (shown) => <NamesPage {...shown} />,
  })
  councilListRoutes(app, {
    address: '/children/siblings',
    many: 'families',
    rowsOf: familiesIn,
    held: siblingsSupplied,
    replace: replaceSiblings,
    taken: z.object({ taken: count, unknown: count, alone: count }),
    view: (shown) => <SiblingsPage {...shown} />,
  })
}
