import { headers } from 'next/headers'

export default async function Icon() {
  return Response.json((await headers()).get('x-who'))
}
