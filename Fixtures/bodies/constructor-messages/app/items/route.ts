export const dynamic = 'force-dynamic'

function errorOf(attempt: () => unknown) {
  try {
    attempt()
    return 'done'
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}

export function GET() {
  return Response.json([
    errorOf(() => new Response('x', { status: 600 })),
    errorOf(() => new Response('x', { status: 204 })),
    errorOf(() => new Response('x', { statusText: 'a\nb' })),
    errorOf(() => Response.json(() => 1)),
    errorOf(() => Response.redirect('/x')),
    errorOf(() => Response.redirect('http://h/x', 200)),
    errorOf(() => new Headers().append('x-a', 'a\nb')),
    errorOf(() => new Headers().append('a b', 'x')),
    errorOf(() => new Headers().append('x-a', 'a中')),
    errorOf(() => new Request('http://h/', { body: 'x' })),
    errorOf(() => new Request('http://h/', { method: 'a b' })),
    errorOf(() => new Request('http://h/', { method: 'trace' })),
  ])
}
