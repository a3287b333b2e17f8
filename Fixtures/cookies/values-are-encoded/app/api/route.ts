import { cookies } from 'next/headers'

export async function POST(request: Request) {
  const { name, value } = await request.json()
  const cookieStore = await cookies()
  cookieStore.set(name, value)
  return new Response('set')
}
