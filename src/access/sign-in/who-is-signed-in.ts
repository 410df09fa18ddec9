import { postTitleOf } from '../posts.ts'
import type { RecordNeeds } from '../record/as-viewer.ts'
import { asViewerFound } from '../record/as-viewer.ts'
import type { Viewer } from '../record/viewer.ts'
import type { Session } from './sessions.ts'
import { liveSession } from './sessions.ts'

/** Who is signed in, as the guard and the page header know it. */
export interface SignedIn extends Session {
  readonly post: string | undefined
  readonly viewer: Viewer
}

/** Whose session this token is, with what they may do now; undefined when it is nobody's any more. */
export const whoIsSignedIn = (
  record: RecordNeeds,
  token: string,
  requestId: string,
): Promise<SignedIn | undefined> =>
  asViewerFound(
    record,
    { asking: { kind: 'system', name: 'sign-in' }, requestId },
    (tx) => liveSession(tx, token),
    ({ personId }) => ({ asking: { kind: 'person', personId }, requestId }),
    async (tx, session) => ({
      ...session,
      viewer: tx.viewer,
      post: await postTitleOf(tx, session.personId),
    }),
  )
