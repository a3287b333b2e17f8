export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return Response.json({
    lower: request.headers.get('x-greeting'),
    upper: request.headers.get('X-GREETING'),
    has: request.headers.has('X-Greeting'),
    missing: request.headers.get('x-missing'),
    hasMissing: request.headers.has('x-missing'),
  })
}
