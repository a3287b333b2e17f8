import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const isPromise = 'then' in cookies()
  const awaited = (await cookies()).get('token')?.value ?? null
  return Response.json({ isPromise, awaited })
}
