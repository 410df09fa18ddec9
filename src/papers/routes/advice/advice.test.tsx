import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { NotFound } from '../../../kernel/index.ts'
import { check } from '../../checker/index.ts'
import { textOf } from '../../document/index.ts'
import type { KeptPaper, PartId } from '../../model/index.ts'
import { wasAsked } from '../../model/index.ts'
import { editPart, paperById } from '../../store/index.ts'
import type { MadePaper } from '../../testing/made-paper.ts'
import { madePaper } from '../../testing/made-paper.ts'
import { mendHref } from '../../views/mend.ts'
import { nothingAround } from '../../../plan/index.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let councillor: Asking
let made: MadePaper

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  councillor = await test.person({ roles: ['councillor'] })
})
beforeEach(async () => {
  made = await test.as(setUp, madePaper)
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const kept = async (): Promise<KeptPaper> => {
  const paper = await test.as(director, (tx) => paperById(tx, made.id, nothingAround))
  if (!paper) throw new NotFound()
  return paper
}
const words = async (id: PartId): Promise<string> =>
  textOf((await kept()).paper.parts.find((part) => part.id === id)?.blocks ?? [])
const href = (piece = '') => `/papers/${made.id}/advice${piece}`
const version = async () => String((await kept()).advice.version)

type Fields = Readonly<Record<string, string>>
const post = async (piece: string, fields: Fields) =>
  app.post(director, href(piece), { _version: await version(), ...fields })

const carers = {
  group: 'parents and carers',
  who: 'Foster carers',
  'on-day': '4',
  'on-month': '5',
  'on-year': '2020',
  said: 'Ask us before you decide.',
  changed: 'Carers sit on the board.',
}
const screened = { outcome: 'screened: not needed', because: 'No group is treated differently.' }

const forms: readonly (readonly [piece: string, fields: Fields, part: PartId, shows: string])[] = [
  ['/findings', { immediateRisk: 'Nobody was', expected: 'As we thought' }, 'background', 'Nobody was'],
  ['/consultation/new', carers, 'consultation', 'Ask us before you decide.'],
  [
    '/not-asked/new',
    { group: 'staff', because: 'They wrote the plan' },
    'consultation',
    'Staff** were not asked. Why: They wrote the plan.',
  ],
  [
    '/options/new',
    { option: 'Do nothing', whyNot: 'The law' },
    'alternative options',
    'Do nothing: The law.',
  ],
  ['/data-protection', screened, 'data protection', 'No group is treated differently.'],
  ['/equality', { ...screened, outcome: 'completed' }, 'equality', 'was completed on'],
  [
    '/community-safety',
    { from: 'Head of Safer Places', says: 'None: nothing changes' },
    'community safety',
    'Considered by the Head of Safer Places',
  ],
  ['/health', { from: 'Public Health', says: 'Sooner seen' }, 'health', 'Sooner seen'],
  [
    '/sources/new',
    { title: 'The inspectors’ report', published: 'yes', where: 'On their site' },
    'background papers',
    'The inspectors’ report',
  ],
]

describe('what people tell a paper', () => {
  it.each(forms)('is told at %s and fills its section', async (piece, fields, part, shows) => {
    const { status, location } = await post(piece, fields)
    expect([status, location]).toEqual([303, href(`#${piece.split('/')[1] ?? ''}`)])
    expect(await words(part)).toContain(shows)
  })

  it.each(forms)('at %s comes back into its form as it went in', async (piece, fields) => {
    await post(piece, fields)
    const { status, body } = await app.get(director, href(piece.replace('new', '1')))
    expect(status).toBe(200)
    for (const value of Object.values(fields)) expect(body).toContain(value)
  })

  it('has one effect however often the form is posted', async () => {
    const form = { _version: await version(), _key: crypto.randomUUID(), ...carers }
    const first = await app.post(director, href('/consultation/new'), form)
    const second = await app.post(director, href('/consultation/new'), form)
    expect([first.status, second.status]).toEqual([303, 303])
    expect((await kept()).advice.given.consultation).toHaveLength(1)
  })

  it('is changed and taken out entry by entry', async () => {
    await post('/consultation/new', carers)
    await post('/consultation/new', { ...carers, who: 'Care leavers' })
    await post('/consultation/1', { ...carers, who: 'Kinship carers' })
    const asked = async () => (await kept()).advice.given.consultation.filter(wasAsked).map(({ who }) => who)
    expect(await asked()).toEqual(['Kinship carers', 'Care leavers'])
    await post('/consultation/1/remove', {})
    expect(await asked()).toEqual(['Care leavers'])
  })

  it('shows everything on one page, with the way to each form', async () => {
    await post('/consultation/new', carers)
    const { body } = await app.get(director, href())
    for (const [piece] of forms) expect(body).toContain(`href="${href(piece)}"`)
    expect(body).toContain(`href="${href('/consultation/1')}"`)
    expect(body).toContain('4 May 2020: Ask us before you decide.')
  })
})

describe('an answer that cannot stand', () => {
  it.each<[string, Fields, string]>([
    ['/consultation/new', { ...carers, who: ' ' }, 'Enter who was asked'],
    ['/consultation/new', { ...carers, 'on-month': '13' }, 'must be a real date'],
    ['/options/new', { option: 'Do nothing', whyNot: '' }, 'Enter why it is not recommended'],
    ['/equality', { ...screened, because: ' ' }, 'Enter the reason that the screening gave'],
    ['/data-protection', {}, 'Say whether it was made'],
    ['/health', { from: '', says: 'None' }, 'Enter the post that considered it'],
    ['/health', { from: 'Public Health', says: '' }, 'if there are none, say why'],
    ['/sources/new', { title: 'A report' }, 'Say whether it is a published work'],
  ])('is asked for again at %s for %j', async (piece, fields, message) => {
    const before = (await kept()).advice
    const { status, body } = await post(piece, fields)
    expect(status).toBe(422)
    expect(body).toContain(message)
    for (const value of Object.values(fields).filter((typed) => typed.trim() !== ''))
      expect(body).toContain(value)
    expect((await kept()).advice).toEqual(before)
  })

  it('shows both versions when the advice was changed meanwhile, and saves over only when asked to', async () => {
    const stale = { _version: await version(), ...screened }
    await post('/equality', { ...screened, because: 'Theirs.' })
    const refused = await app.post(director, href('/equality'), { ...stale, because: 'Mine.' })
    expect(refused.status).toBe(409)
    for (const text of ['Mine.', 'Theirs.']) expect(refused.body).toContain(text)
    expect(await words('equality')).toContain('Theirs.')
  })

  it('takes nothing out, and shows what stands, when entries moved meanwhile', async () => {
    await post('/consultation/new', carers)
    const stale = { _version: await version() }
    await post('/consultation/1/remove', {})
    const { status, body } = await app.post(director, href('/consultation/1/remove'), stale)
    expect(status).toBe(409)
    expect(body).toContain('nothing was taken out')
  })

  it('offers to add an entry that somebody took out while it was changed', async () => {
    await post('/consultation/new', carers)
    const stale = { _version: await version(), ...carers, said: 'My words' }
    await post('/consultation/1/remove', {})
    const { status, body } = await app.post(director, href('/consultation/1'), stale)
    expect(status).toBe(409)
    expect(body).toContain('My words')
    expect(body).toContain(`action="${href('/consultation/new')}"`)
  })
})

describe('who may tell it', () => {
  it('is whoever may change papers', async () => {
    for (const end of ['', '/equality', '/consultation/new'])
      expect([end, (await app.get(councillor, href(end))).status]).toEqual([end, 403])
    for (const end of ['/equality', '/consultation/new', '/consultation/1/remove'])
      expect([end, (await app.post(councillor, href(end), {})).status]).toEqual([end, 403])
  })

  it.each(['/weather', '/consultation/1', '/consultation/0', '/consultation', '/equality/1', '/sources/x'])(
    'has nothing at %s',
    async (piece) => {
      expect((await app.get(director, href(piece))).status).toBe(404)
      expect((await post(piece, carers)).status).toBe(404)
    },
  )

  it('takes out only what is there', async () => {
    expect((await post('/consultation/1/remove', {})).status).toBe(404)
    expect((await app.get(director, '/papers/999999/advice')).status).toBe(404)
  })
})

describe('a section that was typed over', () => {
  const typeOver = (text: string) =>
    test.as(director, async (tx) => {
      const at = (await kept()).editVersions.get('equality') ?? 0
      return editPart(tx, { id: made.id, part: 'equality', version: at, text }, nothingAround)
    })
  const over = async () => String((await kept()).editVersions.get('equality') ?? 0)

  it('keeps its words, and the page says so', async () => {
    await typeOver('Not relevant.')
    await post('/equality', screened)
    expect(await words('equality')).toBe('Not relevant.')
    expect((await app.get(director, href())).body).toContain('was typed over and does not show')
  })

  it('follows the record again when asked to', async () => {
    await typeOver('Not relevant.')
    await post('/equality', { ...screened, follow: 'yes', typedOver: await over() })
    expect(await words('equality')).toContain('No group is treated differently.')
  })

  it('keeps words that somebody typed after the form was opened', async () => {
    await typeOver('Not relevant.')
    const seen = await over()
    await typeOver('Still not relevant.')
    await post('/equality', { ...screened, follow: 'yes', typedOver: seen })
    expect(await words('equality')).toBe('Still not relevant.')
    expect((await kept()).advice.given.equality).not.toBe('not known')
  })
})

describe('what the checker finds', () => {
  it('leads each time to a field that is there', async () => {
    const paper = await kept()
    const findings = check(paper.paper)
    expect(findings.length).toBeGreaterThan(10)
    for (const finding of findings) {
      const [page = '', field = ''] = mendHref(paper, finding).split('#')
      const { status, body } = await app.get(director, page)
      expect([finding.rule, status]).toEqual([finding.rule, 200])
      if (field !== '') expect([page, body.includes(`id="${field}"`)]).toEqual([page, true])
    }
  })
})
