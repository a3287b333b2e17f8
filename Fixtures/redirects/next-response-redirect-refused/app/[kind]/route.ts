import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

function leave(kind: string) {
  switch (kind) {
    case 'relative': return NextResponse.redirect('/t')
    case 'good': return NextResponse.redirect('http://one.example/a', 308)
    default: return NextResponse.redirect('http://one.example/a', Number(kind))
  }
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  return leave(kind)
}

export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  try {
    return leave(kind)
  } catch (error: any) {
    return Response.json({ name: error.name, message: error.message })
  }
}
