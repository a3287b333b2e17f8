import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export function GET() {
  try {
    const headersList: any = headers()
    return Response.json({ greeting: headersList.get('x-greeting'), has: headersList.has('x-greeting') })
  } catch (error: any) {
    return Response.json({ error: error.name })
  }
}

export async function POST() {
  const headersList = await headers()
  return Response.json({ greeting: headersList.get('x-greeting'), has: headersList.has('x-greeting') })
}
