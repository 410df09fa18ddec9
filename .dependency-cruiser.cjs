/** The house's directions. Each rule says why it is there; `npm run structure` checks them and counts the modules. */
const areas =
  'inspection|plan|governance|papers|trackers|clocks|duties|indicators|workforce|children|intake|access|help|line|example|spreadsheets|forms'

/** From → the rooms above it, which it must never import. */
const above = {
  program: `${areas}|kernel|confined|workbook|design|app`,
  kernel: `${areas}|confined|design|app`,
  confined: `${areas}|design|app`,
  design: `${areas}|app`,
  workbook: `${areas}|design|app`,
  access:
    'forms|inspection|plan|governance|papers|trackers|clocks|duties|indicators|workforce|children|intake|line|example|app',
  forms:
    'clocks|duties|spreadsheets|inspection|plan|governance|papers|trackers|indicators|workforce|children|intake|help|line|example|app',
  clocks: 'inspection|plan|governance|papers|trackers|indicators|workforce|children|intake|line|example|app',
  duties:
    'clocks|inspection|plan|governance|papers|trackers|indicators|workforce|children|intake|line|example|app',
  spreadsheets:
    'clocks|duties|inspection|plan|governance|papers|trackers|indicators|workforce|children|intake|line|example|app',
  children: 'inspection|plan|governance|papers|trackers|indicators|workforce|intake|line|example|app',
  intake: 'inspection|plan|governance|papers|trackers|indicators|workforce|line|example|app',
  trackers: 'inspection|plan|governance|papers|indicators|workforce|intake|line|example|app',
  indicators: 'inspection|plan|governance|papers|workforce|intake|line|example|app',
  inspection: 'plan|governance|papers|trackers|indicators|workforce|children|intake|line|example|app',
  workforce: 'inspection|plan|governance|papers|trackers|indicators|children|intake|line|example|app',
  plan: 'governance|papers|intake|line|example|app',
  governance: 'papers|intake|line|example|app',
  papers: 'intake|line|example|app',
  help: 'line|example|app',
  line: 'example|app',
  example: 'line|app',
}

/**
 * Rooms whose data others read without their pages, and pages that stand apart from the data: a command that reads a file
 * starts at once, and draws none.
 */
const innerDoors = {
  children: ['facts/index'],
  indicators: ['counting'],
  intake: ['annex-a/index'],
}

const tests = '\\.test\\.tsx?$|^src/[a-z-]+/testing/|^src/[a-z-]+/[a-z-]+/testing/|^src/design/fixtures/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two modules that need each other are one thought cut in half, or two with a third one missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(above).map(([room, never]) => ({
      name: `direction-of-${room}`,
      comment: `${room} stands below: what it needs from above is handed in by app, so that each area can be read by itself.`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: tests },
      to: { path: `^src/(${never})/` },
    })),
    ...Object.keys(above)
      .filter((room) => room !== 'design' && room !== 'trackers')
      .map((room) => ({
        name: `front-door-of-${room}`,
        comment: `Other areas use ${room} through its index.ts: what stands behind it can change without asking them.`,
        severity: 'error',
        from: { path: '^src/', pathNot: `^src/(${room}|app)/|${tests}` },
        to: {
          path: `^src/${room}/`,
          pathNot: `^src/${room}/(${['index', ...(innerDoors[room] ?? [])].join('|')})\\.ts$`,
        },
      })),
    {
      name: 'front-door-of-each-tracker',
      comment: 'Each tracker is a room of its own: the others, and whoever stands above, use its index.ts.',
      severity: 'error',
      from: { path: '^src/trackers/([^/]+)/', pathNot: tests },
      to: { path: '^src/trackers/', pathNot: '^src/trackers/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'front-door-of-trackers',
      comment: 'Whoever stands above trackers uses the index.ts of each.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/trackers/|${tests}` },
      to: { path: '^src/trackers/', pathNot: '^src/trackers/[^/]+/index\\.ts$' },
    },
    {
      name: 'models-do-no-io',
      comment: 'Rules and types are read and tested without a database, a server or a clock.',
      severity: 'error',
      from: { path: '^src/(trackers/)?[^/]+/(model|rules)(/|\\.ts)', pathNot: tests },
      to: {
        path: 'node_modules/(kysely|pg|fastify)|^(node:)?(fs|http|net|child_process)$|/store(/|\\.ts)|/routes\\.tsx$',
      },
    },
    {
      name: 'views-only-draw',
      comment: 'Props in, HTML out: a page that reads the database can show what its viewer may not see.',
      severity: 'error',
      from: { path: '^src/(trackers/)?[^/]+/views/', pathNot: tests },
      to: { path: 'node_modules/(kysely|pg|fastify)|/store(/|\\.ts)' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'production-needs-no-test-tools',
      comment: 'What ships must run with the run-time dependencies alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
