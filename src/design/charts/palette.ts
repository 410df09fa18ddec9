/**
 * Colours that pictures carry in themselves, so that the same SVG serves the web, paper and Word. Each stands on white
 * at 4.5 to 1 or more where it is text or a mark; no meaning rests on colour alone.
 */
export const palette = {
  ink: '#16262c',
  soft: '#4a5b61',
  line: '#0f5d66',
  band: '#e3eeee',
  rule: '#d2dbdc',
  edge: '#5c7076',
  better: '#1a5a9c',
  worse: '#a8390b',
  change: '#5d3a86',
  white: '#ffffff',
} as const
