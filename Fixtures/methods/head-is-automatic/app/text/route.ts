export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return new Response(`seen by ${request.method}`, { status: 203, headers: { 'x-method': request.method } })
}
