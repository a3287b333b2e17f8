import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const headersList = await headers()
  const own = [...headersList].filter(([name]) => ['x-alpha', 'x-middle', 'x-zed'].includes(name))
  return Response.json({
    keys: [...headersList.keys()].filter((name) => own.some(([key]) => key === name)),
    values: own.map(([, value]) => value),
    entries: own.map(([name, value]) => name + '=' + value),
    has: headersList.has('X-ALPHA'),
    hasNot: headersList.has('x-absent'),
  })
}
