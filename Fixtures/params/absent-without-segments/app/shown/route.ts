export const dynamic = 'force-dynamic'

export function GET(request: Request, context: any) {
  return Response.json({ isUndefined: context.params === undefined })
}
