export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: any) {
  const { slug } = await params
  return Response.json({ slug })
}
