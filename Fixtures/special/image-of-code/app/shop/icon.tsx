export const size = { width: 32, height: 32 }
export const contentType = 'image/png'

export default function Icon() {
  return new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers: { 'content-type': 'image/svg+xml', 'x-drawn': 'yes' } })
}
