export default function Icon() {
  return new Response('kept')
}
