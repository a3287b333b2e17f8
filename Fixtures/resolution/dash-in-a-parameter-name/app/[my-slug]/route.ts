export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ 'my-slug': string }> }) {
  const slug = (await context.params)['my-slug']
  return Response.json({ slug })
}
