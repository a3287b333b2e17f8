export const dynamic = 'force-dynamic'

export async function GET() {
  return Response.json({ own: true })
}

export async function OPTIONS() {
  return new Response(null, { status: 204 })
}
