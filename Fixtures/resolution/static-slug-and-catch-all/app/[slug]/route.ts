export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ slug: string }> }) {
  const slug = (await context.params)['slug']
  return Response.json({ route: '[slug]', slug })
}
