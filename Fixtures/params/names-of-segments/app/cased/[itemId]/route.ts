export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ itemId: string }> }) {
  return Response.json(await params)
}
