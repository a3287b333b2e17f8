export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<p>bare</p>', { headers: { 'content-type': 'text/html' } })
}

export function POST() {
  return new Response('<p>posted</p>', { headers: { 'content-type': 'text/html' } })
}
