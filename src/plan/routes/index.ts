import type { FastifyInstance } from 'fastify'
import { actionForms } from './action-forms.ts'
import { areaForms } from './area-forms.ts'
import { checkPages } from './check-pages.tsx'
import { changePages } from './change-pages.tsx'
import { coveragePages } from './coverage-pages.tsx'
import { evidenceForms } from './evidence-forms.tsx'
import { formPage } from './form-page.tsx'
import { feedsForm } from './feeds-form.ts'
import { lowerPlanForms } from './lower-plan-forms.ts'
import { lowerPlans } from './lower-plans.tsx'
import { linePages } from './line-pages.tsx'
import { measureForms } from './measure-forms.ts'
import { measurePages } from './measure-pages.tsx'
import { milestoneForms } from './milestone-forms.ts'
import type { PlanNeeds } from './needs.ts'
import { newPlan } from './new-plan.ts'
import { planForms } from './plan-forms.ts'
import { planPages } from './plan-pages.tsx'
import { redateForms } from './redate-forms.tsx'
import { registerPages } from './register-pages.tsx'
import { reportForms } from './report-forms.tsx'
import { riskForms } from './risk-forms.ts'
import { riskPages } from './risk-pages.tsx'
import { rulesPages } from './rules-pages.tsx'
import { scaleForms } from './scale-forms.ts'
import { submissionPages } from './submission-pages.tsx'
import { timelinePages } from './timeline-pages.tsx'
import { versionPages } from './version-pages.tsx'
import { workbookPages } from './workbook.tsx'

/** Every page and form of the plan. */
export function planRoutes(app: FastifyInstance, planNeeds: PlanNeeds): void {
  planPages(app, planNeeds)
  formPage(app, newPlan)
  planForms(app, planNeeds)
  lowerPlans(app, planNeeds)
  lowerPlanForms(app, planNeeds)
  feedsForm(app, planNeeds)
  linePages(app, planNeeds)
  areaForms(app, planNeeds)
  actionForms(app, planNeeds)
  redateForms(app, planNeeds)
  reportForms(app, planNeeds)
  milestoneForms(app, planNeeds)
  measurePages(app, planNeeds)
  measureForms(app, planNeeds)
  changePages(app, planNeeds)
  checkPages(app, planNeeds)
  coveragePages(app, planNeeds)
  riskPages(app, planNeeds)
  riskForms(app, planNeeds)
  timelinePages(app, planNeeds)
  registerPages(app, planNeeds)
  evidenceForms(app, planNeeds)
  scaleForms(app, planNeeds)
  versionPages(app)
  submissionPages(app)
  rulesPages(app)
  workbookPages(app, planNeeds)
}
