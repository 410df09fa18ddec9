import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { coverageOf } from '../coverage/coverage.ts'
import { coverageCsv, coverageExcel } from '../coverage/files.ts'
import { planWithAreas } from '../store/plans.ts'
import { CoveragePage } from '../views/coverage-page.tsx'
import type { MeasureMay } from '../views/measures.tsx'
import { isShown } from '../views/measures.tsx'
import { aroundThe } from './around.ts'
import { askedOf } from './form-page.tsx'
import { measureMayOf } from './measure-pages.tsx'
import type { PlanNeeds } from './needs.ts'
import { planAsked } from './reads.ts'

interface CoverageRead {
  readonly coverage: Coverage
  readonly may: MeasureMay
}

async function coverageRead(request: FastifyRequest, planNeeds: PlanNeeds): Promise<CoverageRead> {
  const around = await aroundThe(request, planNeeds)
  return request.asViewer(async (tx) => {
    const plan = await planAsked(tx, askedOf(request))
    const whole = plan && (await planWithAreas(tx, plan.id, around))
    if (!whole) throw new NotFound()
    return {
      coverage: coverageOf(whole, await planNeeds.governanceOf(tx, whole.plan)),
      may: measureMayOf(tx.viewer),
    }
  })
}

const fileKinds = {
  csv: { type: 'text/csv; charset=utf-8', write: coverageCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: coverageExcel,
  },
} as const

async function asFile(
  reply: FastifyReply,
  kind: keyof typeof fileKinds,
  { coverage, may }: CoverageRead,
): Promise<FastifyReply> {
  const { type, write } = fileKinds[kind]
  const bytes = await write(coverage, (measure) => isShown(measure, may))
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="coverage-${coverage.day}.${kind}"`)
    .header('x-content-type-options', 'nosniff')
    .send(bytes)
}

/** The matrix from each finding to whoever decides about it, as a page and as a file. */
export function coveragePages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/coverage', needs('read plan'), async (request, reply) =>
    page(reply, 200, <CoveragePage {...await coverageRead(request, planNeeds)} />),
  )
  app.get('/plan/coverage.csv', needs('read plan'), async (request, reply) =>
    asFile(reply, 'csv', await coverageRead(request, planNeeds)),
  )
  app.get('/plan/coverage.xlsx', needs('read plan'), async (request, reply) =>
    asFile(reply, 'xlsx', await coverageRead(request, planNeeds)),
  )
}
