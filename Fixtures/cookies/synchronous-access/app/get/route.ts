import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export function GET() {
  const cookieStore = cookies() as any
  try {
    const token = cookieStore.get('token').value
    cookieStore.set('direct', '1')
    return Response.json({ token })
  } catch (error) {
    return Response.json({ error: (error as Error).name })
  }
}
