export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ slug?: string[] }> }) {
  return Response.json(await params)
}
