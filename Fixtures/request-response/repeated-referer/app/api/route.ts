export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return Response.json({ referer: request.headers.get('referer') })
}
