import { draftMode } from 'next/headers'

export const revalidate = 31536000

export async function GET() {
  void (await draftMode()).isEnabled
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}
