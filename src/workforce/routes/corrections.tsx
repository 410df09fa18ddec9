import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, postedAgain, problemsOf, reasonField, versionIn } from '../../access/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readFundingLineId } from '../ids.ts'
import type { Corrected, FundingLine } from '../model.ts'
import { correctFundingLine, fundingLines } from '../store/funding-lines.ts'
import { fundingVersions } from '../store/versions.ts'
import { FundingLinePage } from '../views/funding-line.tsx'
import type { TypedFunding } from '../views/record-funding.tsx'
import { RecordFunding } from '../views/record-funding.tsx'
import { FundingForm, fundingAsTyped, typedFunding } from './funding-form.ts'

const Params = z.object({ id: z.string() })
const Reasoned = z.object({ reason: reasonField })
/** @throws NotFound when the address names no funding line. */
const lineRead =
  (request: FastifyRequest) =>
  async (tx: ViewerTx): Promise<FundingLine> => {
    const id = readFundingLineId(Params.parse(request.params).id)
    const line = (await fundingLines(tx)).find((one) => one.id === id)
    if (!line) throw new NotFound()
    return line
  }

const fieldsOf = ({ startsOn, ...typed }: TypedFunding): Readonly<Record<string, string>> => ({
  'What it is for': typed.purpose,
  Amount: typed.amount,
  'An estimate': typed.about,
  From: [startsOn.day, startsOn.month, startsOn.year].join(' '),
  Years: typed.years,
  Includes: typed.includes,
  Sources: typed.sources,
  'What it buys': typed.note,
})

/** What is stored now, beside what was typed on an older version of it. */
async function changedMeanwhile(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const line = await request.asViewer(lineRead(request))
  const [yours, stored] = [fieldsOf(typedFunding(request.body)), fieldsOf(fundingAsTyped(line))]
  return page(
    reply,
    409,
    <Page title="Somebody changed this funding line meanwhile" back={{ href: '/funding' }}>
      <ChangedMeanwhile
        thing="this funding line"
        fields={Object.keys(stored).map((label) => ({
          label,
          yours: yours[label] ?? '',
          stored: stored[label] ?? '',
        }))}
        action={`/funding/${line.id}`}
        posted={postedAgain(request.body)}
        version={line.version}
        storedHref="/funding"
      />
    </Page>,
  )
}

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { id } = await request.asViewer(lineRead(request))
  const version = versionIn(request.body)
  const typed = typedFunding(request.body)
  const [form, reason] = [FundingForm.safeParse(typed), Reasoned.safeParse(typed)]
  if (!form.success || !reason.success) {
    const problems = [form, reason].flatMap(({ error }) => (error ? problemsOf(error) : []))
    return page(reply, 422, <RecordFunding corrects={{ id, version }} typed={typed} problems={problems} />)
  }
  const from = { id, version, ...reason.data }
  const outcome = await request.once<Extract<Corrected, { ok: false }>>(async (tx) => {
    const corrected = await correctFundingLine(tx, from, form.data)
    return corrected.ok ? { ok: true, goTo: '/funding' } : corrected
  })
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : changedMeanwhile(request, reply)
}

/** A funding line's page, with what it said before, and the form that corrects it. */
export function fundingCorrectionRoutes(app: FastifyInstance): void {
  app.get('/funding/:id', needs('read funding'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const line = await lineRead(request)(tx)
      const mayChange = tx.viewer.grants.has('change funding | any')
      return { line, versions: await fundingVersions(tx, line.id), mayChange }
    })
    return page(reply, 200, <FundingLinePage {...read} />)
  })

  app.get('/funding/:id/correct', needs('change funding'), async (request, reply) => {
    const line = await request.asViewer(lineRead(request))
    const corrects = { id: line.id, version: line.version }
    return page(reply, 200, <RecordFunding corrects={corrects} typed={fundingAsTyped(line)} />)
  })

  app.post('/funding/:id', needs('change funding'), correct)
}
