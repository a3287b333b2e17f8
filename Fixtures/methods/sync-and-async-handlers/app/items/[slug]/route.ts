type Context = { params: Promise<{ slug: string }> }

export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('sync without parameters')
}

export async function POST(request: Request) {
  await Promise.resolve()
  return new Response(`async ${request.method}`)
}

export function PUT(request: Request, context: Context) {
  return Promise.resolve(context.params).then(({ slug }) => new Response(`promise ${request.method} ${slug}`))
}

export async function PATCH(request: Request, { params }: Context) {
  const { slug } = await params
  return new Response(`async ${request.method} ${slug}`)
}
