export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  const port = request.headers.get('x-forwarded-port')
  return Response.json({
    for: request.headers.get('x-forwarded-for'),
    port: port === new URL(request.url).port ? "the server's own" : port,
    proto: request.headers.get('x-forwarded-proto'),
    hostIsHost: request.headers.get('x-forwarded-host') === request.headers.get('host'),
  })
}
