import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

async function read(name: string) {
  const headersList = await headers()
  return headersList.get(name)
}

export async function GET() {
  const before = await read('x-greeting')
  await new Promise((resolve) => setTimeout(resolve, 1))
  const after = await read('x-greeting')
  return Response.json({ before, after, absent: await read('x-absent') })
}

export async function POST(request: Request) {
  const text = await request.text()
  return Response.json({ greeting: await read('X-GREETING'), text })
}
