export function TRACE() {
  return new Response('trace')
}

export function CONNECT() {
  return new Response('connect')
}
