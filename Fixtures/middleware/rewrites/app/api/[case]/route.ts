import { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

async function answer(request: NextRequest, context: any) {
  const { case: name } = await context.params
  return Response.json({
    case: name,
    method: request.method,
    path: request.nextUrl.pathname,
    query: request.nextUrl.search,
    url: new URL(request.url).pathname,
    added: request.headers.get('x-added'),
    body: request.method === 'POST' ? await request.text() : null,
  })
}

export { answer as GET, answer as POST }
