import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { madeAssessment, read, wholeSaid } from '../testing/made-assessment.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

let test: TestRecord
let app: TestApp
let director: Who
let owner: Who
let other: Who
let councillor: Who
let directorPost: number
let ownerPost: number
let id: number

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
  owner = await test.person({ roles: ['team manager'], posts: ['Data protection officer (made up)'] })
  other = await test.person({ roles: ['team manager'], posts: ['Team manager (made up)'] })
  councillor = await test.person({ roles: ['councillor'] })
  directorPost = await postId('Director (made up)')
  ownerPost = await postId('Data protection officer (made up)')
})
beforeEach(async () => {
  id = await test.as(setUp, (tx) =>
    madeAssessment(tx, 'data protection', { said: wholeSaid('data protection'), ownerPostId: ownerPost }),
  )
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const postId = async (title: string): Promise<number> => {
  const { rows } = await test.admin.query<{ id: number }>('select id from access.post where title = $1', [
    title,
  ])
  return rows[0]?.id ?? 0
}
const href = (at = '') => `/assessments/${id}${at}`
const now = () => test.as(setUp, (tx) => read(tx, id))
const version = async () => String((await now()).version)
const post = async (who: Who, at: string, fields: Readonly<Record<string, string>>) =>
  app.post(who, href(at), { _version: await version(), ...fields })

describe('who may see and write assessments', () => {
  it('shows them to whoever reads papers', async () => {
    for (const url of ['/assessments', href(), href('/text')])
      expect([url, (await app.get(councillor, url)).status]).toEqual([url, 200])
    const administrator = await test.person({ roles: ['administrator'] })
    for (const url of ['/assessments', href(), href('/text')])
      expect([url, (await app.get(administrator, url)).status]).toEqual([url, 403])
  })

  it.each(['/details', '/screening', '/full', '/risks', '/risks/1', '/risks/new'])(
    'opens %s to its owner and to whoever changes papers, and to nobody else',
    async (at) => {
      for (const [who, status] of [
        [director, 200],
        [owner, 200],
        [other, 403],
        [councillor, 403],
      ] as const)
        expect([at, (await app.get(who, href(at))).status]).toEqual([at, status])
      expect((await post(other, at === '/risks' ? '/details' : at, {})).status).toBe(403)
    },
  )

  it.each(['/links', '/actions'])('opens %s only to whoever changes papers', async (at) => {
    expect((await app.get(director, href(at))).status).toBe(200)
    expect((await app.get(owner, href(at))).status).toBe(403)
    expect((await post(owner, at, {})).status).toBe(403)
  })

  it.each(['/assessments/999999', '/assessments/x', '/assessments/0/details', '/assessments/999999/pdf'])(
    'has nothing at %s',
    async (url) => {
      expect((await app.get(director, url)).status).toBe(404)
    },
  )

  it('has no place for a risk that is not there, nor a thing to sign that there is none of', async () => {
    for (const at of ['/risks/2', '/risks/0', '/sign/weather', '/groups'])
      expect([at, (await app.get(director, href(at))).status]).toEqual([at, 404])
  })
})

describe('writing', () => {
  it('starts one once, however often the form is posted', async () => {
    const form = {
      _key: crypto.randomUUID(),
      kind: 'equality',
      title: 'A made-up start',
      about: '',
      owner: '',
    }
    const [first, second] = [
      await app.post(director, '/assessments/new', form),
      await app.post(director, '/assessments/new', form),
    ]
    expect([first.status, second.location]).toEqual([303, first.location])
    expect((await app.get(director, '/assessments')).body).toContain('A made-up start')
  })

  it.each([
    ['/details', { title: ' ' }, 'Enter the title'],
    [
      '/details',
      { title: 'Fine', 'reviewOn-day': '31', 'reviewOn-month': '2', 'reviewOn-year': '2021' },
      'must be a real date',
    ],
    ['/details', { title: 'Fine', owner: '999999' }, 'Choose a post from the list'],
    ['/risks/1', { risk: '' }, 'Enter what could happen to people'],
    ['/screening', { personal: 'perhaps' }, 'Choose yes, no or not known yet'],
    ['/screening', { 'personal-because': 'As the law says' }, 'Choose yes, no or not known yet'],
    ['/full', { nature: 'x'.repeat(20_001) }, '20,000 characters'],
  ])('asks again at %s for %j', async (at, fields, message) => {
    const before = await now()
    const { status, body } = await post(director, at, fields)
    expect(status).toBe(422)
    expect(body.includes(message)).toBe(true)
    expect(await now()).toEqual(before)
  })

  it('loses no word about a group for want of what it means for them', async () => {
    const equality = await test.as(setUp, (tx) => madeAssessment(tx, 'equality', {}))
    const at = `/assessments/${equality}/groups`
    const fields = { _version: '1', 'age-effect': '', 'age-evidence': 'Half are under five' }
    const { status, body } = await app.post(director, at, fields)
    expect(status).toBe(422)
    for (const words of ['Choose what it means for people by age', 'Half are under five'])
      expect(body).toContain(words)
  })

  it('keeps sections, risks and the screening, each as it was typed, with its history', async () => {
    await post(owner, '/full', { ...(await now()).said.sections, scope: 'Other\r\nwords.' })
    await post(owner, '/risks/new', {
      risk: 'A second one',
      measures: 'Locks',
      'before-likelihood': 'probable',
      'before-severity': 'severe',
      'after-likelihood': 'remote',
      'after-severity': 'severe',
    })
    const { said } = await now()
    expect(said.sections.scope).toBe('Other\nwords.')
    expect(said.risks).toHaveLength(2)
    const { body } = await app.get(director, href())
    expect(body).toContain('High (probable, severe)')
    expect(body).toContain('Sections written')
    await post(owner, '/risks/2', { ...riskFields, stays: 'no' })
    expect((await now()).said.risks).toHaveLength(1)
  })

  const riskFields = {
    risk: 'A second one',
    measures: '',
    'before-likelihood': 'remote',
    'before-severity': 'minimal',
    'after-likelihood': 'remote',
    'after-severity': 'minimal',
  }

  it('lets its owner hand it to nobody else', async () => {
    const { status, body } = await post(owner, '/details', {
      title: 'Fine',
      about: '',
      owner: String(directorPost),
    })
    expect([status, body.includes('choose your own post')]).toEqual([422, true])
    expect((await post(director, '/details', { title: 'Fine', about: '', owner: '' })).status).toBe(303)
  })

  it('shows both versions when it was changed meanwhile', async () => {
    const stale = await version()
    await post(owner, '/details', { title: 'Theirs', about: '', owner: String(ownerPost) })
    const { status, body } = await app.post(director, href('/details'), {
      _version: stale,
      title: 'Mine',
      about: '',
      owner: '',
    })
    expect(status).toBe(409)
    for (const words of ['Theirs', 'Mine']) expect(body).toContain(words)
    expect((await now()).title).toBe('Theirs')
  })
})
