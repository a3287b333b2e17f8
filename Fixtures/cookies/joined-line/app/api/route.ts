export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return new Response('ok', { headers: { 'set-cookie': request.headers.get('x-line') ?? '' } })
}
