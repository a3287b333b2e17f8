export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const requestHeaders = new Headers(request.headers)
  const a = requestHeaders.get('x-a')
  const authorization = requestHeaders.get('Authorization')
  requestHeaders.set('x-a', '2')
  requestHeaders.append('x-added', 'yes')
  return Response.json({
    a,
    authorization,
    absent: requestHeaders.get('x-absent'),
    changed: requestHeaders.get('x-a'),
    added: requestHeaders.get('x-added'),
    request: request.headers.get('x-a'),
    addedToRequest: request.headers.has('x-added'),
  })
}
