import { draftMode } from 'next/headers'

export function POST() {
  const draft: any = draftMode()
  const isPromise = typeof draft.then === 'function'
  const before = draft.isEnabled
  draft.enable()
  return Response.json({ isPromise, before })
}
