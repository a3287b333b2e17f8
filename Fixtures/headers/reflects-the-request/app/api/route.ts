import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const headersList = await headers()
  const before = headersList.get('x-a')
  request.headers.set('x-a', 'changed')
  request.headers.delete('x-b')
  return Response.json({
    before,
    request: request.headers.get('x-a'),
    after: headersList.get('x-a'),
    again: (await headers()).get('x-a'),
    deleted: headersList.get('x-b'),
  })
}
