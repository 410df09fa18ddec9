import type {} from 'fastify'
import type { Permission } from '../permissions/roles.ts'
import type { At, ViewerTx } from '../record/viewer.ts'
import type { Done, Refused } from '../record/once.ts'

/** What a route declares about who may use it. A route that declares nothing keeps the server from starting. */
export type RouteAccess =
  | { readonly needs: Permission; readonly or?: readonly Permission[] }
  | { readonly openTo: 'everyone' | 'anyone signed in'; readonly because: string }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
    /** Answered without asking who it is: files and health checks, which must not cost a look into the database. */
    unidentified?: boolean
  }
  interface FastifyRequest {
    /** A transaction of the signed-in viewer, at the dates the viewer has chosen (today unless another day). */
    asViewer<T>(work: (tx: ViewerTx) => Promise<T>): Promise<T>
    /** The same for a form: one effect for each form key (`_key` in the body), always at today. */
    once<Refusal extends Refused>(work: (tx: ViewerTx) => Promise<Done | Refusal>): Promise<Done | Refusal>
    /** The dates this request looks at. */
    at: At
  }
}

/**
 * `app.post('/plan/areas', needs('change plan'), …)`: refused with 403 unless the viewer holds it on some record.
 * @param or what lets in as well, where people of different permissions share a page: the page itself asks which.
 */
export const needs = (
  permission: Permission,
  ...or: readonly Permission[]
): { config: { access: RouteAccess } } => ({ config: { access: { needs: permission, or } } })

/** For the few pages that need no permission, with the reason why that is right. */
export const openTo = (
  who: 'everyone' | 'anyone signed in',
  because: string,
): { config: { access: RouteAccess } } => ({ config: { access: { openTo: who, because } } })
