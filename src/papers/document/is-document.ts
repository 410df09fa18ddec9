import type { Document } from './model.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** For what we wrote ourselves and get back from a process or a file: that its blocks are ours is taken on trust. */
export const isDocument = (value: unknown): value is Document =>
  isObject(value) && Array.isArray(value.blocks) && isObject(value.pictures)
