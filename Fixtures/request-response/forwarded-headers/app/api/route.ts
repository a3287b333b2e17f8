export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return Response.json({
    for: request.headers.get('x-forwarded-for'),
    port: request.headers.get('x-forwarded-port'),
    proto: request.headers.get('x-forwarded-proto'),
    hostIsHost: request.headers.get('x-forwarded-host') === request.headers.get('host'),
  })
}
