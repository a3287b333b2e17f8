export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return Response.json({
    names: [...request.headers.keys()].filter((name) => name.startsWith('x-m') || name.startsWith('x-n') || name.startsWith('next-')),
  })
}
