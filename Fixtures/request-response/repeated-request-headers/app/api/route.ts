export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return Response.json({
    list: request.headers.get('x-list'),
    accept: request.headers.get('accept'),
  })
}
