export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const headers = new Headers()
  headers.set('x-one', '1')
  headers.set('content-type', 'text/csv')
  const response = new Response('a,b', { status: 201, headers })
  response.headers.set('cache-control', 'no-store')
  return response
}
