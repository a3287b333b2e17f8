export function HEAD() {
  return new Response(null)
}
