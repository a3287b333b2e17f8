export function PATCH() {
  return new Response('patch')
}
