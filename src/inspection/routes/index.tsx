import type { FastifyInstance } from 'fastify'
import type { InspectionNeeds } from '../needs.ts'
import { addRoutes } from './add.tsx'
import { checkRoutes } from './check.tsx'
import { onRecordRoutes } from './on-record.tsx'
import { strengthRoutes } from './strengths.tsx'

/** Every page of inspections; what they need from the areas above is handed in. */
export function inspectionRoutes(app: FastifyInstance, needs: InspectionNeeds = {}): void {
  onRecordRoutes(app, needs)
  addRoutes(app, needs)
  checkRoutes(app, needs)
  strengthRoutes(app)
}
