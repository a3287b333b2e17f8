export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ b: string; a: string[] }> }) {
  return Response.json(await params)
}
