export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ rest: string[] }> }) {
  const rest = (await context.params)['rest']
  return Response.json({ route: 'docs/[...rest]', rest })
}
