export const dynamic = 'force-dynamic'

function leave(kind: string, request: Request) {
  switch (kind) {
    case 'text': return Response.redirect('http://one.example/b')
    case 'url': return Response.redirect(new URL('/t', request.url))
    case 'relative': return Response.redirect('/t')
    default: return Response.redirect('http://one.example/b', Number(kind))
  }
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  return leave(kind, request)
}

export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  try {
    return leave(kind, request)
  } catch (error: any) {
    return new Response(error.name)
  }
}
