export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const seen = { middleware: request.headers.get('x-middleware'), both: request.headers.get('x-both') }
  return Response.json(seen, { headers: { 'x-both': 'handler', 'x-handler': '1' } })
}
