export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ zed: string; alpha: string; mid: string }> }) {
  return Response.json(await params)
}
