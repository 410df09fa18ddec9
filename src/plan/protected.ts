import type { ProtectedTable } from '../access/index.ts'

/** Of an action: of the plan in which it stands. */
const byAction = { planColumns: { action_id: 'action' } } as const

const inThePlan = (name: string): ProtectedTable => ({
  table: `plan.${name}`,
  versioned: true,
  read: ['read plan'],
  insert: ['change plan'],
  change: ['change plan'],
})

/** What is taken out goes from the table; its history keeps it. */
const removable = (name: string): ProtectedTable => ({ ...inThePlan(name), remove: ['change plan'] })

/** Entries of whoever leads the action, or may change the plan: written once, never rewritten. */
const entry = (name: string): ProtectedTable => ({
  table: `plan.${name}`,
  versioned: true,
  read: ['read progress'],
  insert: ['change progress', 'change plan'],
  postColumn: 'lead_post_id',
  ...byAction,
})

export const planTables: readonly ProtectedTable[] = [
  { ...inThePlan('plan'), teamColumn: 'team_id', planColumns: { id: 'plan' } },
  { ...removable('area'), planColumns: { plan_id: 'plan' } },
  removable('area_finding'),
  { ...inThePlan('action'), planColumns: { area_id: 'area' } },
  { ...removable('contributor'), ...byAction },
  { ...removable('waiting'), ...byAction },
  { ...removable('action_feeds'), ...byAction },
  { ...removable('milestone'), ...byAction },
  {
    ...inThePlan('redating'),
    change: ['approve plan'],
    planColumns: { action_id: 'action', milestone_id: 'milestone' },
  },
  entry('progress'),
  { ...entry('milestone_met'), remove: ['change plan'] },
  { ...entry('delivery'), remove: ['change plan'] },
  { ...removable('acceptance'), planColumns: { delivery_id: 'delivery' } },
  {
    ...inThePlan('version'),
    insert: ['approve plan'],
    change: [],
    planColumns: { plan_id: 'plan' },
  },
  removable('submission'),
  { ...inThePlan('measure'), planColumns: { area_id: 'area' } },
  { ...entry('evidence'), change: ['change progress', 'change plan'] },
  { ...entry('evidence_file'), versioned: false },
  { ...inThePlan('check_back'), ...byAction, change: [] },
  { ...inThePlan('relapse_decision'), ...byAction, change: [] },
  { ...inThePlan('override'), planColumns: { action_id: 'action', area_id: 'area' } },
  {
    ...inThePlan('change_request'),
    change: ['approve plan'],
    planColumns: { action_id: 'action', measure_id: 'measure' },
  },
  {
    ...entry('measure_value'),
    change: ['change progress', 'change plan'],
    postColumn: 'collector_post_id',
    planColumns: { measure_id: 'measure' },
  },
  // Its owner says how likely it is now; whoever may change the plan says the rest.
  {
    ...inThePlan('risk'),
    change: ['change progress', 'change plan'],
    postColumn: 'owner_post_id',
    planColumns: { plan_id: 'plan' },
  },
  { ...removable('risk_link'), planColumns: { risk_id: 'risk' } },
  { ...inThePlan('outside_event'), planColumns: { plan_id: 'plan' } },
  { ...removable('awaiting'), ...byAction },
  { ...inThePlan('source'), ...byAction },
  { ...inThePlan('setting'), insert: ['approve plan'], change: [] },
]
