import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

async function readToken() {
  await Promise.resolve()
  const cookieStore = await cookies()
  return cookieStore.get('token')?.value
}

async function remember(token?: string) {
  const set = async () => (await cookies()).set('seen', token ?? '')
  await set()
}

export async function GET() {
  const token = await readToken()
  await Promise.all([remember(token), Promise.resolve()])
  return new Response(`token is ${token}`)
}
