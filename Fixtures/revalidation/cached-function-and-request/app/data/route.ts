import { unstable_cache } from 'next/cache'
import { cookies, headers } from 'next/headers'

const refused = (error: unknown) => ((error as Error).message.includes('unstable_cache') ? 'refused' : String(error))

export async function GET(request: Request) {
  const outside = (await cookies()).get('name')?.value
  const inCookies = unstable_cache(async () => (await cookies()).get('name')?.value, ['cookies'])
  const inHeaders = unstable_cache(async () => (await headers()).get('cookie'), ['headers'])
  const inUrl = unstable_cache(async () => request.url, ['url'])

  return Response.json({
    outside,
    cookies: await inCookies().catch(refused),
    headers: await inHeaders().catch(refused),
    method: await unstable_cache(async () => request.method, ['method'])(),
    url: await inUrl().catch(refused),
  })
}
