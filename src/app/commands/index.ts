import type { RecordContext } from '../../access/index.ts'
import type { Command } from '../../kernel/index.ts'

type Load = () => Promise<Command<RecordContext>>

/**
 * Pages are TSX, which Node does not read by itself: the loader is brought in for the commands that draw pages, and
 * the others start without waiting for it.
 */
const withPages = (load: Load): Load => {
  return async () => {
    const { readPages } = await import('./page-loader.ts')
    readPages()
    return load()
  }
}

const paperVerbs = async () => {
  const { recordCommands } = await import('../../papers/commands.ts')
  const { paperNeedsHere } = await import('../plan-needs-here.ts')
  const { templatesHere } = await import('../templates-here.ts')
  const { configOrProblem } = await import('../config.ts')
  return recordCommands(paperNeedsHere, () => templatesHere(configOrProblem(process.env)))
}

const workbookVerbs = async () => {
  const { planExport, planImport } = await import('../../plan/workbook/commands.ts')
  const { planNeedsHere } = await import('../plan-needs-here.ts')
  return { export: planExport(planNeedsHere), import: planImport(planNeedsHere) }
}

/** Each command is loaded when it is asked for, so that one which needs little starts at once. */
export const commands: Readonly<Record<string, Load>> = {
  'benchmarks import': withPages(
    async () => (await import('../../indicators/benchmarks/command.ts')).benchmarksImport,
  ),
  'child export': withPages(async () => (await import('../../children/export-command.ts')).childExport),
  'children count': withPages(async () => (await import('../../children/commands.ts')).childrenCount),
  'clocks due': async () => (await import('../../clocks/commands.ts')).clocksDue,
  'clocks list': async () => (await import('../../clocks/commands.ts')).clocksList,
  'example children': withPages(async () => (await import('./example-children.ts')).exampleChildrenCommand),
  'example load': async () => (await import('./example-load.ts')).exampleLoadCommand,
  'example workbook': async () => (await import('../../example/children/command.ts')).exampleWorkbook,
  'inspection read': async () => (await import('../../inspection/reader/command.ts')).inspectionRead,
  'intake check': async () => (await import('../../intake/commands.ts')).intakeCheck,
  'intake apply': withPages(async () => (await import('../../intake/record-commands.ts')).intakeApply),
  'intake list': withPages(async () => (await import('../../intake/record-commands.ts')).intakeList),
  'intake reverse': withPages(async () => (await import('../../intake/record-commands.ts')).intakeReverse),
  measures: async () => (await import('./measures.ts')).measuresCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'paper draft': withPages(async () => (await paperVerbs()).draft),
  'paper check': withPages(async () => (await paperVerbs()).check),
  'paper list': withPages(async () => (await paperVerbs()).list),
  'paper render': withPages(async () => (await paperVerbs()).render),
  'plan check': withPages(async () => {
    const { planCheckCommand } = await import('../../plan/check/command.ts')
    const { planNeedsHere } = await import('../plan-needs-here.ts')
    return planCheckCommand(planNeedsHere)
  }),
  'plan export': withPages(async () => (await workbookVerbs()).export),
  'plan import': withPages(async () => (await workbookVerbs()).import),
  'retention plan': withPages(async () => (await import('../../intake/retention-commands.ts')).retentionPlan),
  'retention run': withPages(async () => (await import('../../intake/retention-commands.ts')).retentionRun),
  serve: async () => (await import('./serve.ts')).serveCommand,
}
