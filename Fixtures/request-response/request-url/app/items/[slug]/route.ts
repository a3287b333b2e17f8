export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return new Response(request.url)
}
