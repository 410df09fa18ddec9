import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Frame } from '../../design/index.ts'
import { mayOnSome } from '../../access/permissions/decide.ts'
import { dayIn } from '../../kernel/index.ts'
import { navigation } from '../areas.ts'
import type { ServerNeeds } from './needs.ts'

const exampleNote =
  'Worked example: the council, its children, carers, staff and providers are made up. The plan follows a published Cabinet report of 2020.'

function navigationOf(request: FastifyRequest): Frame['navigation'] {
  const grants = request.signedIn?.viewer.grants
  if (!grants) return []
  const path = request.url.split('?')[0] ?? '/'
  const isCurrent = (href: string) => (href === '/' ? path === '/' : path.startsWith(href))
  return navigation.flatMap(({ text, ways }) => {
    const here = ways.map(({ href }) => href).filter(isCurrent)
    // A way below another of the same place: the page belongs to the longer one.
    const nearest = here.toSorted((a, b) => b.length - a.length)[0]
    const open = ways
      .filter(({ needs }) => mayOnSome(grants, needs))
      .map(({ href, text }) => ({ href, text, current: href === nearest }))
    const [first, ...others] = open
    if (!first) return []
    const current = open.some((each) => each.current)
    return [
      others.length === 0
        ? { ...first, beside: [] }
        : { href: first.href, text, current, beside: current ? open : [] },
    ]
  })
}

function frameOf(request: FastifyRequest, needs: ServerNeeds): Frame {
  const { signedIn } = request
  return {
    council: needs.council.name,
    example: needs.council.kind === 'worked example',
    exampleNote,
    exampleNews: needs.news?.(),
    viewer: signedIn && {
      name: signedIn.name,
      post: signedIn.post ?? 'No post',
      role: signedIn.viewer.roles.join(', ') || 'no role',
    },
    ...request.at,
    today: dayIn(needs.record.now()),
    path: request.url,
    navigation: navigationOf(request),
    newFormKey: () => randomUUID(),
  }
}

export function framePages(app: FastifyInstance, needs: ServerNeeds): void {
  app.decorateRequest('frame', {
    getter(this: FastifyRequest) {
      return frameOf(this, needs)
    },
  })
}
