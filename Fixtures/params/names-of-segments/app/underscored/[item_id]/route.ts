export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ item_id: string }> }) {
  return Response.json(await params)
}
