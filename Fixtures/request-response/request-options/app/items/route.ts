export const dynamic = 'force-dynamic'

function optionsOf(request: Request) {
  return [
    request.mode,
    request.credentials,
    request.cache,
    request.redirect,
    request.referrer,
    request.referrerPolicy,
    request.integrity,
    request.keepalive,
    request.duplex,
    request.destination,
  ]
}

export function GET(request: Request) {
  const made = new Request('http://h/', {
    mode: 'same-origin',
    credentials: 'include',
    cache: 'no-store',
    redirect: 'manual',
    referrer: 'http://a/b',
    referrerPolicy: 'origin',
    integrity: 'sha256-x',
    keepalive: true,
  })

  return Response.json({
    given: optionsOf(request),
    made: optionsOf(made),
    clone: optionsOf(made.clone()),
    again: optionsOf(new Request(made, { cache: 'reload' })),
  })
}
