export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<p>document</p>', { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
