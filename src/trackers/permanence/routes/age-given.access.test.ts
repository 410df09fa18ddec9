import { afterAll, beforeAll, expect, it } from 'vitest'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

let site: SheetSite
beforeAll(async () => {
  site = await sheetSite()
})
afterAll(() => site.close())

it('the tracker gives the age of a child of whom an extract tells the age and no birthday', async () => {
  const bodyOf = async (path: string) => (await site.app.get(site.manager, path)).body
  expect(await bodyOf('/permanence')).toContain('age not known')
  await site.test.admin.query(
    `insert into children.details (child_id, fingerprint, valid_from, known_from, unborn, age_given)
     values ($1, 1, '2012-01-01', 1, false, 12)`,
    [site.child],
  )
  // Another reader, of whom nothing is kept yet.
  const other = await site.test.person({ roles: ['head of service'] })
  const { body } = await site.app.get(other, '/permanence')
  expect(body.includes('aged 12')).toBe(true)
  expect(await bodyOf(`/permanence/${site.child}`)).toContain('Permanence, aged 12')
})
