export const dynamic = 'force-dynamic'

async function text(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  return response.text()
}

export async function GET() {
  return Response.json({
    plain: await text('https://origin.test/data', { cache: 'force-cache' }),
    again: await text('https://origin.test/data', { cache: 'force-cache' }),
    traced: await text('https://origin.test/data', { cache: 'force-cache', headers: { traceparent: 'a' } }),
    timed: await text('https://origin.test/data', { cache: 'force-cache', next: { revalidate: 600, tags: ['a'] } }),
    header: await text('https://origin.test/data', { cache: 'force-cache', headers: { 'x-a': '1' } }),
    otherHeader: await text('https://origin.test/data', { cache: 'force-cache', headers: { 'x-a': '2' } }),
    lifetimeAlone: await text('https://origin.test/data', { next: { revalidate: 600 } }),
    method: await text('https://origin.test/data', { cache: 'force-cache', method: 'POST' }),
    body: await text('https://origin.test/data', { cache: 'force-cache', method: 'POST', body: 'a' }),
    otherBody: await text('https://origin.test/data', { cache: 'force-cache', method: 'POST', body: 'b' }),
    sameBody: await text('https://origin.test/data', { cache: 'force-cache', method: 'POST', body: 'b' }),
    manual: await text('https://origin.test/data', { cache: 'force-cache', redirect: 'manual' }),
  })
}
