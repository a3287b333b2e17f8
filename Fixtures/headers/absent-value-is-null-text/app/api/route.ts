import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const headersList = await headers()
  const referer: any = headersList.get('referer')
  return new Response('Hello', { headers: { referer } })
}
