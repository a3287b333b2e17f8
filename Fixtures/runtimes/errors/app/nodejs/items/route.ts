export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const fails = new URL(request.url).searchParams.get('fails')
  if (fails) {
    throw new Error(fails)
  }

  return new Response('no error')
}
