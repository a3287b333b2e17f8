import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  const token = cookieStore.get('token')?.value ?? null
  const other = cookieStore.get('other')?.value ?? null
  return Response.json({ token, hasToken: cookieStore.has('token'), other })
}
