import { draftMode } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const draft = await draftMode()
  return Response.json({ isEnabled: draft.isEnabled })
}

export async function POST() {
  const draft = await draftMode()
  const before = draft.isEnabled
  draft.enable()
  return Response.json({ before, after: draft.isEnabled })
}

export async function DELETE() {
  const draft = await draftMode()
  const before = draft.isEnabled
  draft.disable()
  return Response.json({ before, after: draft.isEnabled })
}
