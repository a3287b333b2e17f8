import { cookies } from 'next/headers'

export const dynamic = 'force-static'

export async function GET() {
  let isSet = true
  try {
    (await cookies()).set('token', 't')
  } catch {
    isSet = false
  }
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', isSet })
}
