export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ slug: string }> }) {
  const isPromise = typeof context.params.then === 'function'
  const { slug } = await context.params
  return Response.json({ isPromise, slug })
}
