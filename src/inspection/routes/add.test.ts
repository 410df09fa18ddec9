import { deflateSync } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { pdfWith } from '../reader/testing/make-pdf.ts'
import { letterPdf } from '../testing/letter.ts'

describe('adding an inspection', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let councillor: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    councillor = await test.person({ roles: ['councillor'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const upload = (
    who: Asking | undefined,
    bytes: Uint8Array,
    name = 'letter.pdf',
    key: string = randomUUID(),
  ) => app.upload(who, '/inspections/add', { field: 'report', name, bytes }, { _key: key })

  const count = async (table: string) => {
    const { rows } = await test.admin.query<{ count: string }>(`select count(*) from ${table}`)
    return Number(rows[0]?.count)
  }

  it('is offered to those who may change inspections, and to nobody else', async () => {
    expect((await app.get(director, '/inspections/add')).status).toBe(200)
    expect((await app.get(councillor, '/inspections/add')).status).toBe(403)
    expect((await app.get(undefined, '/inspections/add')).location).toMatch(/^\/sign-in/)
    expect((await upload(councillor, letterPdf())).status).toBe(403)
    expect((await app.post(councillor, '/inspections/by-hand', {})).status).toBe(403)
    expect(await count('inspection.draft')).toBe(0)
  })

  it('reads a letter and leads to the page where it is checked; nothing is on record yet', async () => {
    const sent = await upload(director, letterPdf('Oneshire'), 'oneshire-focused-visit.pdf')
    expect(sent.status).toBe(303)
    expect(sent.location).toMatch(/^\/inspections\/readings\/\d+$/)
    const checked = await app.get(director, sent.location ?? '')
    expect(checked.status).toBe(200)
    expect(checked.body).toContain('oneshire-focused-visit.pdf')
    expect(checked.body).toContain('The quality of out-of-hours work.')
    expect(checked.body).toContain('Dear Ms Example')
    expect(await count('inspection.inspection')).toBe(0)
  })

  it('keeps a file that cannot be read with an inspection typed in by hand', async () => {
    const scan = Buffer.from('%PDF-1.7 a made-up scan %%EOF')
    const keep = (bytes: Uint8Array) =>
      app.upload(
        director,
        '/inspections/by-hand',
        { field: 'kept', name: 'scan.pdf', bytes },
        { _key: randomUUID() },
      )
    expect((await upload(director, scan)).status).toBe(422)
    const sent = await keep(scan)
    expect(sent.location).toMatch(/^\/inspections\/readings\/\d+$/)
    const typed = await app.get(director, sent.location ?? '')
    expect(typed.body).toContain('Type in an inspection')
    expect(typed.body).toContain('The file is kept with this inspection and was not read')
    expect((await app.get(director, `${sent.location ?? ''}/report.pdf`)).status).toBe(200)
    expect((await keep(scan)).location).toBe(sent.location)
    const refused = await keep(Buffer.from('PK a Word file'))
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(
      'This is not a PDF. Choose a PDF, or type the inspection in without a file',
    )
  })

  it('leads to what is there when the same file comes again, however it is called and whoever sends it', async () => {
    const first = await upload(director, letterPdf('Twoshire'))
    const colleague = await test.person({ roles: ['head of service'] })
    const again = await upload(colleague, letterPdf('Twoshire'), 'copy of letter.pdf')
    expect(again.status).toBe(303)
    expect(again.location).toBe(first.location)
  })

  it('begins one draft when the same file is sent twice at once, or one form twice', async () => {
    const before = await count('inspection.draft')
    const atOnce = await Promise.all([
      upload(director, letterPdf('Threeshire')),
      upload(director, letterPdf('Threeshire')),
    ])
    expect(atOnce[0].location).toBe(atOnce[1].location)
    const key = randomUUID()
    const twice = [
      await upload(director, letterPdf('Fourshire'), 'a.pdf', key),
      await upload(director, letterPdf('Fourshire'), 'a.pdf', key),
    ]
    expect(twice[0]?.location).toBe(twice[1]?.location)
    expect(await count('inspection.draft')).toBe(before + 2)
  })

  describe('refuses with a sentence that says what to do, and keeps nothing:', () => {
    const refused = async (bytes: Uint8Array, name?: string) => {
      const before = [await count('record.file'), await count('inspection.draft')]
      const answer = await upload(director, bytes, name)
      expect([await count('record.file'), await count('inspection.draft')]).toEqual(before)
      expect(answer.status).toBe(422)
      expect(answer.body).toContain('Error: Add an inspection')
      return answer.body
    }

    it('no file at all', async () => {
      expect(await refused(new Uint8Array(), '')).toContain('Choose the PDF of the report')
    })

    it('an empty file', async () => {
      expect(await refused(new Uint8Array(), 'empty.pdf')).toContain('The file is empty')
    })

    it('something that is not a PDF', async () => {
      expect(await refused(Buffer.from('PK a Word file'), 'report.docx')).toContain('This is not a PDF')
    })

    it('a PDF with a password', async () => {
      const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
      const trailerEntries = '/Encrypt 9 0 R /ID [<00><00>]'
      expect(await refused(pdfWith([Buffer.from('BT ET')], { objects: [lock], trailerEntries }))).toContain(
        'locked with a password',
      )
    })

    it('a PDF that is not Ofsted’s', async () => {
      const words = `BT /R 12 Tf 1 0 0 1 50 700 Tm (${'Minutes of the parish council. '.repeat(4)}) Tj ET`
      expect(await refused(pdfWith([Buffer.from(words)]))).toContain('does not look like an Ofsted report')
    })

    it('a PDF whose reader has to be killed', async () => {
      const bomb = deflateSync(deflateSync(Buffer.alloc(600 * 2 ** 20, 0x20)))
      const page = await refused(pdfWith([bomb], { streamEntries: '/Filter [/FlateDecode /FlateDecode]' }))
      expect(page).toMatch(/more memory than is allowed|stopped after/)
    })

    it('a file larger than the server takes', async () => {
      expect(await refused(Buffer.concat([letterPdf(), Buffer.alloc(31 * 2 ** 20)]))).toContain(
        'larger than 30 MB',
      )
    })
  })

  it('takes another letter under the key of one that was sent for another form, and keeps neither file nor draft', async () => {
    const key = randomUUID()
    const [first, other] = [letterPdf('Thirdshire'), letterPdf('Fourthshire')]
    const sent = await upload(director, first, 'third.pdf', key)
    const drafts = await count('inspection.draft')
    const again = await upload(director, first, 'third.pdf', key)
    expect(again.location).toBe(sent.location)
    const back = await upload(director, other, 'third.pdf', key)
    expect(back.status).toBe(409)
    expect(back.body).toContain('This form was already sent')
    expect(back.body).toContain('choose it once more on a fresh form')
    expect(back.body).toContain(`href="${sent.location}"`)
    expect(await count('inspection.draft')).toBe(drafts)
    expect((await upload(director, other, 'third.pdf')).status).toBe(303)
  })

  it('by hand begins with empty boxes and the council’s own name, once for each form', async () => {
    const key = randomUUID()
    const first = await app.post(director, '/inspections/by-hand', { _key: key })
    const again = await app.post(director, '/inspections/by-hand', { _key: key })
    expect(first.status).toBe(303)
    expect(again.location).toBe(first.location)
    const page = await app.get(director, first.location ?? '')
    expect(page.body).toContain('Type in an inspection')
    expect(page.body).toContain('value="Testshire Council (made up)"')
    expect(page.body).not.toContain('What the report says')
  })
})
