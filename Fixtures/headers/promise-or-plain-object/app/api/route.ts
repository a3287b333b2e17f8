import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const headersList: any = headers()
  const isPromise = typeof headersList.then === 'function'
  const greeting = (await headersList).get('x-greeting')
  return Response.json({ isPromise, greeting })
}
