import { cookies, headers } from 'next/headers'

export const runtime = 'edge'
export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  const headersList = await headers()
  cookieStore.set('seen', 'yes')
  return Response.json({ token: cookieStore.get('token')?.value ?? null, greeting: headersList.get('x-greeting') })
}
