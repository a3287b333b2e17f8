export const runtime = 'edge'
export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return new Response(request.method)
}

export async function DELETE(request: Request) {
  return new Response(null, { status: 204 })
}
