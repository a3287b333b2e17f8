export const dynamic = 'force-dynamic'

export function GET(request: Request, context: any) {
  const slug = context.params.slug ?? null
  const keys = Object.keys(context.params)
  return Response.json({ slug, keys })
}
