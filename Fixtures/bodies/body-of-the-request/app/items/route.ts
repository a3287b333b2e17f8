export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return new Response(null, { headers: { 'x-body': request.body === null ? 'null' : 'stream' } })
}

export const POST = GET

export const DELETE = GET
