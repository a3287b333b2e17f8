import { headers } from 'next/headers'

export async function POST(request: Request) {
  const before = request.headers.get('next-router-state-tree')
  const headersList = await headers()
  return Response.json({
    before,
    tree: headersList.get('next-router-state-tree'),
    prefetch: headersList.get('next-router-prefetch'),
    own: headersList.get('x-a'),
    after: request.headers.get('next-router-state-tree'),
  })
}
